"""The change feed: every change leaves a record in its own transaction, numbered without gaps."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from graph.acting.orders import Done
from graph.changes import DEEDS, ChangedType, Deed
from graph.query import Command
from graph.slot_key import named

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from graph.acting.actor import Actor, Nobody
    from graph.responsibilities import ResponsibilityRole
    from graph.transport import Transaction

RECORD = Command("record_change")
RECORD_ALL = Command("record_changes")


@dataclass(frozen=True)
class Changed:
    """What was changed: the public type and key of a noun, its version, and what kind of change it was."""

    type: ChangedType
    key: str
    kind: Deed
    version: int
    area: str | None
    sub_scope: str | None

    @property
    def deeds_only(self) -> bool:
        """Whether it alters nothing about who owns or may see what."""
        return self.type in DEEDS or self.kind is Deed.CONFIRMED

    async def recorded(self, transaction: Transaction, actor: Actor, at: datetime) -> Done:
        """Record it."""
        return Done(self.key, self.version, await record(transaction, self, actor, at))


@dataclass(frozen=True)
class Turned:
    """A slot whose owners are others than the day before although nobody changed anything; it has no version."""

    sub_scope: str
    area: str
    role: ResponsibilityRole
    kind: Deed
    type: ChangedType = ChangedType.SLOT
    version: None = None

    @property
    def key(self) -> str:
        """The slot."""
        return named((self.sub_scope, self.area, self.role))


@dataclass(frozen=True)
class Changes:
    """What an order has changed beside what it is about; that is told last, under the number of the whole."""

    about: Changed
    besides: Sequence[Changed]

    @property
    def deeds_only(self) -> bool:
        """Whether nothing of it alters who owns or may see what."""
        return all(each.deeds_only for each in (self.about, *self.besides))

    async def recorded(self, transaction: Transaction, actor: Actor, at: datetime) -> Done:
        """Record all of it."""
        number = await record_all(transaction, [*self.besides, self.about], actor, at)
        return Done(self.about.key, self.about.version, number)


async def record(transaction: Transaction, changed: Changed, actor: Actor | Nobody, at: datetime) -> int:
    """Record a change; its number."""
    told = {**_told(changed), "unit": actor.unit, "by": actor.caller, "at": at}
    recorded = await transaction.run(RECORD.name, RECORD.text, told)
    return int(recorded[0][0])


async def record_all(
    transaction: Transaction, changes: Sequence[Changed | Turned], actor: Actor | Nobody, at: datetime
) -> int:
    """Record changes one after the other, in one statement; the number of the last."""
    told = {"rows": [_told(each) for each in changes], "unit": actor.unit, "by": actor.caller, "at": at}
    recorded = await transaction.run(RECORD_ALL.name, RECORD_ALL.text, told)
    return int(recorded[0][0])


def _told(changed: Changed | Turned) -> dict[str, Any]:
    return {
        "type": changed.type.value,
        "key": changed.key,
        "kind": changed.kind.value,
        "version": changed.version,
        "area": changed.area,
        "subScope": changed.sub_scope,
    }
