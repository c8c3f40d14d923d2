"""Sharing in bulk: the items of one order, checked, shared under one key, and told one by one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from graph.acting.actor import Actor
from graph.acting.orders import Order
from graph.failures import BadInput
from graph.statements import told
from graph.statements.share import Sharing
from resolvers import inputs, share_items
from resolvers.named_in_bulk import named_in_sight
from resolvers.shared_row import SharedRow

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from graph.acting.writer import Writer
    from graph.callers import Caller
    from graph.door import Graph
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


async def share(graph: Graph, writer: Writer, caller: Caller, given: Given, batch: Batch) -> SharedRow:
    """Share a batch, once."""
    inputs.shaped(given.idempotency_key, "IDEMPOTENCY_KEY", "input.idempotencyKey")
    inputs.between(len(batch.items), 1, MOST, "input.items")
    agreement = batch.agreement
    named = None if agreement is None else inputs.text(agreement, LONGEST_AGREEMENT, "input.agreement")
    actor, subject = Actor.of(caller), batch.subject
    taken = [
        share_items.item(subject.type, each, f"input.items.{number}", actor.unit)
        for number, each in enumerate(batch.items)
    ]
    taken = await named_in_sight(graph, taken)
    seen = {name: graph.sight.parameter(name) for name in subject.stand.seen}
    order = Order(actor, given.idempotency_key, given.on, given.sent)
    work = Sharing(subject, actor, taken, seen, named, batch.blind)
    try:
        done = await writer.carry_out(graph.transport, order, work)
    except BadInput as bad:
        raise bad.at(f"input.{bad.field}") from None
    shared = SharedRow(done.change or None, done.repeated, told.results(done))
    if graph.witness is not None:
        for row in shared.told:
            if row.key is not None:
                graph.witness.told(row, row.key)
    return shared
