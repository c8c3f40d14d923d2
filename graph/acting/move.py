"""What a move of the closed loop is: where it leads, who may make it, and what it changes beside the state."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

from graph.acting.problem import ProblemCode, Refused
from graph.changes import Deed
from graph.closed_loop import HazardStatus, allowed
from graph.query import Command

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.acting.situation import Situation

Step = tuple[Command, dict[str, Any]]


@dataclass(frozen=True)
class Move:
    """A move; `reason` is why, in Chinese, where anybody says it."""

    kind: ClassVar[str]

    reason: str | None

    @property
    def to(self) -> HazardStatus:
        """Where it leads."""
        return HazardStatus(self.kind)

    @property
    def proposed(self) -> str | None:
        """The unit that is proposed instead."""
        return None

    @property
    def told_as(self) -> Deed:
        """What the change feed calls it."""
        return Deed(self.kind)

    def check(self, before: Situation) -> None:
        """Refused when it may not be made now, or not by this actor."""
        status = before.hazard.status
        if not allowed(status.value, self.to.value):
            zh = f"状态为 {status.value} 的隐患不能直接变为 {self.to.value}"
            en = f"from {status.value} no step leads to {self.to.value}"
            raise Refused(ProblemCode.STEP_NOT_ALLOWED, "hic", zh, en)

    def besides(self, before: Situation) -> Iterator[Step]:
        """What it changes beside the state."""
        del before
        yield from ()


class ByOverseer(Move):
    """A move of whoever oversees the hazard."""

    def check(self, before: Situation) -> None:
        """Its rule."""
        if not before.oversees:
            zh = "本单位既不是登记单位,也不是该事项当日的属地或综合监管单位"
            en = "your organisation neither registered it nor owns its place or comprehensive regulation today"
            raise Refused(ProblemCode.NOT_YOURS, "hic", zh, en)
        super().check(before)


class ByUnitInCharge(Move):
    """A move of the department that must act."""

    def check(self, before: Situation) -> None:
        """Its rule."""
        if not before.in_charge:
            zh, en = "该隐患没有分拨给本单位", "the hazard is not assigned to your organisation"
            raise Refused(ProblemCode.NOT_YOURS, "hic", zh, en)
        super().check(before)


def need_reason(reason: str | None) -> None:
    """Refused when there is none."""
    if not reason:
        raise Refused(ProblemCode.REASON_MISSING, "reason", "请说明理由", "say why")
