"""Duty rosters: posts that must be manned around the clock, by different people; where they are not.

declared   ├──────────────────────────────────┤   the post must be manned
shifts     ├────────┤    ├──────────┤├────────┤
UNCOVERED           ├────┤

one person on two posts at once: SAME_PERSON, while both shifts last
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import Enum
from itertools import combinations
from typing import Annotated

from graph.door import Asks
from graph.query import Query
from graph.row import HIDDEN
from graph.temporal import SHANGHAI


class RosterPost(Enum):
    """A post of a duty roster: 领导带班, and two posts manned by different people (专人双岗)."""

    LEADER = "LEADER"
    DUTY_1 = "DUTY_1"
    DUTY_2 = "DUTY_2"


class RosterFindingKind(Enum):
    """What is wrong with a roster."""

    UNCOVERED = "UNCOVERED"
    SAME_PERSON = "SAME_PERSON"


Span = tuple[datetime, datetime]


@dataclass(frozen=True)
class RosterRow:
    """A post that an organisation must keep manned, and its shifts: person, beginning, end."""

    asked: str
    post: RosterPost
    valid_from: date | None
    valid_to: date | None
    shifts: list[tuple[str, datetime, datetime]]


@dataclass
class RosterFindingRow:
    """Hours in which nobody is on a post, or one person is on two; who that is stands in the roster itself."""

    kind: Annotated[RosterFindingKind, "What is wrong"]
    posts: Annotated[list[RosterPost], "The post that nobody is on, or those that one person is on at once"]
    since: Annotated[datetime, "From when, within the period asked about"]
    until: Annotated[datetime, "Until when, within the period asked about"]
    organisation_id: Annotated[str, HIDDEN]

    @property
    def lasting(self) -> int:
        """How long it lasts, in minutes."""
        return int((self.until - self.since).total_seconds() // 60)

    @property
    def place(self) -> tuple[str, str, str, str]:
        """Where it stands in the list: by organisation, then in the order of time."""
        since = f"{int(self.since.timestamp()):012}"
        return (self.organisation_id, since, self.kind.value, "+".join(post.value for post in self.posts))


ROSTERS = Query("rosters", RosterRow)


async def findings(
    graph: Asks, period: Span, organisation: str | None, area: str | None
) -> list[RosterFindingRow]:
    """What is wrong within a period, by organisation and in the order of time."""
    begin, end = period
    answer = await graph.ask(ROSTERS, **{"from": begin, "to": end}, organisation=organisation, area=area)
    found = [finding for row in answer.rows for finding in _uncovered(row, period)]
    for unit in dict.fromkeys(row.asked for row in answer.rows):
        found += _same_person(unit, [row for row in answer.rows if row.asked == unit], period)
    return sorted(found, key=lambda finding: finding.place)


def _uncovered(row: RosterRow, period: Span) -> Iterator[RosterFindingRow]:
    """The hours in which the post must be manned and nobody is on it."""
    begin = max(period[0], _day(row.valid_from) or period[0])
    end = min(period[1], _day(row.valid_to) or period[1])
    for since, until in _besides((begin, end), [(since, until) for _, since, until in row.shifts]):
        yield RosterFindingRow(RosterFindingKind.UNCOVERED, [row.post], since, until, row.asked)


def _besides(whole: Span, spans: Iterable[Span]) -> Iterator[Span]:
    """What of a span none of the others covers."""
    reached, end = whole
    for since, until in sorted(spans):
        if reached < min(since, end):
            yield reached, min(since, end)
        reached = max(reached, until)
    if reached < end:
        yield reached, end


def _same_person(unit: str, rows: list[RosterRow], period: Span) -> Iterator[RosterFindingRow]:
    """The hours in which one person is on two posts of an organisation."""
    for one, other in combinations(sorted(rows, key=lambda row: list(RosterPost).index(row.post)), 2):
        both = [
            (max(since, begins, period[0]), min(until, ends, period[1]))
            for person, since, until in one.shifts
            for somebody, begins, ends in other.shifts
            if person == somebody
        ]
        for since, until in _joined(span for span in both if span[0] < span[1]):
            yield RosterFindingRow(RosterFindingKind.SAME_PERSON, [one.post, other.post], since, until, unit)


def _joined(spans: Iterable[Span]) -> Iterator[Span]:
    """The same hours, with spans that touch or overlap as one."""
    last: Span | None = None
    for since, until in sorted(spans):
        if last is not None and since <= last[1]:
            last = (last[0], max(last[1], until))
            continue
        if last is not None:
            yield last
        last = (since, until)
    if last is not None:
        yield last


def _day(day: date | None) -> datetime | None:
    return None if day is None else datetime.combine(day, time(), SHANGHAI)
