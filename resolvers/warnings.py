"""Edges to warnings, and from them to the risk points that they affect."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph import risk_points, warnings
from resolvers import aligned, paging

if TYPE_CHECKING:
    from graph.door import Asks, Graph
    from graph.risk_points import RiskPointRow
    from graph.warnings import WarningKindRow, WarningRow
    from resolvers.paging import Page, Window

KIND = "affected points"


@dataclass(frozen=True)
class Affected:
    """A page of the risk points that a warning affects, in an area or wherever it holds."""

    warning: str
    area: str | None
    window: Window


async def by_id(graph: Asks, ids: list[str]) -> list[WarningRow | None]:
    """The warning of each id."""
    return aligned.one_each(ids, (await graph.ask(warnings.BY_ID, ids=ids)).rows)


async def kinds(graph: Asks, codes: list[str]) -> list[WarningKindRow | None]:
    """The kind of warning of each code."""
    return aligned.one_each(codes, (await graph.ask(warnings.KINDS, codes=codes)).rows)


async def affected(graph: Graph, pages: list[Affected]) -> list[Page[RiskPointRow] | None]:
    """Each page of risk points; two statements for all pages that share a window."""
    shown: dict[Affected, Page[RiskPointRow]] = {}
    for window in dict.fromkeys(page.window for page in pages):
        shown.update(await _affected(graph, [page for page in pages if page.window == window], window))
    return [shown.get(page) for page in pages]


async def _affected(graph: Graph, pages: list[Affected], window: Window) -> dict[Affected, Page[RiskPointRow]]:
    after, before = window.bounds(KIND, 2)
    asked = {page: (page.warning, page.area) for page in pages}
    found = await graph.ask(
        warnings.AFFECTED,
        asked=list(asked.values()),
        low=list(after) if after else None,
        high=list(before) if before else None,
        ascending=window.forward,
        first=window.size + 1,
    )
    told = aligned.one_each(list(asked.values()), found.rows)
    wanted = list(dict.fromkeys(hic for row in told if row for hic in row.points))
    rows = {row.asked: row for row in (await graph.ask(risk_points.BY_HIC, hics=wanted)).rows}
    return {
        page: _page(graph, page, [rows[hic] for hic in row.points if hic in rows])
        for page, row in zip(asked, told, strict=True)
        if row is not None
    }


def _page(graph: Graph, page: Affected, rows: list[RiskPointRow]) -> Page[RiskPointRow]:
    async def count() -> int:
        counts = await graph.ask(warnings.AFFECTED_COUNT, asked=[[page.warning, page.area]])
        return counts.rows[0].total

    return paging.page(KIND, rows, page.window, lambda row: (str(row.level_current), row.hic), count)


LISTING = warnings.LIST
