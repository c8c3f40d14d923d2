"""What single orders cost beside the raw driver that runs the same statements: hazards, registered one by one.

    zeren          the order as the mutation gives it: what it names is looked up, then lock, rules, feed, receipt
    driver         the very statements of each order but those of the lock, in one transaction of the driver
    without feed   the same but those that record it in the feed

`python -m bench.orders` needs NEO4J_URI, NEO4J_USERNAME and NEO4J_PASSWORD of a graph that holds the seeds and
may be changed. All take turns with the same hazards, which are removed in between.
"""

from __future__ import annotations

import asyncio
import os
import statistics
import time
import uuid
from datetime import timedelta

from neo4j import AsyncGraphDatabase

from bench.played import FEED, Remembering, forgotten, played
from graph.acting.registration import Found
from graph.acting.writer import Writer
from graph.bolt import Bolt
from graph.callers import Caller, Role, Way
from graph.door import Graph
from graph.temporal import now
from resolvers.acting import Given, Ordering

ORDERS = 100
ROUNDS = 5
CALLER = Caller(Way.LOCAL, "bench", "U03", frozenset({Role.OPERATOR}))
FORGET = "MATCH (h:Hazard) WHERE h.hic IN $ids OPTIONAL MATCH (h)-[:HAS_TRANSITION]->(t) DETACH DELETE h, t"


def found() -> Found:
    """A hazard that names nothing but its matter and place."""
    return Found(
        "示例",
        None,
        level=3,
        found_at=now() - timedelta(hours=1),
        area="440308003",
        sub_scope="02-A",
        risk_point=None,
        enterprise=None,
        building=None,
        factor=None,
        may_cause=[],
        recurrence_of=None,
        found_by=None,
    )


async def main() -> None:
    """Measure all, and print their seconds and the ratios."""
    uri, user = os.environ["NEO4J_URI"], os.environ["NEO4J_USERNAME"]
    password = os.environ["NEO4J_PASSWORD"]
    bolt = Bolt(uri, user, password, None, 120)
    rounds: list[tuple[float, float, float, float]] = []
    async with AsyncGraphDatabase.driver(uri, auth=(user, password)) as driver, Writer() as writer:
        for _ in range(ROUNDS + 1):
            heard = Remembering(bolt)
            ordering = Ordering(Graph(heard), writer, CALLER)

            async def registered(ordering: Ordering = ordering) -> str:
                given = Given(f"bench-{uuid.uuid4()}", None, {})
                told = await ordering.register_hazard(given, found())
                if told.key is None or told.problems:
                    raise SystemExit(f"an order was refused: {told.problems}")
                return told.key

            begun = time.perf_counter()
            ids = [await registered() for _ in range(ORDERS)]
            alone = time.perf_counter() - begun
            one_by_one = list(heard.told)
            async with driver.session() as session:
                await forgotten(session, FORGET, ids)
                whole = await played(session, one_by_one)
                await forgotten(session, FORGET, ids)
                unfed = await played(session, one_by_one, FEED)
                await forgotten(session, FORGET, ids)
                begun = time.perf_counter()
                ids = await asyncio.gather(*(registered() for _ in range(ORDERS)))
                at_once = time.perf_counter() - begun
                await forgotten(session, FORGET, ids)
            rounds.append((alone, at_once, whole, unfed))
    await bolt.close()
    # The first round plans the statements.
    alone, at_once, whole, unfed = (statistics.median(each) for each in zip(*rounds[1:], strict=True))
    print(f"{ORDERS} hazards, median of {ROUNDS} rounds, orders/s:", end="  ")
    print(f"zeren one by one {ORDERS / alone:.0f}, all at once {ORDERS / at_once:.0f}", end="  ")
    print(f"driver {ORDERS / whole:.0f}  without feed {ORDERS / unfed:.0f}")
    print(f"ratio one by one {alone / whole:.2f}, all at once {at_once / whole:.2f}", end="  ")
    print(f"of the feed {whole / unfed:.2f}")


if __name__ == "__main__":
    asyncio.run(main())
