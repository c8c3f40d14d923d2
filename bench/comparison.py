"""Zeren beside what users could have instead, over one graph of a real Neo4j, in one run.

Run `make bench`, which writes docs/performance.md, or `make bench-quick`. Five servers stand beside one another:
Zeren, the raw driver, stock strawberry, @neo4j/graphql with Yoga and with Apollo Server. Each is asked the same
four questions, must answer the same, and is driven by autocannon; questions and servers take turns. Two more are
asked of Zeren and the raw driver alone. CPU for each request, as the operating system counts it, is the figure to
trust; the ratios are the result.
"""

from __future__ import annotations

import argparse
import asyncio
import platform
import tempfile
from contextlib import ExitStack
from datetime import timedelta
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any

import httpx
import psutil

from bench import page
from bench.rivals.driven import Load, drive
from bench.rivals.questions import pairs, questions
from bench.rivals.servers import KINDS, RAW, YOGA, ZEREN, standing
from bench.rivals.table import CPU_AT, Measured, plot
from bench.scaled.grow import scaled
from bench.server import connect, neo4j, version_of
from graph import keys
from graph.callers import Role
from graph.temporal import today

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bench.rivals.questions import Put, Question
    from bench.rivals.servers import Kind, Standing
    from graph.private.running import Running

DISTRICTS = 20
OFFICE = "O01"
"""An office of the three committees sees every hazard and every risk point."""
PAGE = Path(__file__).parent.parent / "docs" / "performance.md"
THROUGHOUT = (ZEREN, RAW, YOGA)
"""What is driven at every number of connections; the others only where CPU is told."""
BY_HAND = "## What the rest is made of"
WARM_UP = Load(connections=4, seconds=3)
_ONE_HAZARD = "MATCH (h:Hazard) RETURN h.hic ORDER BY h.hic DESC LIMIT 1"
_HAZARDS = "MATCH (h:Hazard) WITH h.hic AS hic ORDER BY hic LIMIT 1000 RETURN collect(hic)"
_POINTS = """MATCH (p:RiskPoint) WHERE COUNT { (p)<-[:FOUND_AT]-() } >= 10
  WITH p.hic AS hic ORDER BY hic LIMIT 100 RETURN collect(hic)"""


def main() -> None:
    """Measure, print, and write the page."""
    asked = _arguments()
    connections = (CPU_AT,) if asked.quick else (1, CPU_AT, 64)
    with (
        neo4j("1500m", "512m", asked.home) as running,
        tempfile.TemporaryDirectory() as home,
        ExitStack() as stack,
    ):
        all_of_them, key, neo = asyncio.run(_graph(running, asked.hazards))
        servers = {kind: stack.enter_context(standing(kind, running, Path(home))) for kind in KINDS}
        headers = {"content-type": "application/json", "authorization": f"Bearer {key}"}
        for question in all_of_them:
            _compare(question, servers, headers)
        measured = Measured(all_of_them, connections)
        for question in all_of_them:
            _measure(measured, question, servers, headers, running, asked.seconds)
        measured.memory_mb = {kind: server.memory_mb for kind, server in servers.items()}
    lines = "\n".join([*measured.lines, *plot(measured)])
    print(lines)
    if not asked.quick:
        page.write(PAGE, _HEAD.format(**_circumstances(asked.hazards, neo)) + lines, BY_HAND)


_HEAD = """# How fast it is

Written by `make bench` on {day}, on {machine}; {neo4j} with {hazards:,} hazards and {districts}
further districts; Python {python}, strawberry-graphql {strawberry}, neo4j {driver}; @neo4j/graphql and what
serves it as locked in bench/rivals. Five servers stand before one graph and take turns; each has to give the
same answer before anything is measured. Zeren is measured as its users have it: it knows who asks, counts what
that costs, shows what may be seen, answers at one settled revision, and records who took what; the others do
none of this. CPU is what the operating system counts. The machine is shared with other work, so ratios tell
more than times.

"""


def _circumstances(hazards: int, neo: str) -> dict[str, Any]:
    return {
        "day": today(),
        "machine": f"{psutil.cpu_count()} cores, {platform.system()} {platform.machine()}",
        "neo4j": neo,
        "hazards": hazards,
        "districts": DISTRICTS,
        "python": platform.python_version(),
        "strawberry": version("strawberry-graphql"),
        "driver": version("neo4j"),
    }


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="a small graph, one number of connections, no page")
    parser.add_argument("--home", type=Path, help="keep the graph in this folder, and take it from there")
    parser.add_argument("--hazards", type=int, help="how many hazards there are")
    parser.add_argument("--seconds", type=float, help="how long each server is driven")
    found = parser.parse_args()
    found.hazards = found.hazards or (10_000 if found.quick else 100_000)
    found.seconds = found.seconds or (3 if found.quick else 6)
    return found


async def _graph(running: Running, hazards: int) -> tuple[list[Question], str, str]:
    """What is asked of the graph, the key of somebody who sees all of it, and what the database calls itself."""
    bolt = connect(running)
    try:
        await scaled(bolt, DISTRICTS, hazards)
        ((hic,),) = await bolt.read("one hazard", _ONE_HAZARD, {})
        ((points,),) = await bolt.read("points", _POINTS, {})
        ((hazards_of_entities,),) = await bolt.read("hazards", _HAZARDS, {})
        key = await keys.create(bolt, OFFICE, Role.READER, today() + timedelta(days=2), None)
        return [*questions(hic, points), *pairs(hazards_of_entities)], key, await version_of(bolt)
    finally:
        await bolt.close()


def _compare(question: Question, servers: Mapping[Kind, Standing], headers: Mapping[str, str]) -> None:
    """SystemExit when a server answers anything else than the raw driver."""
    told = {kind: _answer(put, servers[kind], headers) for kind, put in question.to.items()}
    for kind, answer in told.items():
        if answer != told[RAW] or not answer:
            raise SystemExit(
                f"{question.name}: {kind.name} answers otherwise\n{answer!s:.900}\n{told[RAW]!s:.900}"
            )
    print(f"{question.name}: all {len(told)} answer the same", flush=True)


def _answer(put: Put, server: Standing, headers: Mapping[str, str]) -> Any:
    with httpx.Client(trust_env=False, timeout=60) as client:
        answer = client.post(server.address + put.path, content=put.body, headers=dict(headers))
    if not answer.is_success or "errors" in answer.json():
        raise SystemExit(f"{server.kind.name}: {answer.text[:900]}")
    return put.read(answer.json())


def _measure(
    measured: Measured,
    question: Question,
    servers: Mapping[Kind, Standing],
    headers: Mapping[str, str],
    running: Running,
    seconds: float,
) -> None:
    database = psutil.Process(running.pid)
    for kind, put in question.to.items():
        drive(servers[kind], put, headers, WARM_UP, database)
    for number in measured.connections:
        for kind, put in question.to.items():
            if number != CPU_AT and kind not in THROUGHOUT:
                continue
            found = drive(servers[kind], put, headers, Load(number, seconds), database)
            measured.flat_out[question.name, kind, number] = found
            told = f"{found.per_second:.0f}/s, {found.server_cpu:.2f} / {found.neo4j_cpu:.2f} ms CPU"
            print(f"{question.name}, {number} connections, {kind.name}: {told}", flush=True)
    if len(measured.connections) == 1:
        return
    for kind in (ZEREN, RAW):
        half = measured.flat_out[question.name, kind, CPU_AT].per_second / 2
        steady = drive(servers[kind], question.to[kind], headers, Load(CPU_AT, seconds * 2, half), database)
        measured.steady[question.name, kind] = steady


if __name__ == "__main__":
    main()
