"""Edges to risk points."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph import risk_points
from resolvers import aligned, paging

if TYPE_CHECKING:
    from graph.door import Graph
    from graph.risk_points import RiskPointRow
    from resolvers.paging import Page

KIND = "risk points"


@dataclass(frozen=True)
class RiskPointsAsked:
    """Which risk points are asked for; what is None is not limited."""

    area: str | None = None
    category: str | None = None
    sub_scope: str | None = None
    level: int | None = None


async def by_hic(graph: Graph, hics: list[str]) -> list[RiskPointRow | None]:
    """The risk point of each hazard identity code."""
    return aligned.one_each(hics, (await graph.ask(risk_points.BY_HIC, hics=hics)).rows)


async def page(graph: Graph, only: RiskPointsAsked, first: int | None, after: str | None) -> Page[RiskPointRow]:
    """A page of risk points in the order of their codes."""
    limits = {"area": only.area, "category": only.category, "subScope": only.sub_scope, "level": only.level}

    async def count() -> int:
        return (await graph.ask(risk_points.HOW_MANY, **limits)).rows[0].total

    key = paging.key(KIND, after)
    size = paging.size(first)
    rows = (await graph.ask(risk_points.LIST, **limits, after=key[0] if key else None, first=size + 1)).rows
    return paging.page(KIND, rows, size, after, lambda row: (row.hic,), count)
