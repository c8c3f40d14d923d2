"""Whether one caller at its limit slows another: a question asked alone, and beside a caller who wants it all.

Run `.venv/bin/python -m bench.fairness`. The whole server, the quiet caller and the greedy one are processes of
their own. The quiet one asks for the owners of a hazard, again and again, in turn in one run: alone, and beside a
greedy caller who asks for all gaps over many connections. That one is stopped by nothing, by its places, or by its
minute, which is used up; it comes again after a moment instead of waiting as it is told. The ratios of the medians
are the result; the times are of the machine.
"""

from __future__ import annotations

import asyncio
import statistics
import subprocess
import sys
import tempfile
import time
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import httpx
import msgspec
from graphql import get_operation_ast

from bench.greedy import OK
from bench.owners import SEEDS, Unwatched
from bench.served import served
from bench.server import connect, neo4j
from graph import keys
from graph.callers import Role
from graph.door import Graph
from graph.prepare import prepare
from graph.temporal import today
from schema.build import build_schema
from seeds.folder import Folder
from seeds.load import load
from server.documents.accepting import Documents
from server.questions import read_questions
from server.settings import Settings

if TYPE_CHECKING:
    from graph.private.running import Running
    from server.questions import Question

ROUNDS = 3
ASKED = 20
"""How often the quiet one asks in each round."""

PAUSE_S = 0.02
"""Between two questions of the quiet one, and before the greedy one comes again when it was refused."""

SETTLED_S = 5
"""Until the greedy one is in full swing, and has used up what it may."""

QUIET, GREEDY = "A1", "03-gaps-on-a-date"
UNBOUND = {"budget_per_minute": 10**9, "concurrent_per_caller": 1000}


@dataclass(frozen=True)
class Way:
    """How the quiet one asks: over how many connections the greedy one does, and with which settings."""

    name: str
    connections: int
    settings: dict[str, int]
    times: list[float] = field(default_factory=list)


@dataclass(frozen=True)
class Caller:
    """A key of its own, and a question."""

    key: str
    body: str


def main() -> None:
    """Load the seeds, measure in turn, print."""
    questions = {each.id: each for each in read_questions()}
    # Enough for the quiet one; the greedy one is through with it in its first second.
    used_up = {"budget_per_minute": 2 * ASKED * _cost(questions[QUIET])}
    ways = [
        Way("alone", 0, UNBOUND),
        Way("beside 32 connections that nothing stops", 32, UNBOUND),
        Way("beside 32 that have their places and no more", 32, {"budget_per_minute": 10**9}),
        Way("beside 32 whose minute is used up", 32, used_up),
        Way("beside 128 whose minute is used up", 128, used_up),
    ]
    with neo4j() as running, tempfile.TemporaryDirectory(prefix="zeren-bench-") as home, ExitStack() as stack:
        quiet, greedy = asyncio.run(prepared(running, [questions[QUIET], questions[GREEDY]]))
        urls = [stack.enter_context(served(running, Path(home), **way.settings)).address for way in ways]
        for url in urls:
            _ask(url, quiet, 1)  # so that all is planned
            _ask(url, greedy, 1)
        for _ in range(ROUNDS):
            for way, url in zip(ways, urls, strict=True):
                way.times.extend(_round(url, way, quiet, greedy))
    alone = statistics.median(ways[0].times)
    for way in ways:
        median = statistics.median(way.times)
        print(f"{way.name}: median {median:.0f} ms, worst {max(way.times):.0f} ms, ratio {median / alone:.1f}")


def _round(url: str, way: Way, quiet: Caller, greedy: Caller) -> list[float]:
    """How long the quiet one waited for each answer, in milliseconds."""
    if not way.connections:
        return _ask(url, quiet, ASKED)
    command = [sys.executable, "-m", "bench.greedy", url, str(way.connections), str(PAUSE_S)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        wanted = process.stdin or sys.exit("the greedy one cannot be told what it wants")
        wanted.write(f"{greedy.key}\n{greedy.body}\n")
        wanted.flush()
        time.sleep(SETTLED_S)
        times = _ask(url, quiet, ASKED)
        told, _ = process.communicate()
    print(f"{way.name}: {told.strip()}", flush=True)
    return times


def _ask(url: str, caller: Caller, times: int) -> list[float]:
    """Ask so often; how long each answer took, in milliseconds."""
    headers = {"authorization": f"Bearer {caller.key}", "content-type": "application/json"}
    taken = []
    with httpx.Client(headers=headers, timeout=120, trust_env=False) as client:
        for _ in range(times):
            time.sleep(PAUSE_S)
            began = time.perf_counter()
            answer = client.post(url, content=caller.body)
            if answer.status_code != OK or "errors" in answer.json():
                raise SystemExit(f"refused: {answer.text}")
            taken.append((time.perf_counter() - began) * 1000)
    return taken


async def prepared(running: Running, questions: list[Question]) -> list[Caller]:
    """The seeds loaded; an auditor of the Emergency Management Bureau, who sees all hazards, for each question."""
    bolt = connect(running)
    try:
        await prepare(bolt)
        await load(Graph(bolt), Folder.open(SEEDS), today(), Unwatched())
        until = today() + timedelta(days=2)
        return [
            Caller(
                await keys.create(bolt, "U06", Role.AUDITOR, until, None),
                msgspec.json.encode({"query": each.query, "variables": each.variables}).decode(),
            )
            for each in questions
        ]
    finally:
        await bolt.close()


def _cost(question: Question) -> int:
    accepted = Documents(build_schema()._schema, Settings()).accept(question.query)  # noqa: SLF001 - graphql-core's
    operation = get_operation_ast(accepted.document)
    if operation is None:
        raise SystemExit(f"{question.id} has no operation")
    return accepted.costs.of(operation, question.variables)


if __name__ == "__main__":
    main()
