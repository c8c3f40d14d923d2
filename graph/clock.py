"""Up to which day what the calendar changes is in the feed."""

from dataclasses import dataclass
from datetime import date

from graph.query import Query


@dataclass(frozen=True)
class ClockRow:
    """Up to which day the clock has looked; no row as long as none has."""

    asked: str
    day: date


DAY = Query("day_of_the_clock", ClockRow)
