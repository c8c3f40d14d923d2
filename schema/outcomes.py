"""What becomes of an order, in the public schema."""

from typing import Any, cast

from graph.acting.problem import Problem
from resolvers import hazards
from resolvers.outcome import OutcomeRow
from schema.context import Info
from schema.dress import dressed
from schema.edges import asked, shown, to_one
from schema.hazards import Hazard
from schema.labels import Label
from schema.ownership import Ownership
from schema.supervised import ownership_of


@dressed()
class UserError(Problem):
    """A rule that an order broke, and that a person can mend; nothing of the order was carried out."""

    message: Label = shown(lambda row: Label(zh=row.zh, en=row.en), "What is wrong, in both languages")


@dressed()
class HazardPayload(OutcomeRow):
    """What became of an order about a hazard: the hazard as it is now, or what must be mended first."""

    user_errors: list[UserError] = shown(
        lambda row: row.problems, "What must be mended; empty: it was carried out"
    )
    hazard: Hazard | None = to_one(hazards.by_hic, lambda row: row.hic, "The hazard as it is now")

    @asked(Ownership | None, "Who owns its matter today and why: whom to assign it to, or to propose instead")
    async def owners(self, info: Info) -> Any:
        """Who owns its matter."""
        hic = cast("OutcomeRow", self).hic
        row = None if hic is None else await info.context.asking.along(hazards.by_hic, hic)
        return row and await ownership_of(row, info, None, None)
