"""Confirm a duty: its holder says that it answers for it still, for the record as it is now."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.acting.duty_state import WHAT_DECIDES
from graph.acting.feed import Changed
from graph.acting.problem import ProblemCode, Refused
from graph.bookkeeping import read_in
from graph.changes import ChangedType, Deed
from graph.failures import Conflict
from graph.query import Command
from graph.temporal import day_of

if TYPE_CHECKING:
    from datetime import datetime

    from graph.acting.actor import Actor
    from graph.transport import Transaction

CONFIRM = Command("confirm_duty")


@dataclass(frozen=True)
class Confirming:
    """The confirmation of a duty, of the record that the actor has seen."""

    actor: Actor
    duty: str
    version: int
    reason: str | None

    async def __call__(self, transaction: Transaction, at: datetime) -> Changed:
        """Confirm it."""
        found = await read_in(transaction, WHAT_DECIDES, ids=[self.duty], on=day_of(at), knownAt=None)
        if not found:
            zh, en = f"没有编号为 {self.duty} 的职责", f"there is no duty {self.duty}"
            raise Refused(ProblemCode.UNKNOWN, "duty", zh, en)
        (duty,) = found
        if duty.version != self.version:
            message = f"the duty has been corrected: its record is number {duty.version}"
            raise Conflict(message, duty.version, duty=self.duty)
        if duty.holder != self.actor.unit:
            zh, en = f"该职责由 {duty.holder} 承担", f"{duty.holder} holds the duty, and no other confirms it"
            raise Refused(ProblemCode.NOT_YOURS, "duty", zh, en)
        if not duty.in_force:
            zh, en = "该职责今日不在有效期,或已更正", "the duty is not in force today, or was corrected"
            raise Refused(ProblemCode.NOT_IN_FORCE, "duty", zh, en)
        told = {
            "id": f"C-{uuid.uuid4().hex}",
            "duty": self.duty,
            "unit": self.actor.unit,
            "user": self.actor.user,
            "at": at,
            "by": self.actor.caller,
            "reason": self.reason,
        }
        await transaction.run(CONFIRM.name, CONFIRM.text, told)
        return Changed(
            ChangedType.RESPONSIBILITY, self.duty, Deed.CONFIRMED, duty.version, duty.area, duty.sub_scope
        )
