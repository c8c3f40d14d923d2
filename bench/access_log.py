"""What the access log costs: the same question asked by 64 callers at once, recorded and not, in turns.

Run `python -m bench.access_log`. A turn asks through the door and the schema as a request does, and with the log
waits until the record is durable. What a request costs beside that (HTTP, identity, limits) is not in it, so that
the share shown here is an upper bound of what a server loses.
"""

from __future__ import annotations

import asyncio
import statistics
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from graphql import execute, parse

from bench.owners import Unwatched
from bench.server import run
from graph.callers import LOCAL_ANALYST
from graph.door import Graph
from graph.prepare import prepare
from graph.temporal import today
from graph.witness import Witness
from resolvers.access import Access
from resolvers.asking import Asking
from schema.build import build_schema
from schema.context import Context
from seeds.folder import Folder
from seeds.load import load
from server.access_log.answers import answer
from server.access_log.audit_key import AuditKey
from server.access_log.log import AccessLog

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from graph.bolt import Bolt

SEEDS = Path(__file__).parent.parent / "seeds"
CALLERS = 64
SECONDS = 4.0
TURNS = 3

QUESTIONS = {
    "an area": '{ area(code: "440308003") { name } }',
    "owners": """{ ownership(subScope: "03-A", area: "440308003", on: "2024-07-15") {
      territorial { owners { name } } industryLead { verdict } comprehensive { owners { name } } } }""",
    "50 hazards": "{ hazards(first: 50) { nodes { hic status area { name } assignments { role } } } }",
}

SCHEMA = build_schema()


async def asked(graph: Graph, text: str, log: AccessLog | None) -> None:
    """One request, and its record."""
    access = Access.everything(LOCAL_ANALYST)
    witness = Witness() if log else None
    context = Context(Asking(graph.seen_by(access.sight, witness)), "bench", access)
    told: Any = execute(SCHEMA._schema, parse(text), context_value=context)  # noqa: SLF001 - graphql-core's schema
    told = await told
    if told.errors:
        raise SystemExit(str(told.errors))
    if log is not None and witness is not None:
        entry = answer(
            witness, access, purpose=None, basis=None, operation="Bench", document="0" * 64, request="bench"
        )
        if entry is not None:
            await log.write(entry)


async def turn(work: Callable[[], Awaitable[None]]) -> tuple[float, float]:
    """Requests a second, and the median of their times in milliseconds, while 64 callers ask again and again."""
    until = time.perf_counter() + SECONDS
    times: list[float] = []

    async def caller() -> None:
        while (began := time.perf_counter()) < until:
            await work()
            times.append(time.perf_counter() - began)

    await asyncio.gather(*(caller() for _ in range(CALLERS)))
    return len(times) / SECONDS, statistics.median(times) * 1000


async def main(bolt: Bolt) -> None:
    """Measure each question in turns, and print a table."""
    await prepare(bolt)
    graph = Graph(bolt)
    await load(graph, Folder.open(SEEDS), today(), Unwatched())
    print("| question | without, a second | with, a second | lost | median without, ms | with, ms |")
    print("|---|---|---|---|---|---|")
    async with AccessLog(bolt, AuditKey.made()) as log:
        for name, text in QUESTIONS.items():
            turns: dict[bool, list[tuple[float, float]]] = {False: [], True: []}
            await turn(partial(asked, graph, text, log))  # warms both up
            for _ in range(TURNS):
                for logged in (False, True):
                    turns[logged].append(await turn(partial(asked, graph, text, log if logged else None)))
            (without, alone), (recorded, waited) = (
                [statistics.median(each) for each in zip(*turns[logged], strict=True)] for logged in (False, True)
            )
            lost = 1 - recorded / without
            print(f"| {name} | {without:.0f} | {recorded:.0f} | {lost:.0%} | {alone:.0f} | {waited:.0f} |")


if __name__ == "__main__":
    run(main)
