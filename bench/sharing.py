"""What sharing in bulk costs beside the raw driver that runs the same statements: enterprises, 1000 at a time.

    zeren     the order as the mutation gives it: checks, lock, decision, statements, feed, receipt
    driver    the very statements of that order but those of the lock, in one transaction of the official driver

`python -m bench.sharing` needs NEO4J_URI, NEO4J_USERNAME and NEO4J_PASSWORD of a graph that holds the seeds
and may be changed. Both take turns with the same items, which are removed in between.
"""

from __future__ import annotations

import asyncio
import os
import statistics
import time
import uuid
from typing import TYPE_CHECKING, Any

from neo4j import AsyncGraphDatabase

from graph.acting.writer import Writer
from graph.bolt import Bolt
from graph.callers import Caller, Role, Way
from graph.door import Graph
from graph.query import SENT, in_one_map
from graph.statements import subjects
from graph.temporal import to_graph
from resolvers.acting import Given
from resolvers.sharing_in_bulk import Batch, BulkOrdering

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping, Sequence

    from graph.transport import Transaction

ITEMS = 1000
ROUNDS = 5
CALLER = Caller(Way.LOCAL, "bench", "U19", frozenset({Role.OPERATOR}))
FORGET = "MATCH (e:Enterprise) WHERE e.id IN $ids OPTIONAL MATCH (e)<-[:ABOUT]-(s:Statement) DETACH DELETE e, s"
REWIND = (
    "MATCH (f:Feed) MATCH (c:Change) WHERE c.key IN $ids DELETE c WITH f, count(*) AS gone SET f.n = f.n - gone"
)
LOCK = ("begin_change", "hold_change", "end_change", "abandon_change")
Statement = tuple[str, dict[str, Any]]


class Remembering:
    """A transport that remembers the statements of a transaction."""

    def __init__(self, bolt: Bolt) -> None:
        self._bolt = bolt
        self.told: list[Statement] = []

    async def read(self, name: str, text: str, params: Mapping[str, Any]) -> Sequence[Sequence[Any]]:
        """Pass on."""
        return await self._bolt.read(name, text, params)

    async def write(self, work: Callable[[Transaction], Awaitable[Any]]) -> Any:
        """Remember, and pass on."""

        async def heard(transaction: Transaction) -> Any:
            return await work(_Heard(transaction, self.told))

        return await self._bolt.write(heard)


class _Heard:
    def __init__(self, transaction: Transaction, told: list[Statement]) -> None:
        self._transaction = transaction
        self._told = told

    async def run(self, name: str, text: str, params: Mapping[str, Any]) -> Sequence[Sequence[Any]]:
        """Remember, and run."""
        if name not in LOCK:
            self._told.append((in_one_map(text), {SENT: to_graph(dict(params))}))
        return await self._transaction.run(name, text, params)


def items(batch: int) -> list[dict[str, Any]]:
    """Enterprises that nobody has told of."""
    place = {"area": "440308003", "subScope": "02-A", "industryCode": "4710"}
    return [{"id": f"BENCH-{batch}-{number}", "name": f"示例企业{number}", **place} for number in range(ITEMS)]


async def main() -> None:
    """Measure both, and print their seconds and the ratio."""
    uri, user = os.environ["NEO4J_URI"], os.environ["NEO4J_USERNAME"]
    password = os.environ["NEO4J_PASSWORD"]
    bolt = Bolt(uri, user, password, None, 120)
    ours: list[float] = []
    raw: list[float] = []
    async with AsyncGraphDatabase.driver(uri, auth=(user, password)) as driver, Writer() as writer:
        for number in range(ROUNDS + 1):
            sent = items(number)
            ids = [each["id"] for each in sent]
            heard = Remembering(bolt)
            begun = time.perf_counter()
            given = Given(f"bench-{uuid.uuid4()}", None, {"items": sent})
            batch = Batch(subjects.ENTERPRISES, sent, None)
            shared = await BulkOrdering(Graph(heard), writer, CALLER).share(given, batch)
            spent = time.perf_counter() - begun
            if len({each.outcome for each in shared.told}) != 1:
                raise SystemExit("the graph holds these items already")
            async with driver.session() as session:
                await (await session.run(REWIND, ids=ids)).consume()
                await (await session.run(FORGET, ids=ids)).consume()
                begun = time.perf_counter()
                async with await session.begin_transaction() as transaction:
                    for text, params in heard.told:
                        await (await transaction.run(text, params)).values()
                    await transaction.commit()
                played = time.perf_counter() - begun
                await (await session.run(REWIND, ids=ids)).consume()
                await (await session.run(FORGET, ids=ids)).consume()
            if number:  # the first round plans the statements
                ours.append(spent)
                raw.append(played)
    await bolt.close()
    mine, theirs = statistics.median(ours), statistics.median(raw)
    print(f"{ITEMS} enterprises, median of {ROUNDS} rounds (s): zeren {mine:.3f}  driver {theirs:.3f}")
    print(f"items/s: zeren {ITEMS / mine:.0f}  driver {ITEMS / theirs:.0f}  ratio {mine / theirs:.2f}")


if __name__ == "__main__":
    asyncio.run(main())
