"""What happens when an answer of the database is lost, or a writer is slower than anybody believes."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import datetime
from typing import Any, TypeVar

import pytest

from graph.acting.actor import Actor
from graph.acting.feed import Changed
from graph.acting.orders import Order
from graph.acting.writer import TRIES, Writer
from graph.bolt import Bolt
from graph.bookkeeping import tell
from graph.changes import ChangedType, Deed
from graph.door import Graph
from graph.failures import Unavailable
from graph.query import Command
from graph.repair import repair
from graph.revision import BEGIN, LEASE_S
from graph.transport import Transaction, Transport
from tests.identity.telling import told

T = TypeVar("T")

HOLD = Command("hold_change").text


def order(key: str) -> Order:
    return Order(Actor("lost", "U03", "lost"), key, None, {})


async def graded(_transaction: Transaction, _at: datetime) -> Changed:
    return Changed(ChangedType.HAZARD, "a-hazard-whose-answer-is-lost", Deed.GRADED, 1, None, None)


async def records(bolt: Bolt) -> int:
    asked = "MATCH (c:Change {key: 'a-hazard-whose-answer-is-lost'}) RETURN count(c)"
    return int((await told(bolt, asked))[0][0])


class Proxy(Transport):
    """Passes on to a real transport; subclasses break one thing."""

    def __init__(self, transport: Bolt) -> None:
        self.transport = transport

    async def read(self, name: str, text: str, params: Mapping[str, Any]) -> Sequence[Sequence[Any]]:
        return await self.transport.read(name, text, params)

    async def write(self, work: Callable[[Transaction], Awaitable[T]]) -> T:
        return await self.transport.write(work)


class LosesTheAnswer(Proxy):
    """Commits what was ordered, hears nothing of it, and does it again, as a driver does."""

    async def write(self, work: Callable[[Transaction], Awaitable[T]]) -> T:
        await self.transport.write(work)
        return await self.transport.write(work)


class Slow(Proxy):
    """Comes to the transaction of a change when its lease is over, a number of times."""

    def __init__(self, transport: Bolt, times: int) -> None:
        super().__init__(transport)
        self.left = times

    async def write(self, work: Callable[[Transaction], Awaitable[T]]) -> T:
        async def late(transaction: Transaction) -> T:
            return await work(Watched(transaction, self))

        try:
            return await self.transport.write(late)
        except Late:
            await told(self.transport, "MATCH (g:Revision) SET g.until = datetime() - duration('PT1S')")
            assert await repair(self.transport)
            return await self.transport.write(work)


class Late(Exception):  # noqa: N818 - no error: it stops a transaction before it has begun
    """The transaction of a change is about to begin."""


class Watched:
    """A transaction that does not begin a change while its proxy is slow."""

    def __init__(self, transaction: Transaction, proxy: Slow) -> None:
        self._transaction = transaction
        self._proxy = proxy

    async def run(self, name: str, text: str, params: Mapping[str, Any]) -> Sequence[Sequence[Any]]:
        if text == HOLD and self._proxy.left:
            self._proxy.left -= 1
            raise Late
        return await self._transaction.run(name, text, params)


async def test_a_change_whose_answer_was_lost_is_made_once_and_moves_the_revision(scratch: Bolt) -> None:
    before, had = await Graph(scratch).state(), await records(scratch)
    async with Writer() as writer:
        done = await writer.carry_out(LosesTheAnswer(scratch), order("lost"), graded)
    assert (done.repeated, await records(scratch)) == (True, had + 1)
    assert (await Graph(scratch).state()).whole != before.whole


async def test_an_order_whose_writer_was_taken_for_dead_is_begun_again(scratch: Bolt) -> None:
    had = await records(scratch)
    async with Writer() as writer:
        done = await writer.carry_out(Slow(scratch, TRIES - 1), order("slow"), graded)
        assert (done.repeated, await records(scratch)) == (False, had + 1)
        with pytest.raises(Unavailable, match="too busy"):
            await writer.carry_out(Slow(scratch, TRIES), order("too slow"), graded)
    assert await records(scratch) == had + 1
    assert (await Graph(scratch).state()).whole


async def test_readers_outlast_a_writer_that_died(scratch: Bolt) -> None:
    graph = Graph(scratch)
    before = await graph.state()
    await tell(scratch, BEGIN, {"owner": "dead", "load": None, "seconds": LEASE_S})
    began = time.monotonic()
    read = await asyncio.gather(*(graph.state() for _ in range(20)))
    assert time.monotonic() - began > LEASE_S - 1, "nobody waited: there was no dead writer"
    assert {each.whole for each in read} == {read[0].whole} != {before.whole}
