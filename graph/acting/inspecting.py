"""Inspections and patrols: any department that inspected records it, whoever owns the matter: it is a fact."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.acting.feed import Changed
from graph.acting.problem import ProblemCode, Refused
from graph.changes import ChangedType, Deed
from graph.inspections import InspectionKind
from graph.query import Command
from graph.temporal import day_of

if TYPE_CHECKING:
    from datetime import date, datetime

    from graph.acting.actor import Actor
    from graph.inspections import InspectionResult
    from graph.transport import Transaction

RECORD = Command("record_inspection")


@dataclass(frozen=True)
class Inspected:
    """What was inspected, by whom else, when, and with which result; what it names is there."""

    kind: InspectionKind
    result: InspectionResult
    on: date | None
    risk_point: str | None
    enterprise: str | None
    with_unit: str | None


@dataclass(frozen=True)
class Recording:
    """The record of an inspection by an actor: of which matter, in which place."""

    actor: Actor
    inspected: Inspected
    sub_scope: str
    area: str

    async def __call__(self, transaction: Transaction, at: datetime) -> Changed:
        """Record it."""
        inspected, today = self.inspected, day_of(at)
        if inspected.on is not None and inspected.on > today:
            zh, en = "检查日期不能在将来", "it cannot have taken place in the future"
            raise Refused(ProblemCode.NOT_IN_PAST, "inspectedOn", zh, en)
        if (inspected.kind is InspectionKind.JOINT) != (inspected.with_unit is not None):
            zh, en = (
                "联合检查须写明另一单位,其他检查不写",
                "a joint inspection names the other body, no other does",
            )
            raise Refused(ProblemCode.NOT_JOINT, "withUnit", zh, en)
        told = {
            "id": f"I-{uuid.uuid4().hex}",
            "kind": inspected.kind.value,
            "result": inspected.result.value,
            "on": inspected.on or today,
            "area": self.area,
            "subScope": self.sub_scope,
            "riskPoint": inspected.risk_point,
            "enterprise": inspected.enterprise,
            "withUnit": inspected.with_unit,
            "unit": self.actor.unit,
            "by": self.actor.caller,
        }
        if not await transaction.run(RECORD.name, RECORD.text, told):
            zh, en = "只有部门可以记录检查", "only departments record inspections"
            raise Refused(ProblemCode.NOT_YOURS, "kind", zh, en)
        return Changed(ChangedType.INSPECTION, str(told["id"]), Deed.RECORDED, 1, self.area, self.sub_scope)
