"""Something that a server does on and on, whatever becomes of it once."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import TYPE_CHECKING

import structlog

from graph.failures import Failure

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable


async def on_and_on(
    who: str, stopping: asyncio.Event, once: Callable[[], Awaitable[None]], wait: Callable[[], float]
) -> None:
    """Do it until it is to stop; a graph that does not answer is asked again next time."""
    log = structlog.get_logger(f"zeren.{who}")
    while not stopping.is_set():
        try:
            await once()
        except Failure as failure:
            log.warning("The graph does not answer; it is tried again", reason=str(failure))
        except Exception:
            log.exception("What was due could not be done; it is tried again")
        with suppress(TimeoutError):
            await asyncio.wait_for(stopping.wait(), wait())
