"""What becomes of an order, in the public schema."""

from typing import Any, cast

import strawberry

from graph.acting.problem import Problem
from resolvers import hazards, inspections, ownership, risk_points
from resolvers.outcome import OutcomeRow
from schema.context import Info
from schema.dress import dressed
from schema.edges import asked, shown, to_one
from schema.hazards import Hazard
from schema.inspections import Inspection
from schema.labels import Label
from schema.ownership import Ownership
from schema.risk_points import RiskPoint
from schema.supervised import matter_of


@dressed()
class UserError(Problem):
    """A rule that an order broke, and that a person can mend; nothing of the order was carried out."""

    message: Label = shown(lambda row: Label(zh=row.zh, en=row.en), "What is wrong, in both languages")


def user_errors() -> Any:
    """The field of a payload that tells what must be mended."""
    return shown(lambda row: row.problems, "What must be mended; empty: it was carried out")


@dressed()
class HazardPayload(OutcomeRow):
    """What became of an order about a hazard: the hazard as it is now, or what must be mended first."""

    hic: strawberry.ID | None = shown(
        lambda row: row.key, "Hazard identity code of the hazard; null: none was registered"
    )
    user_errors: list[UserError] = user_errors()
    hazard: Hazard | None = to_one(hazards.by_hic, lambda row: row.key, "The hazard as it is now")

    @asked(Ownership | None, "Who owns its matter today and why: whom to assign it to, or to propose instead")
    async def owners(self, info: Info) -> Any:
        """Who owns its matter."""
        key = cast("OutcomeRow", self).key
        row = None if key is None else await info.context.asking.along(hazards.by_hic, key)
        if row is None:
            return None
        return await info.context.asking.along(
            ownership.of_matters, matter_of(row.sub_scope_key, row.area_code, None, None)
        )


@dressed()
class RiskPointPayload(OutcomeRow):
    """What became of an order about a risk point: the point as it is now, or what must be mended first."""

    hic: strawberry.ID | None = shown(
        lambda row: row.key, "Hazard identity code of the point; null: none was registered"
    )
    user_errors: list[UserError] = user_errors()
    risk_point: RiskPoint | None = to_one(risk_points.by_hic, lambda row: row.key, "The risk point as it is now")


@dressed()
class InspectionPayload(OutcomeRow):
    """What became of the record of an inspection."""

    user_errors: list[UserError] = user_errors()
    inspection: Inspection | None = to_one(inspections.by_id, lambda row: row.key, "The inspection as recorded")
