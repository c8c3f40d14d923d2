"""Pages of findings about duties."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from graph import duty_findings
from resolvers import paging, responsibilities

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graph.door import Graph
    from graph.responsibilities import ResponsibilityRow
    from resolvers.paging import Page, Window


async def of_ids(graph: Graph, name: str, ids: Sequence[str], window: Window) -> Page[ResponsibilityRow]:
    """A page of duties out of a list of all their ids, which is sorted."""
    placed = paging.whole(name, [(duty,) for duty in ids], window, lambda place: place)
    rows = await responsibilities.by_id(graph, [duty for (duty,) in placed.rows])
    found = [row for row in rows if row is not None]
    return paging.Page(found, placed.cursors, placed.has_next, placed.has_previous, placed.count)


async def never_inspected(graph: Graph, asked: dict[str, Any], window: Window) -> Page[ResponsibilityRow]:
    """A page of the duties whose holder never inspected."""
    rows = (await graph.ask(duty_findings.NEVER_INSPECTED, **asked)).rows
    return await of_ids(graph, "never inspected", [row.asked for row in rows], window)
