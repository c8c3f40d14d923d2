"""One look at the end of the change feed for all who follow it: every fifth of a second, while anybody does.

The graph alone tells that there is more, so it does not matter which worker or machine wrote it.
"""

from __future__ import annotations

import asyncio
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

import structlog

from graph.failures import Failure
from resolvers import changes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from graph.door import Graph

EVERY_SECONDS = 0.2


class Follower:
    """Knows the last number of the feed; `graph` hands over the graph of the moment, or raises Unavailable."""

    def __init__(self, graph: Callable[[], Graph]) -> None:
        self._graph = graph
        self._end = 0
        self._moved = asyncio.Event()
        self._following = 0
        self._looking: asyncio.Task[None] | None = None
        self._log = structlog.get_logger("zeren.live")

    @property
    def end(self) -> int:
        """The last number that was seen."""
        return self._end

    @property
    def looks(self) -> bool:
        """Whether anybody follows."""
        return self._looking is not None

    @contextmanager
    def followed(self) -> Iterator[None]:
        """Look for as long as somebody follows."""
        self._following += 1
        if self._looking is None:
            self._looking = asyncio.create_task(self._look())
        try:
            yield
        finally:
            self._following -= 1

    async def look(self) -> int:
        """The last number, seen now."""
        found = await changes.end(self._graph())
        if found != self._end:
            self._end = found
            moved, self._moved = self._moved, asyncio.Event()
            moved.set()
        return found

    async def beyond(self, number: int, seconds: float) -> None:
        """Return when there is a change after a number, at the latest after so many seconds."""
        with suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                while self._end <= number:
                    await self._moved.wait()

    async def _look(self) -> None:
        works = True
        try:
            while self._following:
                try:
                    await self.look()
                    works = True
                except Failure as failure:
                    if works:
                        self._log.warning("the end of the feed cannot be seen", error=failure.message)
                    works = False
                await asyncio.sleep(EVERY_SECONDS)
        finally:
            self._looking = None
