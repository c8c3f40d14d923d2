"""Risk points: whoever owns the matter in the place today registers them, and grades them anew with a reason."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.acting.feed import Changed
from graph.acting.numbering import Registered, next_code
from graph.acting.point_state import WHAT_DECIDES
from graph.acting.problem import ProblemCode, Refused
from graph.acting.situation import owners_today
from graph.bookkeeping import read_in
from graph.changes import ChangedType, Deed
from graph.codes.hic import POINT
from graph.failures import Conflict
from graph.query import Command
from graph.risk_points import RiskPointStatus

if TYPE_CHECKING:
    from datetime import datetime

    from graph.acting.actor import Actor
    from graph.transport import Transaction

REGISTER = Command("register_risk_point")
REGRADE = Command("regrade_risk_point")


@dataclass(frozen=True)
class Point:
    """A risk point as it is registered; what it names is there."""

    name: str
    name_en: str | None
    level: int
    area: str
    sub_scope: str
    factor: str | None
    building: str | None
    patrol_days: int | None


@dataclass(frozen=True)
class PointRegistration:
    """The registration of a risk point by an actor."""

    actor: Actor
    point: Point

    async def __call__(self, transaction: Transaction, at: datetime) -> Changed:
        """Register it."""
        point = self.point
        await need_owner(transaction, point.area, point.sub_scope, self.actor, at)
        numbered = Registered(POINT, point.area, point.sub_scope, point.level, point.factor)
        told = {
            "hic": await next_code(transaction, numbered, at),
            "name": point.name,
            "nameEn": point.name_en,
            "level": point.level,
            "area": point.area,
            "subScope": point.sub_scope,
            "building": point.building,
            "patrolDays": point.patrol_days,
            "at": at,
            "unit": self.actor.unit,
            "by": self.actor.caller,
        }
        ((version,),) = await transaction.run(REGISTER.name, REGISTER.text, told)
        return Changed(
            ChangedType.RISK_POINT, str(told["hic"]), Deed.REGISTERED, version, point.area, point.sub_scope
        )


@dataclass(frozen=True)
class Regrading:
    """A new level of a risk point; its identity code keeps the one at registration."""

    hic: str
    version: int
    seen: list[str] | None
    actor: Actor
    level: int
    reason: str

    async def __call__(self, transaction: Transaction, at: datetime) -> Changed:
        """Grade it anew."""
        found = await read_in(transaction, WHAT_DECIDES, hics=[self.hic], seenPoints=self.seen)
        if not found:
            zh, en = f"没有编码为 {self.hic} 的风险点", f"there is no risk point {self.hic}"
            raise Refused(ProblemCode.UNKNOWN, "hic", zh, en)
        (point,) = found
        if point.version != self.version:
            message = f"the risk point has version {point.version} and level {point.level}"
            raise Conflict(message, point.version, hic=self.hic, level=point.level)
        await need_owner(transaction, point.area, point.sub_scope, self.actor, at)
        if point.status is not RiskPointStatus.IN_USE or point.level == self.level:
            zh, en = "风险点已停用或级别未变", "it is no longer watched, or has this level already"
            raise Refused(ProblemCode.STEP_NOT_ALLOWED, "level", zh, en)
        told = {
            "hic": self.hic,
            "level": self.level,
            "reason": self.reason,
            "at": at,
            "unit": self.actor.unit,
            "by": self.actor.caller,
        }
        ((version,),) = await transaction.run(REGRADE.name, REGRADE.text, told)
        return Changed(ChangedType.RISK_POINT, self.hic, Deed.REGRADED, version, point.area, point.sub_scope)


async def need_owner(transaction: Transaction, area: str, sub_scope: str, actor: Actor, at: datetime) -> None:
    """Refused when the actor's organisation owns the matter in none of the roles today."""
    slots = await owners_today(transaction, sub_scope, area, at)
    if not any(actor.unit in slot.owners for slot in slots.values()):
        zh, en = "本单位今日不是该事项的责任单位", "your organisation does not own the matter there today"
        raise Refused(ProblemCode.NOT_YOURS, "area", zh, en)
