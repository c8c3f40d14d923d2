"""The change feed: every change leaves a record in its own transaction, numbered without gaps."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.query import Command

if TYPE_CHECKING:
    from datetime import datetime

    from graph.acting.actor import Actor
    from graph.changes import ChangedType, Deed
    from graph.transport import Transaction

RECORD = Command("record_change")


@dataclass(frozen=True)
class Changed:
    """What was changed: the public type and key of a noun, its version, and what kind of change it was."""

    type: ChangedType
    key: str
    kind: Deed
    version: int
    area: str | None
    sub_scope: str | None


async def record(transaction: Transaction, changed: Changed, actor: Actor, at: datetime) -> int:
    """Record a change; its number."""
    told = {
        "type": changed.type.value,
        "key": changed.key,
        "kind": changed.kind.value,
        "version": changed.version,
        "area": changed.area,
        "subScope": changed.sub_scope,
        "unit": actor.unit,
        "by": actor.caller,
        "at": at,
    }
    recorded = await transaction.run(RECORD.name, RECORD.text, told)
    return int(recorded[0][0])
