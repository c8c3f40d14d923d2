"""Inspections and cases in the public schema."""

from typing import TYPE_CHECKING, Annotated

import strawberry

from graph.inspections import CaseRow, InspectionRow
from resolvers import areas, categories, enterprises, inspections, organisations, risk_points
from schema.areas import AdminArea
from schema.categories import SubScope
from schema.dress import dressed
from schema.edges import shown, to_one
from schema.labels import Label, label
from schema.nodes import Node
from schema.organisations import Department, Organisation

if TYPE_CHECKING:
    from schema.enterprises import Enterprise
    from schema.risk_points import RiskPoint


@dressed(keys=["id"])
class Inspection(Node, InspectionRow):
    """An inspection or patrol: by whom, of what, where, and what was found."""

    kind_label: Label = shown(lambda row: label(row.kind), "The kind in both languages")
    result_label: Label = shown(lambda row: label(row.result), "The result in both languages")
    unit: Department | None = to_one(organisations.by_id, lambda row: row.unit_id, "The department that inspected")
    with_unit: Organisation | None = to_one(
        organisations.by_id, lambda row: row.with_unit_id, "The body that took part"
    )
    risk_point: Annotated["RiskPoint", strawberry.lazy("schema.risk_points")] | None = to_one(
        risk_points.by_hic, lambda row: row.risk_point_hic, "The risk point that was inspected"
    )
    enterprise: Annotated["Enterprise", strawberry.lazy("schema.enterprises")] | None = to_one(
        enterprises.by_id, lambda row: row.enterprise_id, "The enterprise that was inspected"
    )
    area: AdminArea | None = to_one(areas.by_code, lambda row: row.area_code, "Where")
    sub_scope: SubScope | None = to_one(
        categories.sub_scopes_by_key, lambda row: row.sub_scope_key, "The matter it was about"
    )


@dressed(keys=["id"])
class EnforcementCase(Node, CaseRow):
    """A case of enforcement."""

    unit: Department | None = to_one(organisations.by_id, lambda row: row.unit_id, "The department that filed it")
    inspection: Inspection | None = to_one(
        inspections.by_id, lambda row: row.inspection_id, "The inspection it arises from"
    )
    enterprise: Annotated["Enterprise", strawberry.lazy("schema.enterprises")] | None = to_one(
        enterprises.by_id, lambda row: row.enterprise_id, "The enterprise it is filed against"
    )
