"""Edges to hazards, and from hazards to what became of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph import hazards
from resolvers import aligned
from resolvers.brought import MOST_BROUGHT, Brought
from resolvers.partly import hands_on

if TYPE_CHECKING:
    from graph.door import Asks, Graph
    from graph.hazards import AssignmentRow, HazardRow, HazardTies, TransitionRow


@hands_on(hazards.HazardRow)
async def by_hic(graph: Asks, hics: list[str]) -> list[HazardRow | None]:
    """The hazard of each hazard identity code."""
    return aligned.one_each(hics, (await graph.ask(hazards.BY_HIC, hics=hics)).rows)


async def ties(graph: Asks, hics: list[str]) -> list[HazardTies | None]:
    """What each hazard is tied to."""
    return aligned.one_each(hics, (await graph.ask(hazards.TIES, hics=hics)).rows)


async def transitions(graph: Asks, hics: list[str]) -> list[list[TransitionRow]]:
    """The steps of each hazard's life."""
    return aligned.many_each(hics, (await graph.ask(hazards.TRANSITIONS, hics=hics)).rows)


async def assignments(graph: Asks, hics: list[str]) -> list[list[AssignmentRow]]:
    """The departments that had to act on each hazard."""
    return aligned.many_each(hics, (await graph.ask(hazards.ASSIGNMENTS, hics=hics)).rows)


async def recurrences(graph: Asks, hics: list[str]) -> list[list[str]]:
    """The codes of the later hazards that repeat each one."""
    found = aligned.one_each(hics, (await graph.ask(hazards.RECURRENCES, hics=hics)).rows)
    return [row.hics if row else [] for row in found]


@hands_on(hazards.HazardRow)
async def of_points(graph: Graph, asked: list[tuple[str, bool | None, int]]) -> list[Brought[HazardRow]]:
    """The codes of the hazards found at each point: open ones or not, and how many at most; with their rows."""
    found: dict[tuple[str, bool | None, int], Brought[HazardRow]] = {}
    for is_open, first in dict.fromkeys(each[1:] for each in asked):
        limits = {"hics": [hic for hic, *of in asked if of == [is_open, first]], "open": is_open, "first": first}
        points, told = await graph.ask_with_rows(hazards.OF_POINTS, MOST_BROUGHT, **limits)
        rows = {row.hic: row for row in told}
        found.update({(point.asked, is_open, first): Brought(point.hics, rows) for point in points})
    return [found.get(each, Brought([], {})) for each in asked]


async def duplicates(graph: Asks, hics: list[str]) -> list[list[str]]:
    """The codes of the hazards that may be the same as each one, reported twice."""
    found = aligned.one_each(hics, (await graph.ask(hazards.DUPLICATES, hics=hics)).rows)
    return [row.hics if row else [] for row in found]


LISTING = hazards.LIST
