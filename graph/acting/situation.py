"""What decides about a step: the hazard as it is, who owns its matter today, who acts, and when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from graph.acting.problem import ProblemCode, Refused
from graph.acting.state import WHAT_DECIDES
from graph.bookkeeping import read_in
from graph.failures import Conflict
from graph.ownership import WHO_OWNS, parameters
from graph.responsibilities import OWNING_ROLES, ResponsibilityRole
from graph.temporal import day_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from graph.acting.actor import Actor
    from graph.acting.state import HazardState
    from graph.ownership import SlotRow
    from graph.transport import Transaction

INSTANT = timedelta(microseconds=1)


@dataclass(frozen=True)
class Situation:
    """Before a step; `owners` are those of today, by role."""

    hazard: HazardState
    owners: Mapping[ResponsibilityRole, SlotRow]
    actor: Actor
    at: datetime

    @property
    def oversees(self) -> bool:
        """Whether the actor registered the hazard, or answers for its place or for all safety there."""
        overseeing = {
            self.hazard.registered_by,
            *self.owners_in(ResponsibilityRole.TERRITORIAL),
            *self.owners_in(ResponsibilityRole.COMPREHENSIVE),
        }
        return self.actor.unit in overseeing

    @property
    def in_charge(self) -> bool:
        """Whether the actor's department is one that must act on it."""
        return any(unit == self.actor.unit for _, unit in self.hazard.in_charge)

    def owners_in(self, role: ResponsibilityRole) -> Sequence[str]:
        """The owners in a role."""
        slot = self.owners.get(role)
        return slot.owners if slot else ()


async def situation(
    transaction: Transaction,
    hic: str,
    version: int,
    seen: list[str] | None,
    actor: Actor,
    at: datetime,
) -> Situation:
    """What is true within the transaction.

    Refused when there is no such hazard in sight; Conflict when it is no longer of this version.
    """
    found = await read_in(transaction, WHAT_DECIDES, hics=[hic], seenHazards=seen)
    if not found:
        raise Refused(ProblemCode.UNKNOWN, "hic", f"没有编码为 {hic} 的隐患", f"there is no hazard {hic}")
    hazard = found[0]
    if hazard.version != version:
        message = (
            f"the hazard is of version {hazard.version} and {hazard.status.value}, and no longer of {version}"
        )
        raise Conflict(message, hazard.version, hic=hic, status=hazard.status.value)
    # Clocks of several machines differ; the steps of a life never go back, and no two are at once.
    at = max(at, hazard.last_at + INSTANT)
    return Situation(hazard, await owners_today(transaction, hazard.sub_scope, hazard.area, at), actor, at)


async def owners_today(
    transaction: Transaction, sub_scope: str, area: str, at: datetime
) -> Mapping[ResponsibilityRole, SlotRow]:
    """Who owns a matter in a place on the day of this time, by role; nothing where either is unknown."""
    today = day_of(at)
    asked = parameters([(sub_scope, area, role, today) for role in OWNING_ROLES])
    return {slot.asked[2]: slot for slot in await read_in(transaction, WHO_OWNS, **asked)}
