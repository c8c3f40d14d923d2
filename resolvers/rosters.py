"""Pages of what is wrong with duty rosters."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from graph import rosters
from graph.failures import BadInput
from resolvers import inputs, paging

if TYPE_CHECKING:
    from graph.door import Graph
    from graph.rosters import RosterFindingRow, Span
    from resolvers.paging import Page, Window

LONGEST = timedelta(days=92)
"""A quarter: a roster is looked through as a whole."""


async def page(
    graph: Graph, period: Span, organisation: str | None, area: str | None, window: Window
) -> Page[RosterFindingRow]:
    """A page of findings of a period."""
    begin, end = inputs.period(*period)
    if end - begin > LONGEST:
        raise BadInput("to", "LONGEST", f"must not lie more than {LONGEST.days} days after from")
    found = await rosters.findings(graph, (begin, end), organisation, area)
    return paging.whole("roster findings", found, window, lambda row: row.place)
