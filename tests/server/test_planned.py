"""A database has its statements planned once for each start of it, those that were made for callers early."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any

from graph import planning
from graph.door import Graph
from graph.hazards import BY_HIC
from graph.own_texts import OwnTexts
from graph.query import KNOWN
from graph.transport import Transaction, Transport
from server.planned import planned

COLUMNS = frozenset({"level_initial"})


class Database(Transport):
    """A database that plans whatever it is told to, and remembers it until it is started again."""

    def __init__(self) -> None:
        self.started = "first"
        self.plans: list[str] = []

    async def read(self, name: str, text: str, params: Mapping[str, Any]) -> Sequence[Sequence[Any]]:
        if text.startswith("EXPLAIN"):
            self.plans.append(text)
        return [[self.started]]

    async def write(self, work: Callable[[Transaction], Awaitable[Any]]) -> Any:
        return await work(self)

    async def run(self, name: str, text: str, params: Mapping[str, Any]) -> Sequence[Sequence[Any]]:
        self.plans.append(text)
        return []

    async def has_planned(self, number: int) -> None:
        for _ in range(3000):
            if len(self.plans) >= number:
                return
            await asyncio.sleep(0.01)
        raise TimeoutError


async def test_all_are_planned_anew_after_a_start_with_those_for_callers_early() -> None:
    database = Database()
    graph = Graph(database, own_texts=OwnTexts(database, often=1))
    everything = [f"EXPLAIN {text}" for text in planning.texts().values()]
    async with planned(graph, ahead=True, every_s=0.01):
        await database.has_planned(len(everything))
        await asyncio.sleep(0.1)
        assert database.plans == everything
        assert graph.own_texts.of(BY_HIC, COLUMNS) is None
        await database.has_planned(len(everything) + 1)
        assert graph.own_texts.of(BY_HIC, COLUMNS) is not None
        database.started, database.plans = "again", []
        await database.has_planned(len(everything) + 1)
        await asyncio.sleep(0.1)
    own = f"EXPLAIN {BY_HIC.sent_with(COLUMNS)}"
    assert [plan for plan in database.plans if plan != own] == everything
    assert database.plans.index(own) == database.plans.index(f"EXPLAIN {KNOWN[planning.MOST_USED[-1]].sent}") + 1


async def test_nothing_is_planned_where_that_is_not_wanted() -> None:
    database = Database()
    async with planned(Graph(database), ahead=False):
        await asyncio.sleep(0.05)
    assert database.plans == []
