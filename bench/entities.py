"""What entities cost: 1000 representations by our way, against one statement for each (strawberry's own way).

Run `.venv/bin/python -m bench.entities`. Both ways answer the same representations from the same graph in one run,
so that the ratio of their medians is the result; the times are of the machine.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from bench.owners import SEEDS, Unwatched
from bench.server import median_ms, run
from graph.acting.writer import Writer
from graph.callers import LOCAL_ANALYST
from graph.canned import Recording
from graph.door import Graph
from graph.prepare import prepare
from graph.temporal import today
from resolvers.access import Access
from resolvers.asking import Asking
from schema.build import build_schema
from schema.context import Context
from schema.keyed import KEYED
from seeds.folder import Folder
from seeds.load import load

if TYPE_CHECKING:
    from graph.bolt import Bolt

ROUNDS = 7
REPRESENTATIONS = 1000
AT_ONCE = 50
"""Statements at once, one by one; a thousand would wait for connections until they are given up."""

ENTITIES = "query($r: [_Any!]!) { _entities(representations: $r) { ... on Department { id name nameEn } } }"


async def main(bolt: Bolt) -> None:
    """Load the seeds, measure both ways in turn, print."""
    await prepare(bolt)
    graph = Graph(bolt)
    await load(graph, Folder.open(SEEDS), today(), Unwatched())
    schema = build_schema()
    named = [{"__typename": "Department", "id": f"U{number % 27 + 1:02}"} for number in range(REPRESENTATIONS)]
    recording = Recording(bolt)

    async def together() -> None:
        context = Context(Asking(Graph(recording)), "bench", Access.everything(LOCAL_ANALYST), Writer())
        answer = await schema.execute(ENTITIES, variable_values={"r": named}, context_value=context)
        if answer.errors:
            raise SystemExit(str(answer.errors[0]))

    async def one_by_one() -> None:
        edge, free = KEYED["Department"][0].edge, asyncio.Semaphore(AT_ONCE)

        async def one(key: str) -> None:
            async with free:
                await edge(Graph(recording), [key])

        await asyncio.gather(*(one(each["id"]) for each in named))

    told: dict[str, tuple[float, int]] = {}
    for name, way in (("together", together), ("one by one", one_by_one)):
        recording.asked.clear()
        await way()  # so that all is planned
        told[name] = await median_ms(way, ROUNDS), len(recording.asked) // (ROUNDS + 1)
        print(f"{name}: {told[name][0]:.0f} ms, {told[name][1]} statements for {REPRESENTATIONS} representations")
    ratio = told["one by one"][0] / told["together"][0]
    print(f"one by one / together: {ratio:.1f} (the first without GraphQL's own work, the second with it)")


if __name__ == "__main__":
    run(main)
