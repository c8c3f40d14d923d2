"""Risk points in the public schema."""

from datetime import date, timedelta
from typing import TYPE_CHECKING, Annotated, Any, cast

import strawberry

from graph.risk_points import GradingRow, RiskPointRow
from resolvers import (
    areas,
    categories,
    hazards,
    inputs,
    inspections,
    organisations,
    paging,
    premises,
    risk_points,
)
from schema.areas import AdminArea
from schema.arguments import KnownAt, On
from schema.categories import RiskCategory, SubScope
from schema.context import Info
from schema.dress import dressed
from schema.edges import along, asked, shown, through, to_one
from schema.labels import LEVELS, Label, label, label_of
from schema.nodes import Node
from schema.organisations import Department
from schema.premises import Premises
from schema.provenance import FieldProvenance, provenance_of
from schema.supervised import matter_of, owned

if TYPE_CHECKING:
    from schema.hazards import Hazard

FirstHazards = Annotated[int, strawberry.argument(description="How many at most, from 0 to 1000")]
OpenHazards = Annotated[
    bool | None,
    strawberry.argument(
        name="open", description="true: only open ones; false: only those that are closed or transferred"
    ),
]


@dressed()
class Grading(GradingRow):
    """A new level of a risk point: from which to which, when, by whom and why."""

    from_label: Label = shown(lambda row: label_of(LEVELS, row.from_level), "The level before, in both languages")
    to_label: Label = shown(lambda row: label_of(LEVELS, row.to_level), "The level after, in both languages")
    unit: Department | None = to_one(organisations.by_id, lambda row: row.unit_id, "The department that graded it")


@dressed(keys=["hic"])
class RiskPoint(Node, RiskPointRow):
    """A point of risk under long-term surveillance."""

    level_label: Label = shown(lambda row: label_of(LEVELS, row.level_current), "The level now, in both languages")
    status_label: Label = shown(lambda row: label(row.status), "The status in both languages")
    sub_scope: SubScope | None = to_one(
        categories.sub_scopes_by_key, lambda row: row.sub_scope_key, "The matter it is watched for"
    )
    category: RiskCategory | None = to_one(
        categories.by_code, lambda row: row.sub_scope_key.split("-")[0], "The category it belongs to"
    )
    area: AdminArea | None = to_one(areas.by_code, lambda row: row.area_code, "Where it is")

    gradings: list[Grading] = to_one(
        risk_points.gradings, lambda row: row.hic, "How it was graded anew, the earliest first"
    )
    provenance: list[FieldProvenance] = provenance_of("RiskPoint", "hic")
    premises: Premises | None = to_one(premises.by_code, lambda row: row.building_code, "The building it is in")

    @through(
        list[Annotated["Hazard", strawberry.lazy("schema.hazards")]],
        hazards.of_points,
        hazards.by_hic,
        "The hazards found at it, the latest first; `hazards(filter: { riskPoint })` gives them in pages",
    )
    def hazards(self, first: FirstHazards = 50, is_open: OpenHazards = None) -> Any:
        """Itself, which of its hazards, and how many."""
        return (self.hic, is_open, inputs.between(first, 0, paging.LARGEST_PAGE, "first"))

    @along(
        date | None,
        inspections.last_of_points,
        "The day of its last inspection, up to this date; null: none is recorded",
    )
    def last_inspected_on(self, on: On = None) -> Any:
        """Itself, on that date."""
        return (self.hic, inputs.day(on))

    @asked(date | None, "The day on which its next patrol is due, seen from this date; null: it is not patrolled")
    async def next_patrol_on(self, info: Info, on: On = None) -> Any:
        """When its next patrol is due."""
        row = cast("RiskPointRow", self)
        last = await info.context.asking.along(inspections.last_of_points, (row.hic, inputs.day(on)))
        begins = last or row.registered_on
        return begins + timedelta(days=row.patrol_days) if begins and row.patrol_days else None

    @owned("Who owns its risk, in each of the three roles")
    def ownership(self, on: On = None, known_at: KnownAt = None) -> Any:
        """Its matter."""
        return matter_of(self.sub_scope_key, self.area_code, on, known_at)
