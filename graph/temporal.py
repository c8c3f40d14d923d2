"""Dates and times as the graph takes them, and the calendar of Shanghai."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from typing import Any
from zoneinfo import ZoneInfo

SHANGHAI = ZoneInfo("Asia/Shanghai")
OFFSET = timezone(timedelta(hours=8))


def to_graph(value: Any) -> Any:
    """The same value with every instant at a fixed offset, Shanghai's, lists and maps included.

    The driver hands objects of its own to the zone of an instant; a ZoneInfo written in C takes them for Python's
    and reads beyond their end: the process may die. And a date that a question derives is always Shanghai's.
    """
    if isinstance(value, datetime):
        return value.astimezone(OFFSET)
    if isinstance(value, list | tuple):
        # Mostly a thousand keys, which are texts.
        return value if set(map(type, value)) <= {str} else [to_graph(item) for item in value]
    if isinstance(value, dict):
        return {name: to_graph(item) for name, item in value.items()}
    return value


def now() -> datetime:
    """The time now, in Shanghai."""
    return datetime.now(SHANGHAI)


def day_of(moment: datetime) -> date:
    """The calendar date of a time, in Shanghai."""
    return moment.astimezone(SHANGHAI).date()


def today() -> date:
    """The calendar date in Shanghai now."""
    return day_of(datetime.now(SHANGHAI))
