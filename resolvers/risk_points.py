"""Edges to risk points."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from graph import resources, risk_points
from resolvers import aligned, paging
from resolvers.partly import hands_on

if TYPE_CHECKING:
    from graph.door import Asks, Graph
    from graph.risk_points import GradingRow, RiskPointRow
    from resolvers.paging import Page, Window


@hands_on(risk_points.RiskPointRow)
async def by_hic(graph: Asks, hics: list[str]) -> list[RiskPointRow | None]:
    """The risk point of each hazard identity code."""
    return aligned.one_each(hics, (await graph.ask(risk_points.BY_HIC, hics=hics)).rows)


async def out_of_reach(graph: Graph, limits: dict[str, Any], window: Window) -> Page[RiskPointRow]:
    """A page of the points that no resource reaches in time, by code."""
    codes = [(row.asked,) for row in (await graph.ask(resources.OUT_OF_REACH, **limits)).rows]
    placed = paging.whole("out of reach", codes, window, lambda place: place)
    rows = await by_hic(graph, [code for (code,) in placed.rows])
    found = [row for row in rows if row is not None]
    return paging.Page(found, placed.cursors, placed.has_next, placed.has_previous, placed.count)


async def gradings(graph: Asks, hics: list[str]) -> list[list[GradingRow]]:
    """How each point was graded anew."""
    return aligned.many_each(hics, (await graph.ask(risk_points.GRADINGS, hics=hics)).rows)


LISTING = risk_points.LIST
