"""Edges to the records of the access log."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph import access_log
from resolvers import aligned

if TYPE_CHECKING:
    from graph.access_log import AccessRecordRow
    from graph.door import Asks


async def by_id(graph: Asks, ids: list[str]) -> list[AccessRecordRow | None]:
    """The record of each id."""
    return aligned.one_each(ids, (await graph.ask(access_log.BY_ID, ids=ids)).rows)


LISTING = access_log.LIST
