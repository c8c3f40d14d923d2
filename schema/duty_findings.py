"""What analysts and auditors find, in the public schema."""

from graph.duty_findings import ActedRow, MaskedRow, UnheldRow
from graph.inspections import DuePatrolRow
from graph.workload import RepeatedRow, StatisticsRow, WorkloadRow
from resolvers import (
    areas,
    categories,
    enterprises,
    hazards,
    organisations,
    premises,
    responsibilities,
    risk_points,
)
from schema.areas import AdminArea
from schema.categories import SubScope
from schema.dress import dressed
from schema.edges import shown, to_many, to_one
from schema.enterprises import Enterprise
from schema.hazards import Hazard
from schema.labels import Label, label
from schema.organisations import Department
from schema.premises import Premises
from schema.responsibilities import Responsibility
from schema.risk_points import RiskPoint


@dressed()
class MaskedSlot(MaskedRow):
    """An owned slot that only duties over the whole category fill; a gap may hide behind them."""

    role_label: Label = shown(lambda row: label(row.role), "The role in both languages")
    sub_scope: SubScope = to_one(categories.sub_scopes_by_key, lambda row: row.sub_scope_key, "The matter")
    area: AdminArea = to_one(areas.by_code, lambda row: row.area_code, "The place")
    duties: list[Responsibility] = to_many(
        responsibilities.by_id, lambda row: row.duty_ids, "The whole-category duties that fill it"
    )


@dressed()
class Unheld(UnheldRow):
    """A duty in force that nobody carries out."""

    reason_label: Label = shown(lambda row: label(row.reason), "Why, in both languages")
    responsibility: Responsibility = to_one(responsibilities.by_id, lambda row: row.asked, "The duty")
    holder: Department | None = to_one(organisations.by_id, lambda row: row.holder_id, "Its holder")


@dressed()
class Acted(ActedRow):
    """A step on a hazard by a department without a duty for it."""

    hazard: Hazard | None = to_one(hazards.by_hic, lambda row: row.hazard_hic, "The hazard")
    unit: Department | None = to_one(organisations.by_id, lambda row: row.unit_id, "The department that acted")


@dressed()
class Workload(WorkloadRow):
    """How much a department has to do at a time."""

    department: Department | None = to_one(organisations.by_id, lambda row: row.department_id, "The department")


@dressed()
class HazardStatistics(StatisticsRow):
    """How the hazards of a period stand at a time."""

    overdue_ratio: float | None = shown(
        lambda row: row.overdue_ratio, "Share of overdue hazards among those still open; null when none is open"
    )


@dressed()
class RepeatedPlace(RepeatedRow):
    """An enterprise or building where hazards repeat."""

    enterprise: Enterprise | None = to_one(
        enterprises.by_id, lambda row: row.enterprise_id, "The enterprise, where they belong to one"
    )
    premises: Premises | None = to_one(
        premises.by_code, lambda row: row.building_code, "The building, where they lie in one"
    )


@dressed()
class DuePatrol(DuePatrolRow):
    """A risk point whose next patrol is due."""

    risk_point: RiskPoint = to_one(risk_points.by_hic, lambda row: row.asked, "The point")
