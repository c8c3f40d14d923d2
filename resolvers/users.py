"""Edges to users."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph import users
from resolvers import aligned

if TYPE_CHECKING:
    from graph.door import Asks
    from graph.users import UserRow


async def by_id(graph: Asks, ids: list[str]) -> list[UserRow | None]:
    """The user of each id."""
    return aligned.one_each(ids, (await graph.ask(users.BY_ID, ids=ids)).rows)


LISTING = users.LIST
