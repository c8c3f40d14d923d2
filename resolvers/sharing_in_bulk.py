"""Sharing in bulk: the items of one order, checked, shared under one key, and told one by one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from graph.statements import told
from graph.statements.share import Sharing
from resolvers import inputs, share_items
from resolvers.acting import Ordering
from resolvers.named_in_bulk import named_in_sight
from resolvers.shared_row import SharedRow

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from graph.statements.subject import Subject
    from resolvers.acting import Given

MOST = 1000
LONGEST_AGREEMENT = 200


@dataclass(frozen=True)
class Batch:
    """What is shared at once about rows of one type; `blind`: the caller may see nothing of it."""

    subject: Subject
    items: Sequence[Mapping[str, Any]]
    agreement: str | None
    blind: bool = False


class BulkOrdering(Ordering):
    """Gives the orders of a caller to share in bulk to the writer."""

    async def share(self, given: Given, batch: Batch) -> SharedRow:
        """Share a batch, once."""
        actor, subject, agreement = self._begin(given), batch.subject, batch.agreement
        inputs.between(len(batch.items), 1, MOST, "input.items")
        under = None if agreement is None else inputs.text(agreement, LONGEST_AGREEMENT, "input.agreement")
        taken = [
            share_items.item(subject.type, each, f"input.items.{number}", actor.unit)
            for number, each in enumerate(batch.items)
        ]
        taken = await named_in_sight(self.graph, taken)
        seen = {name: self.graph.sight.parameter(name) for name in subject.stand.seen}
        done = await self._done(given, actor, Sharing(subject, actor, taken, seen, under, batch.blind))
        shared = SharedRow(done.change or None, done.repeated, told.results(done))
        if self.graph.witness is not None:
            for row in shared.told:
                if row.key is not None:
                    self.graph.witness.told(row, row.key)
        return shared
