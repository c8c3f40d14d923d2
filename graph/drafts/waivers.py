"""Gaps that are known and accepted for a time: by whom, why, until when (N9)."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated

from graph.acting.actor import Actor
from graph.acting.feed import Changed
from graph.acting.problem import ProblemCode, Refused
from graph.changes import ChangedType, Deed
from graph.ownership import Verdict, slots
from graph.query import Command, Query
from graph.responsibilities import ResponsibilityRole
from graph.row import HIDDEN, KEY
from graph.slot_key import SlotKey
from graph.temporal import day_of
from graph.transport import Transaction
from graph.unsettled import Within

PUT = Command("put_waivers")


@dataclass
class WaiverRow:
    """A gap that somebody accepted until a day."""

    id: Annotated[str, KEY, "Key of the waiver"]
    role: Annotated[ResponsibilityRole, "The role that nobody fills"]
    reason: Annotated[str, "Why it is accepted, in Chinese"]
    until: Annotated[date, "First day on which it is accepted no more"]
    at: Annotated[datetime, "When it was accepted"]
    draft_id: Annotated[str | None, HIDDEN]
    unit_id: Annotated[str, HIDDEN]
    sub_scope_key: Annotated[str, HIDDEN]
    area_code: Annotated[str, HIDDEN]


@dataclass(frozen=True)
class SlotWaiverRow:
    """The waiver of a slot that holds on a date."""

    asked: tuple[str, str, ResponsibilityRole, date]
    id: str


LIST = Query("waivers", WaiverRow)


@dataclass(frozen=True)
class Waived:
    """The gap of a slot, accepted until a day for a reason."""

    slot: SlotKey
    reason: str
    until: date


@dataclass(frozen=True)
class Waiving:
    """The acceptance of a gap that there is today."""

    actor: Actor
    waived: Waived

    async def __call__(self, transaction: Transaction, at: datetime) -> Changed:
        """Accept it."""
        slot = (*self.waived.slot, day_of(at))
        found, _ = await slots(Within(transaction), [slot])
        row = found.get(slot)
        if row is None or not row.declared or row.verdict is not Verdict.GAP:
            zh, en = "该事项今日没有责任缝隙", "there is no gap in that slot today"
            raise Refused(ProblemCode.NO_GAP, "subScope", zh, en)
        (changed,) = await put(transaction, [self.waived], self.actor, at, None)
        return changed


async def put(
    transaction: Transaction, waived: list[Waived], actor: Actor, at: datetime, draft: str | None
) -> list[Changed]:
    """Record acceptances; each must end ahead."""
    if any(each.until <= day_of(at) for each in waived):
        zh, en = "接受期限应在将来", "a gap is accepted until a day that lies ahead"
        raise Refused(ProblemCode.NOT_IN_FUTURE, "until", zh, en)
    rows = [
        {
            "subScope": each.slot[0],
            "area": each.slot[1],
            "role": each.slot[2].value,
            "reason": each.reason,
            "until": each.until,
        }
        for each in waived
    ]
    told = {"rows": rows, "at": at, "by": actor.caller, "unit": actor.unit, "draft": draft}
    put_rows = await transaction.run(PUT.name, PUT.text, told)
    return [
        Changed(ChangedType.WAIVER, key, Deed.WAIVED, version, area, scope)
        for key, version, area, scope in put_rows
    ]
