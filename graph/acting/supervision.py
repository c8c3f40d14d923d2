"""Listed supervision (挂牌督办): an order over a major hazard, with a start and an end of its own.

A committee, a headquarters or one of their offices lists; so does the comprehensive regulator of the matter.
Whoever issued an order lifts it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.acting import hazards
from graph.acting.moves import SETTLE, settling
from graph.acting.problem import ProblemCode, Refused
from graph.acting.situation import situation
from graph.bookkeeping import read_in
from graph.changes import Deed
from graph.closed_loop import FINAL, MAJOR
from graph.organisations import BY_ID, OrganisationKind
from graph.query import Command
from graph.responsibilities import ResponsibilityRole

if TYPE_CHECKING:
    from datetime import datetime

    from graph.acting.actor import Actor
    from graph.acting.feed import Changed
    from graph.acting.situation import Situation
    from graph.transport import Transaction

ISSUE = Command("issue_supervision_order")
LIFT = Command("lift_supervision_order")

OFFICE = 4
"""The level of a hazard while an order over it is in force; what went up so far is settled by the order."""

ABOVE_DEPARTMENTS = frozenset({OrganisationKind.COMMITTEE, OrganisationKind.HEADQUARTERS, OrganisationKind.OFFICE})


@dataclass(frozen=True)
class Listing:
    """List a hazard until it is put right by `due_at`; `document` is the order's number."""

    hic: str
    version: int
    seen: list[str] | None
    actor: Actor
    due_at: datetime
    document: str

    async def __call__(self, transaction: Transaction, at: datetime) -> Changed:
        """Issue the order."""
        before = await situation(transaction, self.hic, self.version, self.seen, self.actor, at)
        hazard = before.hazard
        if hazard.status.value in FINAL:
            zh, en = "已销号或移送的隐患不能挂牌", "what was closed or transferred is not listed"
            raise Refused(ProblemCode.STEP_NOT_ALLOWED, "hic", zh, en)
        if hazard.level != MAJOR:
            zh, en = "只有重大隐患可以挂牌督办", "only major hazards are listed for supervision"
            raise Refused(ProblemCode.NOT_MAJOR, "hic", zh, en)
        if not await self._may(transaction, before):
            zh, en = "本单位不能对该隐患挂牌督办", "your organisation does not list this hazard for supervision"
            raise Refused(ProblemCode.NOT_YOURS, "hic", zh, en)
        if any(issuer == self.actor.unit for _, issuer in hazard.orders):
            zh, en = "本单位已对该隐患挂牌督办", "your organisation has listed it already"
            raise Refused(ProblemCode.ALREADY_SUPERVISED, "hic", zh, en)
        if self.due_at <= before.at:
            zh, en = "督办期限应在将来", "the deadline of the order must lie ahead"
            raise Refused(ProblemCode.NOT_IN_FUTURE, "dueAt", zh, en)
        order = {
            "hic": self.hic,
            "version": self.version,
            "issuer": self.actor.unit,
            "at": before.at,
            "due": self.due_at,
            "document": self.document,
            "by": self.actor.caller,
        }
        await transaction.run(ISSUE.name, ISSUE.text, order)
        await transaction.run(SETTLE.name, SETTLE.text, settling(before, OFFICE))
        return await hazards.changed(transaction, before, Deed.LISTED_FOR_SUPERVISION)

    async def _may(self, transaction: Transaction, before: Situation) -> bool:
        if self.actor.unit in before.owners_in(ResponsibilityRole.COMPREHENSIVE):
            return True
        (issuer,) = await read_in(transaction, BY_ID, ids=[self.actor.unit])
        return issuer.kind in ABOVE_DEPARTMENTS


@dataclass(frozen=True)
class Lifting:
    """Lift the order of the actor's organisation over a hazard."""

    hic: str
    version: int
    seen: list[str] | None
    actor: Actor

    async def __call__(self, transaction: Transaction, at: datetime) -> Changed:
        """Lift it."""
        before = await situation(transaction, self.hic, self.version, self.seen, self.actor, at)
        order = next((order for order, issuer in before.hazard.orders if issuer == self.actor.unit), None)
        if order is None:
            zh, en = "本单位没有对该隐患的有效督办", "no order of your organisation over it is in force"
            raise Refused(ProblemCode.NOT_SUPERVISED, "hic", zh, en)
        lifting = {"order": order, "at": before.at, "by": self.actor.caller}
        await transaction.run(LIFT.name, LIFT.text, lifting)
        return await hazards.changed(transaction, before, Deed.SUPERVISION_LIFTED)
