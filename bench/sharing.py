"""What sharing in bulk costs beside the raw driver that runs the same statements: enterprises, 1000 at a time.

    zeren          the order as the mutation gives it: checks, lock, decision, statements, feed, receipt
    driver         the very statements of that order but those of the lock, in one transaction of the driver
    without feed   the same but those that record it in the feed

`python -m bench.sharing` needs NEO4J_URI, NEO4J_USERNAME and NEO4J_PASSWORD of a graph that holds the seeds
and may be changed. All take turns with the same items, which are removed in between.
"""

from __future__ import annotations

import asyncio
import time
import uuid
from typing import Any

from bench.played import FEED, Remembering, forgotten, medians, played, side_by_side
from graph.callers import Caller, Role, Way
from graph.door import Graph
from graph.statements import subjects
from resolvers.acting import Given
from resolvers.sharing_in_bulk import Batch, BulkOrdering

ITEMS = 1000
ROUNDS = 5
CALLER = Caller(Way.LOCAL, "bench", "U19", frozenset({Role.OPERATOR}))
FORGET = "MATCH (e:Enterprise) WHERE e.id IN $ids OPTIONAL MATCH (e)<-[:ABOUT]-(s:Statement) DETACH DELETE e, s"


def items(batch: int) -> list[dict[str, Any]]:
    """Enterprises that nobody has told of."""
    place = {"area": "440308003", "subScope": "02-A", "industryCode": "4710"}
    return [{"id": f"BENCH-{batch}-{number}", "name": f"示例企业{number}", **place} for number in range(ITEMS)]


async def main() -> None:
    """Measure all, and print their seconds and the ratios."""
    rounds: list[tuple[float, float, float]] = []
    async with side_by_side() as (bolt, writer, session):
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
            await forgotten(session, FORGET, ids)
            whole = await played(session, heard.told)
            await forgotten(session, FORGET, ids)
            unfed = await played(session, heard.told, FEED)
            await forgotten(session, FORGET, ids)
            rounds.append((spent, whole, unfed))
    mine, theirs, unfed = medians(rounds)
    print(f"{ITEMS} enterprises, median of {ROUNDS} rounds (s):", end="  ")
    print(f"zeren {mine:.3f}  driver {theirs:.3f}  without feed {unfed:.3f}")
    print(f"items/s: zeren {ITEMS / mine:.0f}  driver {ITEMS / theirs:.0f}  ratio {mine / theirs:.2f}", end="  ")
    print(f"of the feed {theirs / unfed:.2f}")


if __name__ == "__main__":
    asyncio.run(main())
