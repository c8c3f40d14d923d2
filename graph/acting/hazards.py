"""A move on a hazard, carried out: checked against what is true in the transaction, then told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.acting.feed import Changed
from graph.acting.moves import ASSIGN
from graph.acting.problem import ProblemCode, Refused
from graph.acting.situation import situation
from graph.changes import ChangedType
from graph.query import Command

if TYPE_CHECKING:
    from datetime import datetime

    from graph.acting.actor import Actor
    from graph.acting.move import Move, Step
    from graph.acting.situation import Situation
    from graph.changes import Deed
    from graph.transport import Transaction

APPEND = Command("append_transition")
NEXT_VERSION = Command("next_version")


class Moving:
    """A move on one hazard of an expected version, by an actor; `seen` says which hazards the actor may see."""

    def __init__(self, hic: str, version: int, seen: list[str] | None, actor: Actor, move: Move) -> None:
        self._hic = hic
        self._version = version
        self._seen = seen
        self._actor = actor
        self._move = move

    async def __call__(self, transaction: Transaction, at: datetime) -> Changed:
        """Make it."""
        before = await situation(transaction, self._hic, self._version, self._seen, self._actor, at)
        self._move.check(before)
        for step in self._move.besides(before):
            await told(transaction, step)
        await appended(transaction, before, self._move)
        return await changed(transaction, before, self._move.told_as)


async def told(transaction: Transaction, step: Step) -> None:
    """One command; Refused when it names a department that there is not."""
    command, params = step
    records = await transaction.run(command.name, command.text, params)
    if command is ASSIGN and not records:
        unit = params["unit"]
        raise Refused(ProblemCode.UNKNOWN, "unit", f"没有编号为 {unit} 的部门", f"there is no department {unit}")


async def appended(transaction: Transaction, before: Situation, move: Move) -> None:
    """The step of the hazard's life."""
    hazard, actor = before.hazard, before.actor
    step = {
        "hic": hazard.asked,
        "no": hazard.steps + 1,
        "from": hazard.status.value,
        "to": move.to.value,
        "at": before.at,
        "reason": move.reason,
        "unit": actor.unit,
        "by": actor.caller,
        "user": actor.user,
        "proposed": move.proposed,
    }
    records = await transaction.run(APPEND.name, APPEND.text, step)
    if not records:
        zh, en = "只有部门可以处置隐患", "only departments take steps on hazards"
        raise Refused(ProblemCode.NOT_YOURS, "hic", zh, en)
    if not records[0][0]:
        zh, en = f"没有编号为 {move.proposed} 的部门", f"there is no department {move.proposed}"
        raise Refused(ProblemCode.UNKNOWN, "proposedUnit", zh, en)


async def changed(transaction: Transaction, before: Situation, kind: Deed) -> Changed:
    """The hazard's next version, for the feed."""
    hazard = before.hazard
    ((version,),) = await transaction.run(NEXT_VERSION.name, NEXT_VERSION.text, {"hic": hazard.asked})
    return Changed(ChangedType.HAZARD, hazard.asked, kind, version, hazard.area, hazard.sub_scope)
