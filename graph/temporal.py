"""Dates and times between the driver's types and Python's."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, get_args
from zoneinfo import ZoneInfo

import neo4j.time

SHANGHAI = ZoneInfo("Asia/Shanghai")


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


def now() -> datetime:
    """The time now, in Shanghai."""
    return datetime.now(SHANGHAI)


def today() -> date:
    """The calendar date in Shanghai now."""
    return datetime.now(SHANGHAI).date()
