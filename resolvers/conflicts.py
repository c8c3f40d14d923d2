"""Conflicts page by page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.listing import EVERY
from graph.statements.conflicts import CONFLICTS
from resolvers import paging

if TYPE_CHECKING:
    from graph.door import Graph
    from graph.statements.conflicts import ConflictRow
    from resolvers.paging import Page, Place, Window

NAME = "conflicts"


async def page(graph: Graph, types: list[str], department: str | None, window: Window) -> Page[ConflictRow]:
    """A page of the conflicts that may be seen."""
    after, before = window.bounds(NAME, 1)
    between = {"low": after and after[0], "high": before and before[0], "ascending": window.forward}
    only = {"types": types, "department": department}
    rows = (await graph.ask(CONFLICTS, **only, **between, first=window.size + 1)).rows

    async def count() -> int:
        return await graph.count(CONFLICTS, **only, low=None, high=None, ascending=True, first=EVERY)

    return paging.page(NAME, rows, window, _place, count)


def _place(row: ConflictRow) -> Place:
    return (row.asked,)
