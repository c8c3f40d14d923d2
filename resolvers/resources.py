"""Edges to rescue teams, warehouses and depots."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph import resources
from resolvers import aligned

if TYPE_CHECKING:
    from graph.door import Asks
    from graph.resources import ReachRow, ResourceRow


async def by_id(graph: Asks, ids: list[str]) -> list[ResourceRow | None]:
    """The resource of each id."""
    return aligned.one_each(ids, (await graph.ask(resources.BY_ID, ids=ids)).rows)


async def circles(graph: Asks, asked: list[tuple[str, int, str | None]]) -> list[list[ReachRow]]:
    """Who reaches each area within so many minutes, the nearest first; of one kind, or of every."""
    found: dict[tuple[str, int, str | None], list[ReachRow]] = {}
    for minutes, kind in dict.fromkeys((minutes, kind) for _, minutes, kind in asked):
        codes = [code for code, *rest in asked if tuple(rest) == (minutes, kind)]
        rows = (await graph.ask(resources.CIRCLE, codes=codes, minutes=minutes, kind=kind)).rows
        for row in rows:
            found.setdefault((row.asked, minutes, kind), []).append(row)
    return [found.get(each, []) for each in asked]


LISTING = resources.LIST
