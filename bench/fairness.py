"""Whether one caller at its limit slows another: a question asked alone, and beside a caller who wants it all.

Run `.venv/bin/python -m bench.fairness`. A quiet caller asks for the owners of a hazard, again and again, in four
ways, in turn in one run: alone; beside a greedy caller who asks for all gaps over many connections, whom nothing
stops; beside the same one with as many places as the setting gives; and beside the same one whose minute is used
up, and who comes again soon instead of waiting as it is told. The ratios of the medians are the result; the times
are of the machine. Application and callers share one process, so that whatever the greedy one is refused with
takes time from the quiet one as well.
"""

from __future__ import annotations

import asyncio
import resource
import statistics
import time
from typing import TYPE_CHECKING, Any

import msgspec
from graphql import get_operation_ast
from starlette.responses import JSONResponse

from bench.owners import SEEDS, Unwatched
from bench.server import run
from graph.callers import Caller, Role, Way
from graph.door import Graph
from graph.failures import LimitExceeded
from graph.prepare import prepare
from graph.temporal import today
from schema.build import build_schema
from seeds.folder import Folder
from seeds.load import load
from server import logs
from server.app import create_app
from server.budget.budgets import PATIENCE_SECONDS, REMEMBERED, Bounds, Budgets
from server.documents.accepting import Documents
from server.explorer import Explorer
from server.questions import read_questions
from server.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Mapping

    from starlette.types import ASGIApp, Message, Receive, Scope, Send

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


class Metered:
    """The application behind budgets; who asks is told by the path, and what it costs is known beforehand."""

    def __init__(self, app: ASGIApp, budgets: Budgets, costs: Mapping[str, int]) -> None:
        self._app = app
        self._budgets = budgets
        self._costs = costs

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Admit, or refuse."""
        name = scope["asks"]
        try:
            async with self._budgets.admitted(_caller(name), self._costs[name]):
                await self._app(scope, receive, send)
        except LimitExceeded as failure:
            await JSONResponse({"message": failure.message}, TOO_MANY)(scope, receive, send)


async def main(bolt: Bolt) -> None:
    """Load the seeds, measure in turn, print."""
    logs.configure(Settings(log_level="error"))
    await prepare(bolt)
    graph = Graph(bolt)
    await load(graph, Folder.open(SEEDS), today(), Unwatched())
    schema, settings = build_schema(), Settings()
    questions = {each.id: each for each in read_questions()}
    costs = {name: _cost(schema, settings, questions[name]) for name in (QUIET, GREEDY)}
    app = create_app(schema, lambda: graph, Explorer({}, []), settings)
    for name in costs:
        await _ask(app, questions[name])  # so that all is planned
    await _tell_what_a_cost_is(app, questions[GREEDY], costs[GREEDY])
    times: dict[str, list[float]] = {}
    for _ in range(ROUNDS):
        ways: dict[str, ASGIApp] = {
            "alone": app,
            "beside one whom nothing stops": app,
            "beside one who has used all its places": Metered(app, _budgets(settings, 10**9), costs),
            "beside one who has used up its minute": Metered(app, await _used_up(settings), costs),
        }
        for way, served in ways.items():
            print(way)
            times.setdefault(way, []).extend(await _round(served, questions, greedy=way != "alone"))
    for way, each in times.items():
        median, worst = statistics.median(each), max(each)
        ratio = median / statistics.median(times["alone"])
        print(f"{way}: median {median:.0f} ms, worst {worst:.0f} ms, ratio {ratio:.1f}")


async def _round(app: ASGIApp, questions: Mapping[str, Question], *, greedy: bool) -> list[float]:
    """How long the quiet one waited for each answer, in milliseconds."""
    over, told = asyncio.Event(), {OK: 0, TOO_MANY: 0}

    async def want_it_all() -> None:
        while not over.is_set():
            status = await _ask(app, questions[GREEDY])
            told[status] += 1
            if status == TOO_MANY:
                await asyncio.sleep(PAUSE_S)

    tasks = [asyncio.create_task(want_it_all()) for _ in range(CONNECTIONS if greedy else 0)]
    times = []
    for _ in range(ASKED):
        await asyncio.sleep(PAUSE_S)
        began = time.perf_counter()
        if await _ask(app, questions[QUIET]) != OK:
            raise SystemExit("the quiet one was refused")
        times.append((time.perf_counter() - began) * 1000)
    over.set()
    await asyncio.gather(*tasks)
    if greedy:
        print(f"  the greedy one: {told[OK]} answered, {told[TOO_MANY]} refused")
    return times


def _budgets(settings: Settings, per_minute: int) -> Budgets:
    bounds = Bounds(per_minute, settings.concurrent_per_caller, PATIENCE_SECONDS, REMEMBERED)
    return Budgets(bounds, time.monotonic)


async def _used_up(settings: Settings) -> Budgets:
    budgets = _budgets(settings, settings.budget_per_minute)
    async with budgets.admitted(_caller(GREEDY), settings.budget_per_minute):
        return budgets


async def _tell_what_a_cost_is(app: ASGIApp, question: Question, cost: int) -> None:
    before = resource.getrusage(resource.RUSAGE_SELF).ru_utime
    await _ask(app, question)
    spent = resource.getrusage(resource.RUSAGE_SELF).ru_utime - before
    print(
        f"{question.id} costs {cost}, and {spent * 1000:.0f} ms of this process: {spent / cost * 1e6:.0f} µs for 1"
    )


async def _ask(app: ASGIApp, question: Question) -> int:
    """Ask as its own caller; the status."""
    body = msgspec.json.encode({"query": question.query, "variables": question.variables})
    scope: dict[str, Any] = {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": "POST",
        "scheme": "http",
        "path": "/graphql",
        "raw_path": b"/graphql",
        "query_string": b"",
        "headers": [(b"host", b"127.0.0.1"), (b"content-type", b"application/json")],
        "client": ("127.0.0.1", 1),
        "server": ("127.0.0.1", 8000),
        "asks": question.id,
    }
    status = 0

    async def receive() -> Message:
        return {"type": "http.request", "body": body, "more_body": False}

    async def send(message: Message) -> None:
        nonlocal status
        status = message.get("status", status)
        await asyncio.sleep(0)

    await app(scope, receive, send)
    return status


def _cost(schema: FederatedSchema, settings: Settings, question: Question) -> int:
    accepted = Documents(schema._schema, settings).accept(question.query)  # noqa: SLF001 - graphql-core's schema
    operation = get_operation_ast(accepted.document)
    if operation is None:
        raise SystemExit(f"{question.id} has no operation")
    return accepted.costs.of(operation, question.variables)


def _caller(name: str) -> Caller:
    return Caller(Way.API_KEY, name, None, frozenset({Role.READER}))


if __name__ == "__main__":
    run(main)
