"""The clock: what time does to hazards and owners, by command, or beside the server.

The server always records what the calendar changes, soon after midnight in Shanghai; what rests too long it sends
up when it is told how often. Whoever comes first does it, of however many workers and machines.
"""

from __future__ import annotations

import asyncio
import signal
from contextlib import asynccontextmanager
from datetime import datetime, time, timedelta
from functools import partial
from typing import TYPE_CHECKING

import click
import structlog

from graph.acting.escalating import escalate_until_nothing_is_due
from graph.acting.turning import turn
from graph.temporal import SHANGHAI, now
from server.neo4j_at_hand import done
from server.on_and_on import on_and_on

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable

    from graph.transport import Transport
    from server.settings import Settings

    Say = Callable[[str], None]
    Pass = Callable[[Transport, asyncio.Event, Say], Awaitable[None]]

LOOK_EVERY_S = 60.0
AFTER_MIDNIGHT = timedelta(milliseconds=200)

log = structlog.get_logger("zeren.clock")


def escalate(settings: Settings, every: float | None) -> None:
    """Send up what rests too long, once or on and on."""
    done(settings, settings.max_seconds, lambda bolt: _run(bolt, every, _escalate))


def tick(settings: Settings, every: float | None) -> None:
    """The same, and record what the calendar has changed."""
    done(settings, settings.max_seconds, lambda bolt: _run(bolt, every, _tick))


@asynccontextmanager
async def kept(transport: Transport, escalate_every: float | None) -> AsyncIterator[None]:
    """Keep time beside a server. Left, it ends what it has begun: half of it would keep every reader waiting."""
    stopping = asyncio.Event()
    tasks = [asyncio.create_task(_on_and_on(transport, stopping, _turn, _until_tomorrow, log.info))]
    if escalate_every is not None:
        often = escalate_every
        tasks.append(asyncio.create_task(_on_and_on(transport, stopping, _escalate, lambda: often, log.info)))
    try:
        yield
    finally:
        stopping.set()
        await asyncio.gather(*tasks)


async def _run(transport: Transport, every: float | None, once: Pass) -> None:
    stopping = asyncio.Event()
    if every is None:
        await once(transport, stopping, click.echo)
        return
    loop, often = asyncio.get_running_loop(), every
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stopping.set)
    await _on_and_on(transport, stopping, once, lambda: often, click.echo)


async def _on_and_on(
    transport: Transport, stopping: asyncio.Event, once: Pass, wait: Callable[[], float], say: Say
) -> None:
    await on_and_on("clock", stopping, partial(once, transport, stopping, say), wait)


def _until_tomorrow() -> float:
    """Seconds to wait: until just after the next midnight, and not longer than a minute."""
    at = now()
    midnight = datetime.combine(at.date() + timedelta(days=1), time(), SHANGHAI)
    return min(LOOK_EVERY_S, (midnight - at + AFTER_MIDNIGHT).total_seconds())


async def _tick(transport: Transport, stopping: asyncio.Event, say: Say) -> None:
    await _turn(transport, stopping, say)
    await _escalate(transport, stopping, say)


async def _turn(transport: Transport, stopping: asyncio.Event, say: Say) -> None:
    async for day in turn(transport, now().date()):
        for each in day.changed:
            say(f"{day.on} {each.kind.value} {each.sub_scope_key} {each.area_code} {each.role.value}")
        if stopping.is_set():
            return


async def _escalate(transport: Transport, stopping: asyncio.Event, say: Say) -> None:
    async for made in escalate_until_nothing_is_due(transport, now):
        for row in made:
            step = "EXHAUSTED" if row.exhausted else f"L{row.from_level}→L{row.level}"
            say(f"{row.asked} {step} {','.join(row.body_ids)} {row.rule_id} {row.reason}")
        if stopping.is_set():
            return
