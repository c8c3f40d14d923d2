"""The calendar: every date on which an answer changes although nobody writes anything.

It is worked out from the beginnings and ends of intervals and not day by day: only on these can an answer change.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import Enum
from typing import Annotated

from graph.as_of import AsOf
from graph.coverage import CoverageFilter
from graph.coverage_change import concerns, declared_slots
from graph.door import Asks, Graph
from graph.findings import TURNS
from graph.ownership import Slot, SlotRow, Verdict, slots
from graph.query import Query
from graph.responsibilities import ResponsibilityRole
from graph.row import HIDDEN
from graph.slot_changes import ChangeCause, SlotChangeRow, change, same, state
from graph.slot_key import SlotKey


class Turn(Enum):
    """What begins or ends on a day."""

    DUTY_BEGINS = "DUTY_BEGINS"
    DUTY_LAPSES = "DUTY_LAPSES"
    HOLDER_BEGINS = "HOLDER_BEGINS"
    HOLDER_ENDS = "HOLDER_ENDS"
    AGREEMENT_BEGINS = "AGREEMENT_BEGINS"
    AGREEMENT_ENDS = "AGREEMENT_ENDS"


@dataclass(frozen=True)
class TurnRow:
    """A duty, a holder or an agreement that begins or ends on a day."""

    asked: date
    turn: Turn
    key: str


@dataclass
class CalendarDayRow:
    """A day on which something begins or ends."""

    on: Annotated[date, "The day"]
    changed: Annotated[list[SlotChangeRow], HIDDEN]
    turns: Annotated[list[TurnRow], HIDDEN]

    def keys(self, turn: Turn) -> list[str]:
        """The keys of what turns so on this day."""
        return [each.key for each in self.turns if each.turn is turn]


@dataclass
class CalendarRow:
    """The days of a period on which something begins or ends."""

    from_day: Annotated[date, HIDDEN]
    to_day: Annotated[date, HIDDEN]
    revision: Annotated[int, "The settled revision of the graph that the answer was read at"]
    told: Annotated[list[CalendarDayRow], HIDDEN]


@dataclass
class PeriodRow:
    """A period over which one answer holds for a slot."""

    since: Annotated[date, "First day; of the first period the asked `from`, however long its answer held before"]
    until: Annotated[date | None, "First day of another answer; null: none within the asked period"]
    verdict: Annotated[Verdict, "Owned, gap, overlap, or an overlap settled by an agreement"]
    owner_ids: Annotated[list[str], HIDDEN]
    decided_by_ids: Annotated[list[str], HIDDEN]


BETWEEN = Query("what_turns_between", TurnRow)


async def calendar(
    graph: Graph, period: tuple[date, date], known_at: datetime | None, only: CoverageFilter
) -> CalendarRow:
    """The days of [from, to) on which anything turns, with what becomes of the slots; read at one revision."""
    return await graph.at_one_revision(lambda asks: turned(asks, period, known_at, only))


async def history(
    graph: Graph, slot: SlotKey, period: tuple[date, date], known_at: datetime | None
) -> list[PeriodRow]:
    """Who owned a slot over [from, to), period by period; empty when sub-scope or area is unknown."""

    async def read(asks: Asks) -> list[PeriodRow]:
        days = (await _turning_days(asks, [slot], period)).get(slot)
        if days is None:
            return []
        moments = [period[0], *(day for day in days if day > period[0])]
        found, _ = await slots(asks, [(*slot, day) for day in moments], AsOf(known_at))
        return _periods([found[*slot, day] for day in moments])

    return await graph.at_one_revision(read)


def _periods(rows: Sequence[SlotRow]) -> list[PeriodRow]:
    periods: list[PeriodRow] = []
    for row in rows:
        winners = [duty for duty, _, reason, _ in row.considered if reason.value == "WON"]
        if periods and (periods[-1].verdict, periods[-1].decided_by_ids) == (row.verdict, winners):
            continue
        if periods:
            periods[-1].until = row.asked[3]
        periods.append(PeriodRow(row.asked[3], None, row.verdict, row.owners, winners))
    return periods


async def turned(
    graph: Asks, period: tuple[date, date], known_at: datetime | None, only: CoverageFilter
) -> CalendarRow:
    """The same, of whoever may be asked."""
    keys, revision = await declared_slots(graph, only)
    days = await _turning_days(graph, keys, period)
    moments: list[Slot] = [
        (*key, moment) for key, turning in days.items() for day in turning for moment in (day, _eve(day))
    ]
    found, _ = await slots(graph, moments, AsOf(known_at))
    told: dict[date, CalendarDayRow] = {}
    for key, turning in days.items():
        for day in turning:
            was, became = state(found[*key, _eve(day)], known_at), state(found[*key, day], known_at)
            seen = None if same(was, became) else change(key, was, became, ChangeCause.WORLD)
            if seen is not None and concerns(was, became, only):
                told.setdefault(day, CalendarDayRow(day, [], [])).changed.append(seen)
    for turn in await _turns(graph, period, known_at, only):
        told.setdefault(turn.asked, CalendarDayRow(turn.asked, [], [])).turns.append(turn)
    return CalendarRow(*period, revision, [told[day] for day in sorted(told)])


async def _turning_days(
    graph: Asks, keys: Sequence[SlotKey], period: tuple[date, date]
) -> dict[tuple[str, str, ResponsibilityRole], list[date]]:
    rows = (await graph.ask(TURNS, asked=[[matter, area, role.value] for matter, area, role in keys])).rows
    return {row.asked: [day for day in row.days if period[0] <= day < period[1]] for row in rows}


async def _turns(
    graph: Asks, period: tuple[date, date], known_at: datetime | None, only: CoverageFilter
) -> list[TurnRow]:
    limits = {"area": only.area, "category": only.category, "subScope": only.sub_scope}
    role = only.role and only.role.value
    answer = await graph.ask(
        BETWEEN, **limits, role=role, department=only.department, begin=period[0], end=period[1], knownAt=known_at
    )
    return answer.rows


def _eve(day: date) -> date:
    return day - timedelta(days=1)
