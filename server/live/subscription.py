"""One subscription: what happens, page by page, each change as its caller may see it when it is told.

who is it            known anew before each page, and every few seconds while nothing happens
what may it see      worked out anew before each page
page                 read after the last number that was told, executed, recorded, then told change by change
a slow client        is told the next change when it has taken the last: what it has not taken stays in the
graph, and what it has not taken within a second after it was read is read anew
too far behind       is told to catch up, and ended
"""

from __future__ import annotations

import asyncio
import time
from contextlib import aclosing
from typing import TYPE_CHECKING

from graphql import ExecutionResult

from graph.failures import LimitExceeded, TimedOut, Unavailable
from server.live.pages import Page

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator

    from starlette.requests import Request

    from resolvers.changes import Wanted
    from server.admission import Admission
    from server.live.follower import Follower
    from server.live.pages import Pages, Source
    from server.live.rhythm import Rhythm

BEHIND = "ZEREN_MAX_BEHIND"

PAGE = 100
"""Changes of one page at most; fewer where each costs much."""

PAGE_COST = 500
"""What the changes of one page may cost together, unless one alone costs more."""

LOOK_COST = 10
"""What it costs to look for a page, beside its changes."""


class Subscription:
    """Follows the feed for one operation that costs so much for each change."""

    def __init__(
        self,
        pages: Pages,
        admission: Admission,
        follower: Follower,
        request: Request,
        cost: int,
        most_behind: int,
        max_seconds: float,
        rhythm: Rhythm,
    ) -> None:
        self._pages = pages
        self._admission = admission
        self._follower = follower
        self._request = request
        self._cost = cost
        self._most_behind = most_behind
        self._max_seconds = max_seconds
        self._rhythm = rhythm
        self._most = max(1, min(PAGE, PAGE_COST // cost))
        self._now = 0
        self._source: Source

    async def begin(self) -> ExecutionResult | None:
        """Begin, before the results are asked for; the errors when the document asks for nothing to follow."""
        async with self._admission.admitted(self._request, self._cost), asyncio.timeout(self._max_seconds):
            self._now = await self._follower.look()
            source = await self._pages.source(self._follow)
        if isinstance(source, ExecutionResult):
            return source
        self._source = source
        return None

    async def results(self) -> AsyncGenerator[ExecutionResult, None]:
        """What is told; the failure that ends it is raised."""
        with self._follower.followed():
            async with aclosing(self._source) as stream:
                async for result in stream:
                    yield result

    async def _follow(self, wanted: Wanted) -> AsyncGenerator[ExecutionResult, None]:
        """The results of all changes that are wanted, for ever."""
        size, opening = self._most, True
        cursor = self._now if wanted.after is None else wanted.after
        while True:
            self._check_behind(cursor)
            page = await self._patiently(cursor, wanted, size, opening=opening)
            opening, read_at, taken = False, time.monotonic(), 0
            for row, result in zip(page.rows, page.told, strict=True):
                if taken and time.monotonic() - read_at > self._rhythm.fresh:
                    break
                yield result
                cursor, taken = row.number, taken + 1
            else:
                cursor = page.cursor
            # Of a page that a client cannot take in time the next one need not hold more.
            size = min(self._most, 2 * size) if taken == len(page.rows) else taken
            await self._follower.beyond(cursor, self._rhythm.known)

    def _check_behind(self, cursor: int) -> None:
        behind = self._follower.end - cursor
        if behind > self._most_behind:
            message = (
                f"after: the subscriber is {behind} changes behind, and at most {self._most_behind} are allowed "
                f"({BEHIND}); catch up with `changes`, and subscribe again after its last cursor"
            )
            raise LimitExceeded(BEHIND, message, field="after", cursor=cursor)

    async def _patiently(self, cursor: int, wanted: Wanted, size: int, *, opening: bool) -> Page:
        """A page, also when the graph does not answer for a while."""
        until = time.monotonic() + self._rhythm.patience
        while True:
            try:
                self._request.state.caller = await self._admission.still(self._request)
                if self._follower.end <= cursor and not opening:
                    return Page(cursor, [], [])
                return await self._charged(cursor, wanted, size, opening=opening)
            except (Unavailable, TimedOut, TimeoutError):
                if time.monotonic() > until:
                    raise
            await asyncio.sleep(self._rhythm.pause)

    async def _charged(self, cursor: int, wanted: Wanted, size: int, *, opening: bool) -> Page:
        caller = self._request.state.caller
        async with self._admission.paced(caller, LOOK_COST + self._cost) as admitted:
            async with asyncio.timeout(self._max_seconds):
                page = await self._pages.page(cursor, wanted, size, recorded=opening)
            admitted.settle(LOOK_COST + self._cost * len(page.rows))
            return page
