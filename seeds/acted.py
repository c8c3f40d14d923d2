"""What departments have acted on here takes no more from files: it would overwrite or contradict what they did."""

from __future__ import annotations

from typing import TYPE_CHECKING

from seeds.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Set as AbstractSet

    from graph.journal import Keyed

FILES = {
    "transitions": "transitions.csv",
    "assignments": "assignments.csv",
    "supervision orders": "supervision-orders.csv",
}
"""Kinds of rows that tell what departments do, and their files."""


ESCALATIONS = "escalations"
"""The kind of rows that tell what went up, which the clock writes here."""


class ActedOnError(Exception):
    """A row tells something new about a hazard on which something was done here; nothing is loaded."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


def check_not_acted_on(kind: str, differing: Iterable[Keyed], acted: AbstractSet[str]) -> None:
    """ActedOnError for the first of these rows that is about such a hazard; rows that say nothing new are fine."""
    if kind not in FILES:
        return
    for key, row in differing:
        if row["hic"] in acted:
            message = (
                f"row {key}: departments have acted on this hazard here; what comes next is ordered, not loaded"
            )
            raise ActedOnError(Problem(FILES[kind], 1, "hic", "ACTED_ON_HERE", message))


def check_not_sent_up(kind: str, differing: Iterable[Keyed], escalated: AbstractSet[str]) -> None:
    """ActedOnError for the first escalation of a hazard that the clock sends up; its steps may still be loaded."""
    if kind != ESCALATIONS:
        return
    for key, row in differing:
        if row["hic"] in escalated:
            message = f"row {key}: the clock has sent this hazard up here; what went up of it is no file's"
            raise ActedOnError(Problem("escalations.csv", 1, "hic", "ACTED_ON_HERE", message))
