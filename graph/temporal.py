"""Dates and times between the driver's types and Python's."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from typing import Any, get_args
from zoneinfo import ZoneInfo

import neo4j.time

SHANGHAI = ZoneInfo("Asia/Shanghai")
OFFSET = timezone(timedelta(hours=8))


def holds_time(hint: Any) -> bool:
    """Whether a value of this type can hold a date or a time."""
    return hint in (date, datetime) or any(holds_time(part) for part in get_args(hint))


def to_python(value: Any) -> Any:
    """The same value with Python's dates and times, lists within lists included."""
    if isinstance(value, list):
        return [to_python(item) for item in value]
    if isinstance(value, neo4j.time.Date | neo4j.time.DateTime):
        return value.to_native()
    return value


def to_graph(value: Any) -> Any:
    """The same value with every instant at a fixed offset, Shanghai's, lists and maps included.

    The driver hands objects of its own to the zone of an instant; a ZoneInfo written in C takes them for Python's
    and reads beyond their end: the process may die. And a date that a question derives is always Shanghai's.
    """
    if isinstance(value, datetime):
        return value.astimezone(OFFSET)
    if isinstance(value, list | tuple):
        return [to_graph(item) for item in value]
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
