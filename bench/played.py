"""The statements of orders, remembered while they are carried out and played again by the raw driver."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

from graph.query import SENT, in_one_map
from graph.temporal import to_graph

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping, Sequence

    from neo4j import AsyncSession

    from graph.bolt import Bolt
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


class Remembering:
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
