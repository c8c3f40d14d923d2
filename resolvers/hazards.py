"""Edges to hazards, and from hazards to what became of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph import hazards
from resolvers import aligned
from resolvers.partly import hands_on

if TYPE_CHECKING:
    from graph.door import Asks
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


async def of_points(graph: Asks, asked: list[tuple[str, bool | None, int]]) -> list[list[str]]:
    """The codes of the hazards found at each point: open ones or not, and how many at most."""
    found: dict[tuple[str, bool | None, int], list[str]] = {}
    for is_open, first in dict.fromkeys(each[1:] for each in asked):
        hics = [hic for hic, *limits in asked if limits == [is_open, first]]
        rows = (await graph.ask(hazards.OF_POINTS, hics=hics, open=is_open, first=first)).rows
        found.update({(row.asked, is_open, first): row.hics for row in rows})
    return [found.get(each, []) for each in asked]


async def duplicates(graph: Asks, hics: list[str]) -> list[list[str]]:
    """The codes of the hazards that may be the same as each one, reported twice."""
    found = aligned.one_each(hics, (await graph.ask(hazards.DUPLICATES, hics=hics)).rows)
    return [row.hics if row else [] for row in found]


LISTING = hazards.LIST
