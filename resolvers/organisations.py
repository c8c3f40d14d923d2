"""Edges to organisations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph import organisations as graph_organisations
from resolvers import aligned

if TYPE_CHECKING:
    from datetime import date

    from graph.door import Asks
    from graph.organisations import NameRow, OfficeSeat, OrganisationRow


async def by_id(graph: Asks, ids: list[str]) -> list[OrganisationRow | None]:
    """The organisation of each id."""
    return aligned.one_each(ids, (await graph.ask(graph_organisations.BY_ID, ids=ids)).rows)


async def names(graph: Asks, ids: list[str]) -> list[list[NameRow]]:
    """The names over time of the organisation of each id."""
    return aligned.many_each(ids, (await graph.ask(graph_organisations.NAMES, ids=ids)).rows)


async def seats(graph: Asks, asked: list[tuple[str, date]]) -> list[OfficeSeat | None]:
    """Where each office sits on a date, and whose office it is."""
    rows = (await graph.ask(graph_organisations.SEATS, asked=[list(key) for key in asked])).rows
    return aligned.one_each(asked, rows)


LISTING = graph_organisations.LIST
DEPARTMENTS = graph_organisations.DEPARTMENTS
