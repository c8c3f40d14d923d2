"""What single orders cost beside the raw driver that runs the same statements: hazards, registered one by one.

    zeren          the order as the mutation gives it: what it names is looked up, then lock, rules, feed, receipt
    driver         the very statements of each order but those of the lock, in one transaction of the driver
    without feed   the same but those that record it in the feed

`python -m bench.orders` needs NEO4J_URI, NEO4J_USERNAME and NEO4J_PASSWORD of a graph that holds the seeds and
may be changed. All take turns with the same hazards, which are removed in between.
"""

from __future__ import annotations

import asyncio
import time
import uuid
from datetime import timedelta

from bench.played import FEED, Remembering, forgotten, medians, played, side_by_side
from graph.acting.registration import Found
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


async def registered(ordering: Ordering) -> str:
    """The code of a hazard that is ordered and registered."""
    told = await ordering.register_hazard(Given(f"bench-{uuid.uuid4()}", None, {}), found())
    if told.key is None or told.problems:
        raise SystemExit(f"an order was refused: {told.problems}")
    return told.key


async def main() -> None:
    """Measure all, and print their seconds and the ratios."""
    rounds: list[tuple[float, float, float, float]] = []
    async with side_by_side() as (bolt, writer, session):
        for _ in range(ROUNDS + 1):
            heard = Remembering(bolt)
            ordering = Ordering(Graph(heard), writer, CALLER)
            begun = time.perf_counter()
            ids = [await registered(ordering) for _ in range(ORDERS)]
            alone = time.perf_counter() - begun
            one_by_one = list(heard.told)
            await forgotten(session, FORGET, ids)
            whole = await played(session, one_by_one)
            await forgotten(session, FORGET, ids)
            unfed = await played(session, one_by_one, FEED)
            await forgotten(session, FORGET, ids)
            begun = time.perf_counter()
            ids = await asyncio.gather(*(registered(ordering) for _ in range(ORDERS)))
            at_once = time.perf_counter() - begun
            await forgotten(session, FORGET, ids)
            rounds.append((alone, at_once, whole, unfed))
    alone, at_once, whole, unfed = medians(rounds)
    print(f"{ORDERS} hazards, median of {ROUNDS} rounds, orders/s:", end="  ")
    print(f"zeren one by one {ORDERS / alone:.0f}, all at once {ORDERS / at_once:.0f}", end="  ")
    print(f"driver {ORDERS / whole:.0f}  without feed {ORDERS / unfed:.0f}")
    print(f"ratio one by one {alone / whole:.2f}, all at once {at_once / whole:.2f}", end="  ")
    print(f"of the feed {whole / unfed:.2f}")


if __name__ == "__main__":
    asyncio.run(main())
