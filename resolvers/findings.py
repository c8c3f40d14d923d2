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
    from resolvers.paging import Page


async def page(
    graph: Graph,
    kind: FindingKind,
    day: tuple[date, datetime | None],
    only: CoverageFilter,
    window: tuple[int | None, str | None],
) -> Page[FindingRow]:
    """A page of findings of a kind, on a date as believed at a time, in the order of their keys."""
    (on, known_at), (first, after) = day, window
    name = f"{kind.value} {on}"
    seen = paging.key(name, after) or ()
    size = paging.size(first)
    slots = await findings.keys(graph, kind, on, known_at, only)
    following = [slot for slot in slots if (slot[0], slot[1], slot[2].value) > seen]
    rows = await findings.findings(graph, kind, following[: size + 1], known_at)

    async def count() -> int:
        return len(slots)

    return paging.page(name, rows, size, after, lambda row: row.key, count)
