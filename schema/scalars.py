"""Scalars: calendar dates, instants with an offset, durations."""

import re
from datetime import date, datetime
from typing import Any, NewType, TypeVar

from strawberry.types.scalar import ScalarDefinition, scalar

from graph.failures import BadInput

D = TypeVar("D", bound=date)
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_YEARS = range(1000, 9001)
"""Years that are read: a day more or less, or another offset, never leaves Python's calendar."""

_INSTANT = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2})")


def parse_date(value: Any) -> date:
    """A calendar date such as 2023-02-10; BadInput for any other form and for dates that do not exist."""
    if isinstance(value, str) and _DATE.fullmatch(value):
        try:
            return _within("Date", date.fromisoformat(value))
        except ValueError:
            raise BadInput("Date", "CALENDAR_DATE", f"{value} is not in the calendar") from None
    raise BadInput("Date", "CALENDAR_DATE", "must be a calendar date such as 2023-02-10")


def parse_instant(value: Any) -> datetime:
    """An instant with an offset such as 2023-02-10T09:30:00+08:00; BadInput for any other form."""
    if isinstance(value, str) and _INSTANT.fullmatch(value):
        try:
            return _within("DateTime", datetime.fromisoformat(value))
        except ValueError:
            raise BadInput("DateTime", "INSTANT", f"{value} is not in the calendar") from None
    raise BadInput("DateTime", "INSTANT", "must be a time with an offset such as 2023-02-10T09:30:00+08:00")


def _within(scalar_name: str, value: D) -> D:
    if value.year not in _YEARS:
        raise BadInput(scalar_name, "YEARS", f"its year must be from {_YEARS[0]} to {_YEARS[-1]}")
    return value


Duration = NewType("Duration", str)
"""An ISO 8601 duration, kept as the text that the policy holds."""

OVERRIDES: dict[object, ScalarDefinition] = {
    date: scalar(
        name="Date",
        description="ISO 8601 calendar date in Asia/Shanghai, such as 2023-02-10; years 1000 to 9000.",
        serialize=date.isoformat,
        parse_value=parse_date,
    ),
    datetime: scalar(
        name="DateTime",
        description="ISO 8601 time with an offset, such as 2023-02-10T09:30:00+08:00; years 1000 to 9000.",
        serialize=datetime.isoformat,
        parse_value=parse_instant,
    ),
    Duration: scalar(
        name="Duration",
        description="ISO 8601 duration: PT24H is 24 hours, P3D three days, PT0S at once.",
        serialize=str,
        parse_value=str,
    ),
}
