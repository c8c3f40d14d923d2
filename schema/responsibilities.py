"""Duties in the public schema."""

from typing import TYPE_CHECKING, Annotated

import strawberry

from graph.responsibilities import ResponsibilityRow
from resolvers import areas, categories, organisations, responsibilities
from schema.areas import AdminArea
from schema.categories import RiskCategory, SubScope
from schema.dress import dressed
from schema.edges import shown, to_one
from schema.labels import Label, label
from schema.legal import LegalProvision
from schema.nodes import Node

if TYPE_CHECKING:
    from schema.organisations import Department


@dressed(keys=["id"])
class Responsibility(Node, ResponsibilityRow):
    """One recorded duty: who, for what, where, in which part, from when to when, on what basis."""

    role_label: Label = shown(lambda row: label(row.role), "The role in both languages")
    holder: Annotated["Department", strawberry.lazy("schema.organisations")] | None = to_one(
        organisations.by_id, lambda row: row.holder_id, "The department that holds it"
    )
    area: AdminArea | None = to_one(areas.by_code, lambda row: row.area_code, "Where it applies")
    category: RiskCategory | None = to_one(
        categories.by_code, lambda row: row.category_code, "The category it belongs to"
    )
    sub_scope: SubScope | None = to_one(
        categories.sub_scopes_by_key,
        lambda row: row.sub_scope_key,
        "The part of the category it covers; null: a duty over the whole category",
    )
    provisions: list[LegalProvision] = to_one(
        responsibilities.provisions, lambda row: row.id, "The legal provisions it rests on"
    )
