"""Findings: gaps, which are errors, and overlaps, which are warnings; since when and until when."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import Enum
from typing import Annotated

from graph.as_of import AsOf
from graph.coverage import CoverageFilter, coverage
from graph.door import Asks, Graph
from graph.ownership import Slot, SlotRow, Verdict, slots
from graph.query import Query
from graph.responsibilities import ResponsibilityRole
from graph.row import HIDDEN


class FindingKind(Enum):
    """What was found."""

    GAP = "GAP"
    OVERLAP = "OVERLAP"


class Severity(Enum):
    """How bad it is."""

    ERROR = "ERROR"
    WARNING = "WARNING"


@dataclass(frozen=True)
class SlotDates:
    """The dates on which the answer for a slot may change."""

    asked: tuple[str, str, ResponsibilityRole]
    days: list[date]


@dataclass
class FindingRow:
    """A declared slot that nobody owns, or that several own without an agreement."""

    kind: Annotated[FindingKind, "Gap or overlap"]
    severity: Annotated[Severity, "A gap is an error, an overlap a warning"]
    role: Annotated[ResponsibilityRole, "The role that nobody holds, or several hold"]
    since: Annotated[date | None, "First day of the finding around the asked date; null: as far back as is known"]
    until: Annotated[date | None, "First day after it; null: open"]
    sub_scope_key: Annotated[str, HIDDEN]
    area_code: Annotated[str, HIDDEN]
    owner_ids: Annotated[list[str], HIDDEN]
    caught_by: Annotated[str | None, HIDDEN]
    on: Annotated[date, HIDDEN]
    known_at: Annotated[datetime | None, HIDDEN]

    @property
    def as_of(self) -> AsOf:
        """As of when it was found."""
        return AsOf(self.known_at)

    @property
    def key(self) -> tuple[str, str, str]:
        """What findings of one date are told apart and ordered by."""
        return (self.sub_scope_key, self.area_code, self.role.value)


TURNS = Query("when_may_owners_change", SlotDates)

_VERDICTS = {FindingKind.GAP: Verdict.GAP, FindingKind.OVERLAP: Verdict.OVERLAP}
_SEVERITIES = {FindingKind.GAP: Severity.ERROR, FindingKind.OVERLAP: Severity.WARNING}


async def keys(
    graph: Graph, kind: FindingKind, on: date, known_at: datetime | None, only: CoverageFilter
) -> list[Slot]:
    """The slots that have a finding of this kind, in the order of their keys."""
    seen = await coverage(graph, on, known_at, only)
    found = [
        (cell.sub_scope_key, cell.area_code, role.role, on)
        for cell, role in seen.slots
        if role.verdict is _VERDICTS[kind]
    ]
    return sorted(found, key=lambda slot: (slot[0], slot[1], slot[2].value))


async def findings(
    graph: Graph, kind: FindingKind, asked: Sequence[Slot], known_at: datetime | None
) -> list[FindingRow]:
    """The findings at these slots, each with the interval over which it holds; all at one revision."""
    return await graph.at_one_revision(lambda asks: _findings(asks, kind, asked, known_at))


async def _findings(
    graph: Asks, kind: FindingKind, asked: Sequence[Slot], known_at: datetime | None
) -> list[FindingRow]:
    turns = await graph.ask(TURNS, asked=[[matter, area, role.value] for matter, area, role, _ in asked])
    days = {row.asked: row.days for row in turns.rows}
    moments = [slot for each in asked for slot in _moments(each, days[each[:3]])]
    found, _ = await slots(graph, moments, AsOf(known_at))
    return [
        _finding(kind, slot, days[slot[:3]], found, known_at)
        for slot in asked
        if found[slot].declared and found[slot].verdict is _VERDICTS[kind]
    ]


def _moments(slot: Slot, days: Sequence[date]) -> list[Slot]:
    """The slot and who would catch it on the asked date; the slot before and on each date it may change."""
    before = [days[0] - timedelta(days=1)] if days else []
    comprehensive = (slot[0], slot[1], ResponsibilityRole.COMPREHENSIVE, slot[3])
    return [slot, comprehensive, *((slot[0], slot[1], slot[2], day) for day in (*before, *days))]


def _finding(
    kind: FindingKind,
    slot: Slot,
    days: Sequence[date],
    found: dict[Slot, SlotRow],
    known_at: datetime | None,
) -> FindingRow:
    here = found[slot]

    def same(day: date) -> bool:
        there = found[(slot[0], slot[1], slot[2], day)]
        return (there.declared, there.verdict, there.owners) == (here.declared, here.verdict, here.owners)

    return FindingRow(
        kind=kind,
        severity=_SEVERITIES[kind],
        role=slot[2],
        since=_since(slot[3], days, same),
        until=next((day for day in days if day > slot[3] and not same(day)), None),
        sub_scope_key=slot[0],
        area_code=slot[1],
        owner_ids=here.owners,
        caught_by=found[slot[0], slot[1], ResponsibilityRole.COMPREHENSIVE, slot[3]].primary,
        on=slot[3],
        known_at=known_at,
    )


def _since(on: date, days: Sequence[date], same: Callable[[date], bool]) -> date | None:
    """Walk back from the asked date over the turning dates for as long as the answer stays the same."""
    since = None
    for day in reversed([day for day in days if day <= on]):
        if not same(day):
            return since
        since = day
    if since is not None and not same(days[0] - timedelta(days=1)):
        return since
    return None
