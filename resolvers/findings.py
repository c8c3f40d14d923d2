"""Pages of gaps and overlaps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph import findings
from resolvers import paging

if TYPE_CHECKING:
    from datetime import date, datetime

    from graph.coverage import CoverageFilter
    from graph.door import Graph
    from graph.findings import FindingKind, FindingRow
    from resolvers.paging import Page, Window


async def page(
    graph: Graph,
    kind: FindingKind,
    day: tuple[date, datetime | None],
    only: CoverageFilter,
    window: Window,
) -> Page[FindingRow]:
    """A page of findings of a kind, on a date as believed at a time, in the order of their keys."""
    on, known_at = day
    name = f"{kind.value} {on}"
    slots = await findings.keys(graph, kind, on, known_at, only)
    walked = paging.cut(name, slots, window, lambda slot: (slot[0], slot[1], slot[2].value))
    rows = await findings.findings(graph, kind, walked, known_at)

    async def count() -> int:
        return len(slots)

    return paging.page(name, rows, window, lambda row: row.key, count)
