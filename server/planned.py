"""Has the database plan its statements ahead, one after the other, and again after each restart of it."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager, suppress
from typing import TYPE_CHECKING

import structlog

from graph import planning
from graph.failures import Failure

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from graph.transport import Transport

LOOK_EVERY_S = 5.0

log = structlog.get_logger("zeren.planned")


@asynccontextmanager
async def planned(transport: Transport, *, ahead: bool) -> AsyncIterator[None]:
    """Plan ahead for as long as it is entered, unless it is not wanted."""
    task = asyncio.create_task(_on_and_on(transport)) if ahead else None
    try:
        yield
    finally:
        if task is not None:
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task


async def _on_and_on(transport: Transport) -> None:
    planned_at = None
    while True:
        with suppress(Failure):
            started = await planning.started(transport)
            if started != planned_at:
                for name in planning.names():
                    await planning.plan(transport, name)
                planned_at = started
                log.debug("The database has planned its statements")
        await asyncio.sleep(LOOK_EVERY_S)
