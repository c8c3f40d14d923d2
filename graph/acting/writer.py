"""Carries out orders: one after the other, each in one transaction under the sequence lock, whole or not at all.

    order ─► its turn in this process ─► the lock ─► given before? ─► rules, change, record, receipt ─► settled

A client that leaves does not stop what it ordered: half of it under the lock would keep every reader waiting.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from graph.acting import feed
from graph.acting.orders import Done
from graph.acting.problem import Refused
from graph.failures import BadInput, Conflict
from graph.revision import changing
from graph.temporal import now

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from datetime import datetime

    from graph.acting.feed import Changed
    from graph.acting.orders import Order
    from graph.transport import Transaction, Transport

    Work = Callable[[Transaction, datetime], Awaitable[Changed]]


class Writer:
    """Carries out the orders of one process. What it was told to do it does, whoever still waits for it."""

    def __init__(self) -> None:
        self._turn = asyncio.Lock()
        self._under_way: set[asyncio.Task[Done]] = set()

    async def carry_out(self, transport: Transport, order: Order, work: Work) -> Done:
        """Do the work of an order, once; Refused, and the failures of rules and of the graph, when it is not."""
        task = asyncio.create_task(self._in_turn(transport, order, work))
        self._under_way.add(task)
        task.add_done_callback(self._gone)
        return await asyncio.shield(task)

    async def _in_turn(self, transport: Transport, order: Order, work: Work) -> Done:
        async with self._turn, changing(transport) as change:

            async def once(transaction: Transaction) -> Done:
                at = now()
                done = await order.carried_out(transaction, at)
                if done is not None:
                    return done
                order.check_day(at)
                changed = await work(transaction, at)
                number = await feed.record(transaction, changed, order.actor, at)
                done = Done(changed.key, changed.version, number)
                await order.keep(transaction, done, at)
                return done

            try:
                done = await change.within(once)
            except (Refused, BadInput, Conflict):
                # Raised by the work itself, so that its transaction was never committed.
                await change.abandon()
                raise
            if done.repeated:
                await change.abandon()
            return done

    def _gone(self, task: asyncio.Task[Done]) -> None:
        self._under_way.discard(task)
        if not task.cancelled():
            task.exception()  # its caller may have left
