"""Carries out orders: one after the other, each in one transaction under the sequence lock, whole or not at all.

    order ─► its turn in this process ─► the lock ─► given before? ─► rules, change, record, receipt ─► settled

A client that leaves does not stop what it ordered: half of it under the lock would keep every reader waiting.
"""

from __future__ import annotations

import asyncio
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, Protocol, Self

from graph.acting.problem import Refused
from graph.change import Overtaken
from graph.failures import BadInput, Conflict, Unavailable
from graph.revision import changing
from graph.temporal import now

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from datetime import datetime

    from graph.acting.actor import Actor
    from graph.acting.orders import Done, Order
    from graph.transport import Transaction, Transport

    Work = Callable[[Transaction, datetime], Awaitable["Worked"]]


MOST_WAITING = 500
"""Orders that may wait for their turn: more would not be carried out while anybody waits for their answer."""

TRIES = 3
"""How often an order is begun when others find that its writer is too slow and must be dead."""


class Worked(Protocol):
    """What the work of an order has changed."""

    @property
    def deeds_only(self) -> bool:
        """Whether it alters nothing about who owns or may see what."""
        ...

    async def recorded(self, transaction: Transaction, actor: Actor, at: datetime) -> Done:
        """Record it in the feed, and tell what became of the order."""
        ...


class Writer:
    """Carries out the orders of one process. What it was told to do it does, whoever still waits for it.

    Left, it takes no more orders and waits for those under way: half of one would keep every reader waiting.
    """

    def __init__(self, most_waiting: int = MOST_WAITING) -> None:
        self._most_waiting = most_waiting
        self._turn = asyncio.Lock()
        self._under_way: set[asyncio.Task[Done]] = set()
        self._closed = False

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        self._closed = True
        await asyncio.gather(*self._under_way, return_exceptions=True)

    async def carry_out(self, transport: Transport, order: Order, work: Work) -> Done:
        """Do the work of an order, once; Refused, and the failures of rules and of the graph, when it is not."""
        if self._closed or len(self._under_way) >= self._most_waiting:
            raise Unavailable("No more orders are taken at the moment; send the same order again under its key")
        task = asyncio.create_task(self._in_turn(transport, order, work))
        self._under_way.add(task)
        task.add_done_callback(self._gone)
        return await asyncio.shield(task)

    async def _in_turn(self, transport: Transport, order: Order, work: Work) -> Done:
        async with self._turn:
            for _ in range(TRIES):
                with suppress(Overtaken):
                    return await _carried_out(transport, order, work)
        raise Unavailable("The machine is too busy to carry this out; send the same order again under its key")

    def _gone(self, task: asyncio.Task[Done]) -> None:
        self._under_way.discard(task)
        if not task.cancelled():
            task.exception()  # its caller may have left


async def _carried_out(transport: Transport, order: Order, work: Work) -> Done:
    async with changing(transport) as change:

        async def once(transaction: Transaction) -> Done:
            at = now()
            done = await order.carried_out(transaction, at)
            if done is not None:
                return done
            order.check_day(at)
            worked = await work(transaction, at)
            change.deeds_only = worked.deeds_only
            done = await worked.recorded(transaction, order.actor, at)
            await order.keep(transaction, done, at)
            return done

        try:
            done = await change.within(once)
        except (Refused, BadInput, Conflict):
            # Raised by the work itself, so that its transaction was never committed.
            await change.abandon()
            raise
        if not done.moved:
            await change.abandon()
    return replace(done, revision=change.settles_at)
