"""Edges to organisations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph import organisations as graph_organisations
from resolvers import aligned, paging

if TYPE_CHECKING:
    from datetime import date

    from graph.door import Graph
    from graph.organisations import NameRow, OfficeSeat, OrganisationRow
    from resolvers.paging import Page

KIND = "departments"


async def by_id(graph: Graph, ids: list[str]) -> list[OrganisationRow | None]:
    """The organisation of each id."""
    return aligned.one_each(ids, (await graph.ask(graph_organisations.BY_ID, ids=ids)).rows)


async def names(graph: Graph, ids: list[str]) -> list[list[NameRow]]:
    """The names over time of the organisation of each id."""
    return aligned.many_each(ids, (await graph.ask(graph_organisations.NAMES, ids=ids)).rows)


async def seats(graph: Graph, asked: list[tuple[str, date]]) -> list[OfficeSeat | None]:
    """Where each office sits on a date, and whose office it is."""
    rows = (await graph.ask(graph_organisations.SEATS, asked=[list(key) for key in asked])).rows
    return aligned.one_each(asked, rows)


async def departments(graph: Graph, first: int | None, after: str | None) -> Page[OrganisationRow]:
    """A page of departments in the order of their ids."""

    async def count() -> int:
        return (await graph.ask(graph_organisations.HOW_MANY)).rows[0].total

    key = paging.key(KIND, after)
    size = paging.size(first)
    rows = (await graph.ask(graph_organisations.DEPARTMENTS, after=key[0] if key else None, first=size + 1)).rows
    return paging.page(KIND, rows, size, after, lambda row: (row.id,), count)
