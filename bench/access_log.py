"""What the access log costs: the same question asked by 64 callers at once, recorded and not, in turns.

Run `.venv/bin/python -m bench.access_log`. A turn asks the whole application, in process: identity, limits,
access, execution, and with the log until the record is durable. Both ways are measured in one run; the share that
is lost is the result, the times are of the machine.
"""

from __future__ import annotations

import asyncio
import statistics
import time
from functools import partial
from typing import TYPE_CHECKING

from bench.caller import caller, knows_keys
from bench.owners import SEEDS, Unwatched
from bench.server import run
from graph.acting.writer import Writer
from graph.door import Graph
from graph.prepare import prepare
from graph.temporal import today
from schema.build import build_schema
from seeds.folder import Folder
from seeds.load import load
from server import logs
from server.access_log.audit_key import AuditKey
from server.access_log.log import AccessLog
from server.app import create_app
from server.explorer import Explorer
from server.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from graph.bolt import Bolt

CALLERS = 64
SECONDS = 4.0
TURNS = 5
OK = 200

QUESTIONS = {
    "an area": '{ area(code: "440308003") { name } }',
    "owners": """{ ownership(subScope: "03-A", area: "440308003", on: "2024-07-15") {
      territorial { owners { name } } industryLead { verdict } comprehensive { owners { name } } } }""",
    "50 hazards": "{ hazards(first: 50) { nodes { hic status area { name } assignments { role } } } }",
}


async def turn(ask: Callable[[], Awaitable[int]]) -> tuple[float, float]:
    """Requests a second, and the median of their times in milliseconds, while 64 callers ask again and again."""
    until = time.perf_counter() + SECONDS
    times: list[float] = []

    async def one() -> None:
        while (began := time.perf_counter()) < until:
            if await ask() != OK:
                raise SystemExit("a caller was refused")
            times.append(time.perf_counter() - began)

    await asyncio.gather(*(one() for _ in range(CALLERS)))
    return len(times) / SECONDS, statistics.median(times) * 1000


async def main(bolt: Bolt) -> None:
    """Measure each question in turns, and print a table."""
    logs.configure(Settings(log_level="error"))
    await prepare(bolt)
    graph = Graph(bolt)
    await load(graph, Folder.open(SEEDS), today(), Unwatched())
    settings = Settings(budget_per_minute=10**9, concurrent_per_caller=1000, max_seconds=120.0)
    schema, identity = build_schema(), knows_keys(bolt)
    print("| question | without, a second | with, a second | lost | median without, ms | with, ms |")
    print("|---|---|---|---|---|---|")
    async with AccessLog(bolt, AuditKey.made()) as log:
        apps = {
            logged: create_app(
                schema, lambda: graph, Explorer({}, []), settings, identity, log if logged else None, Writer()
            )
            for logged in (False, True)
        }
        for name, text in QUESTIONS.items():
            asks = {logged: partial((await caller(bolt, text, {})).ask, app) for logged, app in apps.items()}
            await turn(asks[True])  # warms both up
            turns: dict[bool, list[tuple[float, float]]] = {False: [], True: []}
            for _ in range(TURNS):
                for logged, ask in asks.items():
                    turns[logged].append(await turn(ask))
            (without, alone), (recorded, waited) = (
                [statistics.median(each) for each in zip(*turns[logged], strict=True)] for logged in (False, True)
            )
            lost = 1 - recorded / without
            print(f"| {name} | {without:.0f} | {recorded:.0f} | {lost:.0%} | {alone:.0f} | {waited:.0f} |")


if __name__ == "__main__":
    run(main)
