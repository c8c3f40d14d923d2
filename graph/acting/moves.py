"""The moves of the closed loop (graph/closed_loop.py): who may make each, and what it changes beside the state.

move        leads to       by whom                                              besides
grade       GRADED         who oversees it                                      its level now
dispatch    DISPATCHED     who oversees it, to an owner of the role             an assignment; the one before ends
accept      ACCEPTED       who is in charge                                     what went up is settled
give back   RETURNED       who is in charge, with a reason and another unit     its assignment ends
start       RECTIFYING     who is in charge
submit      SUBMITTED      who is in charge
verify      VERIFIED, or   who oversees it, and did not rectify it;
            RECTIFYING     a review that was not passed needs a reason
close       CLOSED         who oversees it                                      every assignment ends, and what
transfer    TRANSFERRED    who oversees it or is in charge, with a reason         went up is settled

Whoever registered a hazard, answers for its place, or is its comprehensive regulator today oversees it. Whoever
has an open assignment is in charge.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from graph.acting.move import ByOverseer, ByUnitInCharge, Move, need_reason
from graph.acting.problem import ProblemCode, Refused
from graph.case import HIGHEST
from graph.changes import Deed
from graph.closed_loop import MAJOR, HazardStatus
from graph.query import Command

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from graph.acting.move import Step
    from graph.acting.situation import Situation
    from graph.responsibilities import ResponsibilityRole

GRADE = Command("grade_hazard")
ASSIGN = Command("assign_hazard")
END = Command("end_assignments")
SETTLE = Command("settle_escalations")


@dataclass(frozen=True)
class Grade(ByOverseer):
    """定级."""

    kind = "GRADED"

    level: int

    def check(self, before: Situation) -> None:
        """Its rule: what is listed for supervision stays major."""
        super().check(before)
        if before.hazard.orders and self.level != MAJOR:
            zh, en = (
                "挂牌督办的隐患应为重大隐患",
                "what is listed for supervision is a major hazard; lift the order first",
            )
            raise Refused(ProblemCode.NOT_MAJOR, "level", zh, en)

    def besides(self, before: Situation) -> Iterator[Step]:
        """The level."""
        yield GRADE, {"hic": before.hazard.asked, "level": self.level}


@dataclass(frozen=True)
class Dispatch(ByOverseer):
    """分拨: to an owner of the role today; to another department only with a reason."""

    kind = "DISPATCHED"

    unit: str
    role: ResponsibilityRole
    due_at: datetime | None

    def check(self, before: Situation) -> None:
        """Its rule."""
        super().check(before)
        owners = before.owners_in(self.role)
        if self.unit not in owners and not self.reason:
            role = self.role.value
            zh = f"该事项今日的 {role} 单位为:{'、'.join(owners) or '无'};分拨给 {self.unit} 请说明理由"
            en = f"today {', '.join(owners) or 'nobody'} owns the matter as {role}; say why {self.unit} is to act"
            raise Refused(ProblemCode.NOT_AN_OWNER, "unit", zh, en)
        if self.due_at is not None and self.due_at <= before.at:
            raise Refused(ProblemCode.NOT_IN_FUTURE, "dueAt", "整改期限应在将来", "the deadline must lie ahead")

    def besides(self, before: Situation) -> Iterator[Step]:
        """The assignment."""
        given = {"hic": before.hazard.asked, "role": self.role.value, "at": before.at}
        yield END, {**given, "unit": None, "reason": "改派"}
        yield ASSIGN, {**given, "unit": self.unit, "due": self.due_at}


class Accept(ByUnitInCharge):
    """签收."""

    kind = "ACCEPTED"

    def besides(self, before: Situation) -> Iterator[Step]:
        """The end of what went up because nobody acted."""
        yield SETTLE, settling(before)


@dataclass(frozen=True)
class GiveBack(ByUnitInCharge):
    """退回: with a reason, and another unit that should have it."""

    kind = "RETURNED"

    unit: str

    @property
    def proposed(self) -> str | None:
        """Whom it proposes."""
        return self.unit

    def check(self, before: Situation) -> None:
        """Its rule."""
        super().check(before)
        need_reason(self.reason)
        if self.unit == before.actor.unit:
            zh, en = "建议的单位应是其他单位", "propose another unit than your own"
            raise Refused(ProblemCode.NOT_AN_OWNER, "proposedUnit", zh, en)

    def besides(self, before: Situation) -> Iterator[Step]:
        """The end of its assignment."""
        yield END, ending(before, "退回", before.actor.unit)


class Start(ByUnitInCharge):
    """开始整改."""

    kind = "RECTIFYING"

    def check(self, before: Situation) -> None:
        """Its rule: from SUBMITTED only a review that was not passed leads back here."""
        if before.hazard.status is HazardStatus.SUBMITTED:
            zh, en = "已提交复查,应先复查", "it has been submitted; it is reviewed first"
            raise Refused(ProblemCode.STEP_NOT_ALLOWED, "hic", zh, en)
        super().check(before)


class Submit(ByUnitInCharge):
    """提交复查."""

    kind = "SUBMITTED"


@dataclass(frozen=True)
class Verify(ByOverseer):
    """复查: passed, or back to rectification with a reason; never by whoever rectified."""

    kind = "VERIFIED"

    passed: bool

    @property
    def to(self) -> HazardStatus:
        """Where it leads."""
        return HazardStatus.VERIFIED if self.passed else HazardStatus.RECTIFYING

    @property
    def told_as(self) -> Deed:
        """What the change feed calls it."""
        return Deed.VERIFIED if self.passed else Deed.NOT_PASSED

    def check(self, before: Situation) -> None:
        """Its rule."""
        if before.hazard.status is not HazardStatus.SUBMITTED:
            zh, en = "只有待复查的隐患可以复查", "only what was submitted can be reviewed"
            raise Refused(ProblemCode.STEP_NOT_ALLOWED, "hic", zh, en)
        super().check(before)
        if {before.actor.caller, before.actor.user} & set(before.hazard.rectifiers):
            zh, en = "复查人不能是整改人", "whoever rectified it does not review it"
            raise Refused(ProblemCode.SELF_VERIFIED, "hic", zh, en)
        if not self.passed:
            need_reason(self.reason)


class Close(ByOverseer):
    """销号."""

    kind = "CLOSED"

    def besides(self, before: Situation) -> Iterator[Step]:
        """The end of every assignment, and of what went up."""
        yield END, ending(before, "销号")
        yield SETTLE, settling(before)


class Transfer(Move):
    """移送: to somebody outside, who is named in the reason."""

    kind = "TRANSFERRED"

    def check(self, before: Situation) -> None:
        """Its rule."""
        if not (before.oversees or before.in_charge):
            zh, en = "本单位既不监管也不承办该隐患", "your organisation neither oversees it nor is in charge of it"
            raise Refused(ProblemCode.NOT_YOURS, "hic", zh, en)
        super().check(before)
        need_reason(self.reason)

    def besides(self, before: Situation) -> Iterator[Step]:
        """The end of every assignment, and of what went up."""
        yield END, ending(before, "移送")
        yield SETTLE, settling(before)


def ending(before: Situation, reason: str, unit: str | None = None) -> dict[str, Any]:
    """The end of the open assignments, of one unit or of all."""
    return {"hic": before.hazard.asked, "role": None, "unit": unit, "at": before.at, "reason": reason}


def settling(before: Situation, level: int = HIGHEST) -> dict[str, Any]:
    """The end of what went up to a level, or to a lower one."""
    return {"hic": before.hazard.asked, "level": level, "at": before.at, "by": before.actor.caller}
