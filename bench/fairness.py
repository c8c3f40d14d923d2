"""Whether one caller at its limit slows another: a question asked alone, and beside a caller who wants it all.

Run `.venv/bin/python -m bench.fairness`. A quiet caller asks for the owners of a hazard, again and again, in four
ways, in turn in one run: alone; beside a greedy caller who asks for all gaps over many connections, whom nothing
stops; beside the same one with as many places as the setting gives; and beside the same one whose minute is soon
used up, and who comes again at once instead of waiting as it is told. Both bear keys of their own. The ratios of
the medians are the result; the times are of the machine. Application and callers share one process, so that
whatever the greedy one is refused with takes time from the quiet one as well.
"""

from __future__ import annotations

import asyncio
import resource
import statistics
import time
from typing import TYPE_CHECKING, Any

from graphql import get_operation_ast

from bench.caller import Caller, caller, knows_keys
from bench.owners import SEEDS, Unwatched
from bench.server import run
from graph.door import Graph
from graph.prepare import prepare
from graph.temporal import today
from schema.build import build_schema
from seeds.folder import Folder
from seeds.load import load
from server import logs
from server.app import create_app
from server.documents.accepting import Documents
from server.explorer import Explorer
from server.questions import read_questions
from server.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Mapping

    from starlette.types import ASGIApp

    from graph.bolt import Bolt
    from schema.entities import FederatedSchema
    from server.questions import Question

ROUNDS = 3
ASKED = 8
"""How often the quiet one asks in each round."""

PAUSE_S = 0.02
"""Between two questions of the quiet one, and before the greedy one comes again when it was refused."""

CONNECTIONS = 32
QUIET, GREEDY = "A1", "03-gaps-on-a-date"
OK, TOO_MANY = 200, 429


async def main(bolt: Bolt) -> None:
    """Load the seeds, measure in turn, print."""
    logs.configure(Settings(log_level="error"))
    await prepare(bolt)
    graph = Graph(bolt)
    await load(graph, Folder.open(SEEDS), today(), Unwatched())
    schema = build_schema()
    questions = {each.id: each for each in read_questions()}
    costs = {name: _cost(schema, questions[name]) for name in (QUIET, GREEDY)}
    callers = {name: await caller(bolt, questions[name].query, questions[name].variables) for name in costs}

    def served(**settings: Any) -> ASGIApp:
        return create_app(schema, lambda: graph, Explorer({}, []), Settings(**settings), knows_keys(bolt), None)

    unbound = {"budget_per_minute": 10**9, "concurrent_per_caller": 1000}
    for each in callers.values():
        await each.ask(served(**unbound))  # so that all is planned
    await _tell_what_a_cost_is(served(**unbound), callers[GREEDY], costs[GREEDY])
    soon_used_up = costs[GREEDY] + ASKED * costs[QUIET]
    ways: dict[str, dict[str, int]] = {
        "alone": unbound,
        "beside one whom nothing stops": unbound,
        "beside one who has used all its places": {"budget_per_minute": 10**9},
        "beside one who has used up its minute": {"budget_per_minute": soon_used_up},
    }
    times: dict[str, list[float]] = {}
    for _ in range(ROUNDS):
        for way, settings in ways.items():
            print(way)
            times.setdefault(way, []).extend(await _round(served(**settings), callers, greedy=way != "alone"))
    for way, taken in times.items():
        median, worst = statistics.median(taken), max(taken)
        ratio = median / statistics.median(times["alone"])
        print(f"{way}: median {median:.0f} ms, worst {worst:.0f} ms, ratio {ratio:.1f}")


async def _round(app: ASGIApp, callers: Mapping[str, Caller], *, greedy: bool) -> list[float]:
    """How long the quiet one waited for each answer, in milliseconds."""
    over, told = asyncio.Event(), {OK: 0, TOO_MANY: 0}

    async def want_it_all() -> None:
        while not over.is_set():
            status = await callers[GREEDY].ask(app)
            told[status] += 1
            if status == TOO_MANY:
                await asyncio.sleep(PAUSE_S)

    tasks = [asyncio.create_task(want_it_all()) for _ in range(CONNECTIONS if greedy else 0)]
    times = []
    for _ in range(ASKED):
        await asyncio.sleep(PAUSE_S)
        began = time.perf_counter()
        if await callers[QUIET].ask(app) != OK:
            raise SystemExit("the quiet one was refused")
        times.append((time.perf_counter() - began) * 1000)
    over.set()
    await asyncio.gather(*tasks)
    if greedy:
        print(f"  the greedy one: {told[OK]} answered, {told[TOO_MANY]} refused")
    return times


async def _tell_what_a_cost_is(app: ASGIApp, caller: Caller, cost: int) -> None:
    before = resource.getrusage(resource.RUSAGE_SELF).ru_utime
    await caller.ask(app)
    spent = resource.getrusage(resource.RUSAGE_SELF).ru_utime - before
    print(f"{GREEDY} costs {cost}, and {spent * 1000:.0f} ms of this process: {spent / cost * 1e6:.0f} µs for 1")


def _cost(schema: FederatedSchema, question: Question) -> int:
    accepted = Documents(schema._schema, Settings()).accept(question.query)  # noqa: SLF001 - graphql-core's schema
    operation = get_operation_ast(accepted.document)
    if operation is None:
        raise SystemExit(f"{question.id} has no operation")
    return accepted.costs.of(operation, question.variables)


if __name__ == "__main__":
    run(main)
