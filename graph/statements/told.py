"""What became of a sharing: its changes go into the feed, its results are kept with the order's receipt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import msgspec

from graph.acting import feed
from graph.acting.orders import Done
from graph.statements.item import SharedItemRow

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from graph.acting.actor import Actor
    from graph.acting.feed import Changed
    from graph.changes import ChangedType
    from graph.transport import Transaction


@dataclass(frozen=True)
class Shared:
    """The changes of a batch and the result of each item; `moved`: something was written."""

    type: ChangedType
    changes: Sequence[Changed]
    results: Sequence[SharedItemRow]
    moved: bool

    @property
    def deeds_only(self) -> bool:
        """Whether it alters nothing about who owns or may see what."""
        return all(each.deeds_only for each in self.changes)

    async def recorded(self, transaction: Transaction, actor: Actor, at: datetime) -> Done:
        """Its changes in the feed, numbered without gaps."""
        number = await feed.record_all(transaction, self.changes, actor, at) if self.changes else 0
        return Done(self.type.value, 0, number, told=msgspec.json.encode(self.results).decode(), moved=self.moved)


def results(done: Done) -> list[SharedItemRow]:
    """The results that were kept."""
    return msgspec.json.decode(done.told or "[]", type=list[SharedItemRow])
