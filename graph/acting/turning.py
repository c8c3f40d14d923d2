"""What the calendar changes is told in the feed: every day once, whoever comes first, the days missed one by one.

An owner changes at midnight in Shanghai because an interval ends or begins: of a duty, of its holder's existence,
or of an agreement. Nobody writes anything then, so the clock looks, and records what became of each declared slot
since the day before. It remembers up to which day it has looked, in the transaction of the records. At its first
look it takes what has turned by today for known.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from graph.acting import feed
from graph.acting.actor import CLOCK
from graph.acting.feed import Turned
from graph.bookkeeping import read, read_in, tell
from graph.calendar_ahead import turned
from graph.changes import Deed
from graph.coverage import CoverageFilter
from graph.query import Command, Query
from graph.revision import changing
from graph.temporal import SHANGHAI
from graph.unsettled import Within

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from graph.calendar_ahead import CalendarDayRow
    from graph.transport import Transaction, Transport


@dataclass(frozen=True)
class ClockRow:
    """Up to which day the clock has looked."""

    asked: str
    day: date


DAY = Query("day_of_the_clock", ClockRow)
BEGIN = Command("begin_clock")
TURN = Command("turn_clock")

AHEAD = timedelta(days=366)
"""How far the clock looks in one transaction for the next day on which anything turns."""


async def turn(transport: Transport, today: date) -> AsyncIterator[CalendarDayRow]:
    """Record what the calendar has changed by today; each day on which it changed anything, once recorded."""
    looked = await read(transport, DAY)
    if not looked:
        looked = [ClockRow("clock", (await tell(transport, BEGIN, {"day": today}))[0][0].to_native())]
    day = looked[0].day
    while day < today:
        day, told = await _next(transport, today)
        if told is not None:
            yield told


async def _next(transport: Transport, today: date) -> tuple[date, CalendarDayRow | None]:
    """The next day by today on which anything turned, recorded; or how far none did."""

    async def work(transaction: Transaction) -> tuple[date, CalendarDayRow | None]:
        day = (await read_in(transaction, DAY))[0].day
        if day >= today:
            return day, None
        end = min(day + AHEAD, today)
        period = (day + timedelta(days=1), end + timedelta(days=1))
        told = (await turned(Within(transaction), period, None, CoverageFilter())).told
        first = next((each for each in told if each.changed), None)
        reached = end if first is None else first.on
        await transaction.run(TURN.name, TURN.text, {"day": reached})
        if first is not None:
            await _record(transaction, first)
        return reached, first

    async with changing(transport) as change:
        # The records tell what became true by itself; nothing that decides is altered.
        change.deeds_only = True
        day, told = await change.within(work)
        if told is None:
            await change.abandon()
        return day, told


async def _record(transaction: Transaction, day: CalendarDayRow) -> None:
    slots = [
        Turned(each.sub_scope_key, each.area_code, each.role, Deed(each.kind.value))
        for each in sorted(day.changed, key=lambda each: (each.sub_scope_key, each.area_code, each.role.value))
    ]
    await feed.record_all(transaction, slots, CLOCK, datetime.combine(day.on, time(), SHANGHAI))
