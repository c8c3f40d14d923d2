"""Edges to activities and responses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph import activities
from resolvers import aligned

if TYPE_CHECKING:
    from graph.activities import ActivityRow, ResponseRow
    from graph.door import Asks


async def by_id(graph: Asks, ids: list[str]) -> list[ActivityRow | None]:
    """The activity of each id."""
    return aligned.one_each(ids, (await graph.ask(activities.BY_ID, ids=ids)).rows)


async def responses_by_id(graph: Asks, ids: list[str]) -> list[ResponseRow | None]:
    """The response of each id."""
    return aligned.one_each(ids, (await graph.ask(activities.RESPONSES_BY_ID, ids=ids)).rows)


LISTING = activities.LIST
RESPONSES = activities.RESPONSES
