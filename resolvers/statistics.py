"""Edges to the numbers of the work report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph import statistics
from resolvers import aligned

if TYPE_CHECKING:
    from graph.door import Asks
    from graph.statistics import StatisticRow


async def by_id(graph: Asks, ids: list[str]) -> list[StatisticRow | None]:
    """The number of each id."""
    return aligned.one_each(ids, (await graph.ask(statistics.BY_ID, ids=ids)).rows)


async def counted(graph: Asks, asked: list[tuple[str, int]]) -> list[int | None]:
    """What the records count for each number of a year; None where no records stand behind it."""
    rows = (await graph.ask(statistics.COUNTED, asked=[list(each) for each in asked])).rows
    found = {row.asked: row.counted for row in rows}
    return [found.get(each) for each in asked]


LISTING = statistics.LIST
