"""What the calendar changes is told in the feed: every day once, whoever comes first, the days missed one by one.

An owner changes at midnight in Shanghai because an interval ends or begins: of a duty, of its holder's existence,
or of an agreement. Nobody writes anything then, so the clock looks, and records what became of each declared slot
since the day before. It remembers up to which day it has looked, in the transaction of the records. At its first
look it takes what has turned by today for known.

Drafts begin on a day ahead, so what they change turns by the calendar. What files change holds at once: a load
keeps what the slots said before it (slots_before.py), and whoever looks next records what they say since.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from graph import slots_before
from graph.acting import feed
from graph.acting.actor import CLOCK, Nobody
from graph.acting.feed import Turned
from graph.bookkeeping import read, read_in, tell
from graph.calendar_ahead import CalendarDayRow, turned
from graph.changes import Deed
from graph.clock import DAY, ClockRow
from graph.coverage import CoverageFilter
from graph.feed_of_loads import doer
from graph.query import Command
from graph.revision import changing
from graph.temporal import SHANGHAI
from graph.unsettled import Within

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Sequence

    from graph.slot_changes import SlotChangeRow
    from graph.slots_before import LoadNotToldRow
    from graph.transport import Transaction, Transport

BEGIN = Command("begin_clock")
TURN = Command("turn_clock")

AHEAD = timedelta(days=366)
"""How far the clock looks in one transaction for the next day on which anything turns."""


async def turn(transport: Transport, today: date) -> AsyncIterator[CalendarDayRow]:
    """Record what loads have changed at once, then what the calendar has changed by today; each once."""
    looked = await read(transport, DAY)
    if not looked:
        looked = [ClockRow("clock", (await tell(transport, BEGIN, {"day": today}))[0][0].to_native())]
    day = looked[0].day
    while day < today or await read(transport, slots_before.NOT_TOLD):
        day, told = await _next(transport, today)
        if told is not None:
            yield told


async def tell_loads(transport: Transport) -> None:
    """Record what loads have changed at once, and leave the calendar to the clock."""
    while await read(transport, slots_before.NOT_TOLD):
        await _next(transport, date.min)


async def _next(transport: Transport, today: date) -> tuple[date, CalendarDayRow | None]:
    """Record a load that was not told, or the next day by today on which anything turned; or how far none did."""

    async def work(transaction: Transaction) -> tuple[date, CalendarDayRow | None]:
        day = (await read_in(transaction, DAY))[0].day
        if loads := await read_in(transaction, slots_before.NOT_TOLD):
            return day, await _told(transaction, loads, day)
        if day >= today:
            return day, None
        end = min(day + AHEAD, today)
        period = (day + timedelta(days=1), end + timedelta(days=1))
        told = (await turned(Within(transaction), period, None, CoverageFilter())).told
        first = next((each for each in told if each.changed), None)
        reached = end if first is None else first.on
        await transaction.run(TURN.name, TURN.text, {"day": reached})
        if first is not None:
            await _record(transaction, first.changed, CLOCK, datetime.combine(first.on, time(), SHANGHAI))
        return reached, first

    async with changing(transport) as change:
        # The records tell what became true by itself, or by a load before; nothing that decides is altered.
        change.deeds_only = True
        day, told = await change.within(work)
        if told is None:
            await change.abandon()
        return day, told


async def _told(transaction: Transaction, loads: Sequence[LoadNotToldRow], day: date) -> CalendarDayRow | None:
    """Record what the first of these loads changed before the next one began, or until now."""
    load, *later = loads
    before = slots_before.of_text(load.slots, day)
    after = (
        slots_before.of_text(later[0].slots, day)
        if later
        else await slots_before.answers(Within(transaction), day)
    )
    changed = slots_before.changes(before, after, day)
    await transaction.run(slots_before.FORGET.name, slots_before.FORGET.text, {"load": load.asked})
    if not changed:
        return None
    await _record(transaction, changed, Nobody(doer(load.asked)), load.at)
    return CalendarDayRow(day, list(changed), [])


async def _record(transaction: Transaction, changed: Sequence[SlotChangeRow], by: Nobody, at: datetime) -> None:
    slots = [
        Turned(each.sub_scope_key, each.area_code, each.role, Deed(each.kind.value))
        for each in sorted(changed, key=lambda each: (each.sub_scope_key, each.area_code, each.role.value))
    ]
    await feed.record_all(transaction, slots, by, at)
