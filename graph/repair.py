"""What is done about a writer that died in the middle of a change.

A journalled load is completed from its journal, so that what was acknowledged as staged is there whole; any
other change was one transaction, which is there or not, and only the number is left to settle.
"""

from __future__ import annotations

import asyncio
import uuid
from typing import TYPE_CHECKING, Any

from graph import journal
from graph.change import Change
from graph.query import Command

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graph.transport import Transaction, Transport

TAKE_OVER = Command("take_over_change")


class Repairs:
    """The repairs of one process, one at a time: each waits for a transaction of a writer that lives after all."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport
        self._running: asyncio.Task[bool] | None = None

    async def help(self, seconds: float) -> None:
        """Begin a repair unless one is under way, and give it some seconds; raises what it failed with."""
        if self._running is None or self._running.done():
            self._running = asyncio.create_task(repair(self._transport))
            self._running.add_done_callback(_looked_at)
        running = self._running
        await asyncio.wait([running], timeout=seconds)
        if running.done():
            running.result()


async def repair(transport: Transport, *, writer_is_dead: bool = False) -> bool:
    """Settle a revision whose writer's lease is over; False when there was nothing to repair.

    `writer_is_dead`: whoever has just started the database itself need not wait for the lease. A writer of
    before, should it live on, is fenced off all the same.
    """
    owner = uuid.uuid4().hex

    async def take_over(transaction: Transaction) -> Sequence[Sequence[Any]]:
        return await transaction.run(TAKE_OVER.name, TAKE_OVER.text, {"owner": owner, "dead": writer_is_dead})

    records = await transport.write(take_over)
    if not records:
        return False
    revision, load = records[0]
    change = Change(transport, owner, revision)
    if load is not None:
        await journal.apply(transport, change, load)
    await change.end()
    return True


def _looked_at(task: asyncio.Task[bool]) -> None:
    """Whoever began it may have left; asyncio need not report its failure as lost."""
    if not task.cancelled():
        task.exception()
