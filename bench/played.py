"""The statements of orders, remembered while they are carried out and played again by the raw driver."""

from __future__ import annotations

import os
import statistics
import time
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

from neo4j import AsyncGraphDatabase

from graph.acting.writer import Writer
from graph.bolt import Bolt
from graph.query import SENT, in_one_map
from graph.temporal import to_graph
from graph.transport import Transport

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence

    from neo4j import AsyncSession

    from graph.transport import Transaction

LOCK = ("begin_change", "hold_change", "end_change", "abandon_change")
FEED = ("record_change", "record_changes")
REWIND = (
    "MATCH (f:Feed) MATCH (c:Change) WHERE c.key IN $ids DELETE c WITH f, count(*) AS gone SET f.n = f.n - gone"
)


class Statement:
    """A statement as it was sent."""

    def __init__(self, name: str, text: str, params: Mapping[str, Any]) -> None:
        self.name = name
        self.text = in_one_map(text)
        self.params = {SENT: to_graph(dict(params))}


class Remembering(Transport):
    """A transport that remembers the statements of each transaction but those of the lock."""

    def __init__(self, bolt: Bolt) -> None:
        self._bolt = bolt
        self.told: list[list[Statement]] = []

    async def read(self, name: str, text: str, params: Mapping[str, Any]) -> Sequence[Sequence[Any]]:
        """Pass on."""
        return await self._bolt.read(name, text, params)

    async def write(self, work: Callable[[Transaction], Awaitable[Any]]) -> Any:
        """Remember, and pass on."""
        told: list[Statement] = []

        async def heard(transaction: Transaction) -> Any:
            told.clear()  # it may be begun again
            return await work(_Heard(transaction, told))

        done = await self._bolt.write(heard)
        if told:
            self.told.append(told)
        return done


class _Heard:
    def __init__(self, transaction: Transaction, told: list[Statement]) -> None:
        self._transaction = transaction
        self._told = told

    async def run(self, name: str, text: str, params: Mapping[str, Any]) -> Sequence[Sequence[Any]]:
        """Remember, and run."""
        if name not in LOCK:
            self._told.append(Statement(name, text, params))
        return await self._transaction.run(name, text, params)


async def played(
    session: AsyncSession, transactions: Sequence[Sequence[Statement]], without: Sequence[str] = ()
) -> float:
    """Play transactions, each with its statements but some; the seconds that it took."""
    begun = time.perf_counter()
    for statements in transactions:
        async with await session.begin_transaction() as transaction:
            for statement in statements:
                if statement.name not in without:
                    await (await transaction.run(statement.text, statement.params)).values()
            await transaction.commit()
    return time.perf_counter() - begun


async def forgotten(session: AsyncSession, forget: str, ids: Sequence[str]) -> None:
    """Take out of the graph what was written, and out of the feed that it was."""
    for text in (REWIND, forget):
        await (await session.run(text, ids=ids)).consume()


@asynccontextmanager
async def side_by_side() -> AsyncIterator[tuple[Bolt, Writer, AsyncSession]]:
    """Our own way to the graph that the environment names, and a session of the raw driver beside it."""
    uri, user, password = (os.environ[f"NEO4J_{each}"] for each in ("URI", "USERNAME", "PASSWORD"))
    bolt = Bolt(uri, user, password, None, 120)
    async with (
        AsyncGraphDatabase.driver(uri, auth=(user, password)) as driver,
        driver.session() as session,
        Writer() as writer,
    ):
        yield bolt, writer, session
    await bolt.close()


def medians(rounds: Sequence[Sequence[float]]) -> list[float]:
    """The median of each column, without the first round, which plans the statements."""
    return [statistics.median(each) for each in zip(*rounds[1:], strict=True)]
