"""What an answer costs beyond its rows: by a plan, and by stock strawberry over the same rows in memory.

Run `.venv/bin/python -m bench.execution`. No database: every question is answered from memory, so that what is
compared is execution alone. CPU of this process; the ratios are the result.
"""

from __future__ import annotations

import asyncio
import time
from datetime import UTC, datetime
from functools import cache
from statistics import median
from typing import TYPE_CHECKING, Any

import msgspec
from graphql import get_operation_ast, parse

from graph.acting.writer import Writer
from graph.callers import LOCAL_ANALYST
from graph.canned import Canned
from graph.door import Graph
from resolvers.access import Access
from resolvers.asking import Asking
from schema.build import build_schema
from schema.context import Context
from server.execution.executing import Executing
from server.execution.plans import Plans

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping

    from graphql import ExecutionResult

ROUNDS = 15
HAZARDS = 1000
AREA, MATTER = "440308003", "01-A"
FOUND = datetime(2023, 2, 10, 9, 30, tzinfo=UTC)

OPERATIONS: Mapping[str, str] = {
    "a: one hazard, 10 fields": """{ hazard(hic: "440308003010001100000000004") { hic description descriptionEn
      levelInitial levelCurrent status foundAt dueAt version open } }""",
    "b: 1000 hazards x 8 fields": """{ hazards(first: 1000) { nodes { hic description levelInitial levelCurrent
      status foundAt dueAt version } } }""",
    "c: 1000 hazards, area and sub-scope of each": """{ hazards(first: 1000) { nodes { hic
      area { code name kind } subScope { key name } } } }""",
    "d: owners in three roles of 100 hazards": """{ hazards(first: 100) { nodes { hic ownership(on: "2023-02-10") {
      territorial { verdict owners { id } } industryLead { verdict owners { id } }
      comprehensive { verdict owners { id } } } } } }""",
    "e: 1000 entities x 3 fields": """query($named: [_Any!]!) { _entities(representations: $named) {
      ... on AdminArea { code name nameEn } } }""",
}
NAMED = {"named": [{"__typename": "AdminArea", "code": f"44030{number:04}"} for number in range(1000)]}


@cache
def _hazard(key: str) -> list[Any]:
    told = [key, key, "消防通道堵塞", "A blocked fire lane", 2, 2, 3, "DISPATCHED", FOUND, FOUND, None, None]
    return [*told, None, True, None, AREA, MATTER]


def _listed(params: Mapping[str, Any]) -> tuple[list[Any], list[Any]]:
    """The keys of a page, and the rows behind them."""
    keys = [f"4403080030100011{number:011}" for number in range(min(params["first"], HAZARDS))]
    return [[key, key] for key in keys], [_hazard(key) for key in keys[: params["shown"]]]


def _area(key: str) -> list[Any]:
    return [key, key, "沙头角街道", "Shatoujiao", "STREET", [], None, None]


def _organisation(key: str) -> list[Any]:
    names: list[Any] = [f"ZH-{key}", "区应急管理局", "盐田区应急管理局", None, []]
    return [key, "DEPARTMENT", key, *names, *[None] * 7, False, None, False]


def _slot(asked: list[Any]) -> list[Any]:
    return [asked, True, "OWNED", ["U06"], "U06", None, [["R001", "U06", "WON", 1]]]


ROWS: Mapping[str, Any] = {
    "hazards": _listed,
    "hazards_sorted": _listed,
    "hazards_by_hic": lambda params: map(_hazard, params["hics"]),
    "areas_by_code": lambda params: map(_area, params["codes"]),
    "sub_scopes_by_key": lambda params: [[key, key, "停放充电", None, key[:2]] for key in params["keys"]],
    "organisations_by_id": lambda params: map(_organisation, params["ids"]),
    "who_owns": lambda params: map(_slot, params["asked"]),
}


async def main() -> None:
    """Both ways in turn, each operation alone."""
    executable = build_schema()._schema  # noqa: SLF001 - graphql-core's schema
    executing = Executing(executable, suggesting=True)
    for name, text in OPERATIONS.items():
        document = parse(text)
        operation = get_operation_ast(document)
        if operation is None:
            raise SystemExit(f"no operation: {name}")
        plans = Plans(executable, document)

        async def planned() -> ExecutionResult:
            context = _context()
            return await executing.by_plan(plans, operation, NAMED, context, lambda: context.asking)  # noqa: B023 - awaited in this round

        async def stock() -> ExecutionResult:
            return await executing.by_library(document, operation, NAMED, _context())  # noqa: B023 - the same

        if msgspec.json.encode((await planned()).formatted) != msgspec.json.encode((await stock()).formatted):
            raise SystemExit(f"the answers differ: {name}")
        ours, theirs = [], []
        for _ in range(ROUNDS):
            ours.append(await _cpu_ms(planned))
            theirs.append(await _cpu_ms(stock))
        ratio = median(theirs) / median(ours)
        print(f"{name}: plan {median(ours):.2f} ms, stock {median(theirs):.2f} ms, ratio {ratio:.1f}")


def _context() -> Context:
    return Context(Asking(Graph(Canned(ROWS))), "bench", Access.everything(LOCAL_ANALYST), Writer())


async def _cpu_ms(work: Callable[[], Awaitable[ExecutionResult]]) -> float:
    begun = time.process_time()
    result = await work()
    if result.errors:
        raise SystemExit(str(result.errors[0]))
    msgspec.json.encode(result.formatted)
    return (time.process_time() - begun) * 1000


if __name__ == "__main__":
    asyncio.run(main())
