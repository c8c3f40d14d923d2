"""How long a matter may rest: waits as the rules state them, in hours, or in working days.

A working day is a weekday that is no holiday, or a weekend day that was declared one (调休). Which days these are
is data (special-days.csv); a year without data counts weekdays only.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from graph.escalations import SpecialDayKind
from graph.temporal import SHANGHAI

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date, datetime

    from graph.escalations import SpecialDayRow

_ISO = re.compile(r"P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?")
_SATURDAY = 5


@dataclass(frozen=True)
class Calendar:
    """Which days are worked."""

    special: Mapping[date, SpecialDayKind]

    @classmethod
    def of(cls, rows: Iterable[SpecialDayRow]) -> Calendar:
        """The calendar of these special days."""
        return cls({row.day: row.kind for row in rows})

    def works(self, day: date) -> bool:
        """Whether a day is worked."""
        kind = self.special.get(day)
        return day.weekday() < _SATURDAY if kind is None else kind is SpecialDayKind.WORKDAY

    def after(self, since: datetime, wait: str, *, working_days: bool) -> datetime:
        """The end of an ISO 8601 wait; days of work end at the time of day at which they began, in Shanghai."""
        parts = _ISO.fullmatch(wait)
        if parts is None:
            raise ValueError(f"{wait} is no duration of days, hours, minutes and seconds")
        days, hours, minutes, seconds = (int(part or 0) for part in parts.groups())
        end = since.astimezone(SHANGHAI)
        rest = timedelta(hours=hours, minutes=minutes, seconds=seconds)
        if not working_days:
            return end + timedelta(days=days) + rest
        while days:
            end += timedelta(days=1)
            days -= self.works(end.date())
        return end + rest
