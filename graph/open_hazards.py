"""The hazards that are open, page by page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph import closed_loop
from graph.query import Query

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from graph.door import Asks


@dataclass(frozen=True)
class OpenRow:
    """An open hazard."""

    asked: str


OPEN = Query("open_hazards", OpenRow)


async def open_hazards(asks: Asks, page: int) -> AsyncIterator[list[str]]:
    """The codes of all of them, so many at a time."""
    after, statuses = "", sorted(closed_loop.OPEN)
    while hics := [row.asked for row in (await asks.ask(OPEN, statuses=statuses, after=after, first=page)).rows]:
        yield hics
        after = hics[-1]
