"""Edges to duty lists."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph import duty_lists
from resolvers import aligned

if TYPE_CHECKING:
    from graph.door import Asks
    from graph.duty_lists import DutyListRow


async def by_id(graph: Asks, ids: list[str]) -> list[DutyListRow | None]:
    """The list of each id."""
    return aligned.one_each(ids, (await graph.ask(duty_lists.BY_ID, ids=ids)).rows)


LISTING = duty_lists.LIST
