"""Answer a handover: the other department accepts or declines it, whoever proposed it withdraws it.

With the second signature everything that is open still changes hands in one transaction: the assignment ends,
and one of the same role and deadline begins. No step is added to the hazards' lives: they stand where they stood.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.acting.feed import Changed, Changes
from graph.acting.handover_state import SIGNERS, WHAT_DECIDES
from graph.acting.problem import ProblemCode, Refused
from graph.bookkeeping import read_in
from graph.changes import ChangedType, Deed
from graph.failures import Conflict
from graph.handovers import HandoverState
from graph.query import Command
from graph.temporal import day_of

if TYPE_CHECKING:
    from datetime import datetime

    from graph.acting.actor import Actor
    from graph.acting.handover_state import HandoverPosition
    from graph.transport import Transaction

ANSWER = Command("answer_handover")
HAND_OVER = Command("hand_over")

DEEDS = {
    HandoverState.ACCEPTED: Deed.HANDED_OVER,
    HandoverState.DECLINED: Deed.DECLINED,
    HandoverState.WITHDRAWN: Deed.WITHDRAWN,
}


@dataclass(frozen=True)
class Answering:
    """The answer to a handover of an expected version; `seen` says which hazards the actor may see."""

    actor: Actor
    seen: list[str] | None
    handover: str
    version: int
    state: HandoverState
    reason: str | None

    async def __call__(self, transaction: Transaction, at: datetime) -> Changes:
        """Answer it."""
        before = await self._position(transaction)
        await self._check(transaction, before, at)
        actor = self.actor
        told = {
            "id": self.handover,
            "state": self.state.value,
            "unit": actor.unit,
            "user": actor.user,
            "at": at,
            "by": actor.caller,
            "reason": self.reason,
        }
        ((version,),) = await transaction.run(ANSWER.name, ANSWER.text, told)
        given = await self._given(transaction, at) if self.state is HandoverState.ACCEPTED else []
        about = Changed(ChangedType.HANDOVER, self.handover, DEEDS[self.state], version, None, None)
        return Changes(about, given)

    async def _position(self, transaction: Transaction) -> HandoverPosition:
        own = [f"unit:{self.actor.unit}"]
        asked = {"ids": [self.handover], "seenHazards": self.seen, "seenParties": own}
        found = await read_in(transaction, WHAT_DECIDES, **asked)
        if not found:
            zh, en = f"没有编号为 {self.handover} 的移交", f"there is no handover {self.handover}"
            raise Refused(ProblemCode.UNKNOWN, "handover", zh, en)
        before = found[0]
        if before.version != self.version:
            message = f"the handover is of version {before.version} and {before.state.value}"
            raise Conflict(message, before.version, handover=self.handover, state=before.state.value)
        return before

    async def _check(self, transaction: Transaction, before: HandoverPosition, at: datetime) -> None:
        party = before.giver if self.state is HandoverState.WITHDRAWN else before.taker
        (of_party,) = await read_in(transaction, SIGNERS, ids=[party], on=day_of(at))
        if self.actor.unit not in of_party.signers:
            zh, en = f"应由 {party} 办理", f"it is for {party} to answer so"
            raise Refused(ProblemCode.NOT_YOURS, "handover", zh, en)
        if before.state is not HandoverState.PROPOSED:
            zh, en = "该移交已办结", "the handover has been answered already"
            raise Refused(ProblemCode.STEP_NOT_ALLOWED, "handover", zh, en)
        if self.state is HandoverState.ACCEPTED and not of_party.exists:
            zh, en = f"{party} 今日不存续", f"{party} does not exist today"
            raise Refused(ProblemCode.UNKNOWN, "handover", zh, en)

    async def _given(self, transaction: Transaction, at: datetime) -> list[Changed]:
        records = await transaction.run(HAND_OVER.name, HAND_OVER.text, {"id": self.handover, "at": at})
        return [
            Changed(ChangedType.HAZARD, hic, Deed.HANDED_OVER, version, area, matter)
            for hic, version, area, matter in records
        ]
