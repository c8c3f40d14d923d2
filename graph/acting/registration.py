"""Register a hazard: any department that found one does; its identity code is numbered then and never changes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from graph.acting.feed import Changed
from graph.acting.numbering import Registered, next_code
from graph.acting.problem import ProblemCode, Refused
from graph.changes import ChangedType, Deed
from graph.codes.hic import HAZARD
from graph.query import Command

if TYPE_CHECKING:
    from datetime import datetime

    from graph.acting.actor import Actor
    from graph.transport import Transaction

REGISTER = Command("register_hazard")


@dataclass(frozen=True)
class Found:
    """A hazard as it was found; what it names is there."""

    description: str
    description_en: str | None
    level: int
    found_at: datetime
    area: str
    sub_scope: str
    risk_point: str | None
    enterprise: str | None
    building: str | None
    factor: str | None
    may_cause: list[str]
    recurrence_of: str | None
    found_by: str | None

    @property
    def told(self) -> dict[str, Any]:
        """As parameters of the command."""
        return {
            "description": self.description,
            "descriptionEn": self.description_en,
            "level": self.level,
            "foundAt": self.found_at,
            "area": self.area,
            "subScope": self.sub_scope,
            "riskPoint": self.risk_point,
            "enterprise": self.enterprise,
            "building": self.building,
            "factor": self.factor,
            "mayCause": self.may_cause,
            "recurrenceOf": self.recurrence_of,
            "foundBy": self.found_by,
        }


@dataclass(frozen=True)
class Registration:
    """The registration of a hazard by an actor."""

    actor: Actor
    found: Found

    async def __call__(self, transaction: Transaction, at: datetime) -> Changed:
        """Register it."""
        found, actor = self.found, self.actor
        if found.found_at > at:
            zh, en = "发现时间不能在将来", "it cannot be found in the future"
            raise Refused(ProblemCode.NOT_IN_PAST, "foundAt", zh, en)
        numbered = Registered(HAZARD, found.area, found.sub_scope, found.level, found.factor)
        hic = await next_code(transaction, numbered, at)
        who = {"unit": actor.unit, "by": actor.caller, "user": actor.user}
        told = {"hic": hic, "at": at, **found.told, **who}
        records = await transaction.run(REGISTER.name, REGISTER.text, told)
        if not records:
            zh, en = "只有部门可以登记隐患", "only departments register hazards"
            raise Refused(ProblemCode.NOT_YOURS, "hic", zh, en)
        return Changed(ChangedType.HAZARD, hic, Deed.REGISTERED, records[0][0], found.area, found.sub_scope)
