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

    from graph.door import Graph

LOOK_EVERY_S = 5.0


@asynccontextmanager
async def planned(graph: Graph, *, ahead: bool, every_s: float = LOOK_EVERY_S) -> AsyncIterator[None]:
    """Plan ahead for as long as it is entered, unless it is not wanted; look so often whether it is to be done."""
    if not ahead:
        yield
        return
    stopping = asyncio.Event()
    plans = _Plans(graph, stopping)
    task = asyncio.create_task(on_and_on("planner", stopping, plans.renew, lambda: every_s))
    try:
        yield
    finally:
        stopping.set()
        await task


class _Plans:
    """The plans of a database: made once for each start of it, also those of this process's own texts."""

    def __init__(self, graph: Graph, stopping: asyncio.Event) -> None:
        self._graph = graph
        self._stopping = stopping
        self._of: str | None = None

    async def renew(self) -> None:
        """Have all made, unless they are."""
        transport = self._graph.transport
        started = await planning.started(transport)
        if started == self._of:
            return
        for name, text in planning.texts(self._graph.own_texts.all()).items():
            if self._stopping.is_set():
                return
            # What takes too long to plan is planned when it is asked; the others need not wait for it.
            with suppress(TimedOut):
                await planning.plan(transport, name, text)
        self._of = started
