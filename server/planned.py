"""Has the database plan its statements ahead, one after the other, and again after each restart of it."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager, suppress
from typing import TYPE_CHECKING

from graph import planning
from graph.failures import TimedOut
from server.on_and_on import on_and_on

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from graph.transport import Transport

LOOK_EVERY_S = 5.0


@asynccontextmanager
async def planned(transport: Transport, *, ahead: bool) -> AsyncIterator[None]:
    """Plan ahead for as long as it is entered, unless it is not wanted."""
    if not ahead:
        yield
        return
    stopping = asyncio.Event()
    plans = _Plans(transport, stopping)
    task = asyncio.create_task(on_and_on("planner", stopping, plans.renew, lambda: LOOK_EVERY_S))
    try:
        yield
    finally:
        stopping.set()
        await task


class _Plans:
    """The plans of a database: made once for each start of it."""

    def __init__(self, transport: Transport, stopping: asyncio.Event) -> None:
        self._transport = transport
        self._stopping = stopping
        self._of: str | None = None

    async def renew(self) -> None:
        """Have all made, unless they are."""
        started = await planning.started(self._transport)
        if started == self._of:
            return
        for name in planning.names():
            if self._stopping.is_set():
                return
            # What takes too long to plan is planned when it is asked; the others need not wait for it.
            with suppress(TimedOut):
                await planning.plan(self._transport, name)
        self._of = started
