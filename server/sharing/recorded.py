"""A batch of a file is shared on the record: what became of it is told to nobody before the access log has it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.witness import Witness
from resolvers.sharing_in_bulk import BulkOrdering
from schema.datasets import OF_TYPES
from server.access_log.answers import answer

if TYPE_CHECKING:
    from graph.acting.writer import Writer
    from graph.door import Graph
    from resolvers.access import Access
    from resolvers.acting import Given
    from resolvers.shared_row import SharedRow
    from resolvers.sharing_in_bulk import Batch
    from server.access_log.log import AccessLog

COMMAND = "zeren share"
"""Who gives the orders, and the name of their operation in the log."""


async def recorded(
    graph: Graph, access: Access, writer: Writer, log: AccessLog, given: Given, batch: Batch
) -> SharedRow:
    """Share a batch and record it as an answer to a request is; the order's key stands for the request's id."""
    witness = Witness()
    witness.entered.add(OF_TYPES[batch.subject.type.value])
    shared = await BulkOrdering(graph.seen_by(access.sight, witness), writer, access.caller).share(given, batch)
    entry = answer(
        witness, access, purpose=None, basis=None, operation=COMMAND, document=None, request=given.idempotency_key
    )
    if entry is not None:
        await log.record(entry)
    return shared
