"""A feed in memory, for what does not depend on the graph: protocols, bounds, slow clients."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from typing import Any

from graph.canned import Canned
from server.live.rhythm import Rhythm
from tests.live.served import Served
from tests.support.front_door import ROWS, open_door
from tests.support.sockets import listening


class Feed:
    """Changes that a test adds one after the other."""

    def __init__(self, last: int = 0) -> None:
        self.last = last
        self.rows: dict[str, Any] = {
            **ROWS,
            "end_of_the_feed": lambda _: [["feed", self.last]],
            "changes_after": self._after,
        }
        self.canned = Canned(self.rows)

    def add(self, count: int = 1) -> None:
        self.last += count

    def _after(self, params: Mapping[str, Any]) -> list[list[Any]]:
        first = params["after"] + 1
        return [_row(each) for each in range(first, min(self.last, params["after"] + params["first"]) + 1)]

    @property
    def pages(self) -> int:
        """How many pages were read."""
        return self.canned.asked.count("changes_after")


def _row(number: int) -> list[Any]:
    at = datetime(2026, 1, 1, tzinfo=UTC)
    return [number, "Hazard", f"hazard-{number}", "REGISTERED", 1, at, "U03", "440308003", "02-A"]


@asynccontextmanager
async def canned(feed: Feed, rhythm: Rhythm | None = None, **settings: Any) -> AsyncIterator[Served]:
    """The application over such a feed, at an address."""
    app = open_door(feed.canned, **settings).app
    app.state.live.rhythm = rhythm or Rhythm()
    async with listening(app) as port:
        yield Served(port, feed.canned, app.state.live)
        app.state.live.end()
