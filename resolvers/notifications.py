"""Edges to rules of notification."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph import notifications
from resolvers import aligned

if TYPE_CHECKING:
    from graph.door import Asks
    from graph.notifications import NotificationRuleRow


async def by_id(graph: Asks, ids: list[str]) -> list[NotificationRuleRow | None]:
    """The rule of each id."""
    return aligned.one_each(ids, (await graph.ask(notifications.BY_ID, ids=ids)).rows)


LISTING = notifications.LIST
