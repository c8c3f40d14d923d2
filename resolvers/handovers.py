"""Edges to handovers, and to what is handed over by them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph import handovers
from resolvers import aligned

if TYPE_CHECKING:
    from graph.door import Asks
    from graph.handovers import HandoverHazardRow, HandoverRow


async def by_id(graph: Asks, ids: list[str]) -> list[HandoverRow | None]:
    """The handover of each id."""
    return aligned.one_each(ids, (await graph.ask(handovers.BY_ID, ids=ids)).rows)


async def hazards(graph: Asks, ids: list[str]) -> list[list[HandoverHazardRow]]:
    """What is handed over by each, and what became of it."""
    return aligned.many_each(ids, (await graph.ask(handovers.HAZARDS, ids=ids)).rows)


LISTING = handovers.LIST
