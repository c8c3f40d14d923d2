"""What a cell's text says, by the kind of its column. Values are data: nothing here is ever evaluated."""

import re
from collections.abc import Callable
from datetime import date, datetime, time, timedelta, timezone
from typing import Any

from seeds.column import Column, Kind
from seeds.durations import duration

SHANGHAI = timezone(timedelta(hours=8), "Asia/Shanghai")
FIRST_YEAR, LAST_YEAR = 1900, 2199

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_MOMENT = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{1,6})?)?(Z|[+-][0-9]{2}:[0-9]{2})?"
)
_WHOLE = re.compile(r"-?[0-9]{1,12}")


class Wrong(Exception):  # noqa: N818 - the cell is wrong, the program is not
    """A cell that does not say what its column must say."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code
        self.message = message


def value(column: Column, text: str) -> Any:
    """Read a cell; an empty one is None, or an empty list.

    Raises:
        Wrong: with a stable code and what would be right.
    """
    if not text:
        if column.required:
            raise Wrong("VALUE_MISSING", "the cell is empty; a value is required")
        return [] if column.kind is Kind.LIST else None
    read = _READ[column.kind](text, column)
    for word in read if isinstance(read, list) else (read,):
        if column.choices and word not in column.choices:
            raise Wrong("VALUE_NOT_LISTED", f"{word} is none of {', '.join(column.choices)}")
    if column.pattern and not re.fullmatch(column.pattern, text):
        raise Wrong("VALUE_SHAPE", f"{text} has not the form {column.pattern} (regular expression)")
    return read


def _text(text: str, _: Column) -> str:
    return text


def _list(text: str, _: Column) -> list[str]:
    return [part.strip() for part in text.split(";") if part.strip()]


def _yes_no(text: str, _: Column) -> bool:
    if text not in ("Y", "N"):
        raise Wrong("YES_NO", f"{text} is neither Y nor N")
    return text == "Y"


def _whole(text: str, column: Column) -> int:
    if not _WHOLE.fullmatch(text):
        raise Wrong("WHOLE_NUMBER", f"{text} is no whole number")
    if not column.low <= int(text) <= column.high:
        raise Wrong("NUMBER_RANGE", f"{text} lies outside {column.low} to {column.high}")
    return int(text)


def _date(text: str, _: Column) -> date:
    if not _DAY.fullmatch(text):
        raise Wrong("DATE_FORMAT", f"{text} is not written as a date: year-month-day such as 2023-02-10")
    try:
        read = date.fromisoformat(text)
    except ValueError:
        raise Wrong("DATE_NOT_IN_CALENDAR", f"{text} is no day of the calendar") from None
    if not FIRST_YEAR <= read.year <= LAST_YEAR:
        raise Wrong("DATE_RANGE", f"{text} lies outside {FIRST_YEAR} to {LAST_YEAR}; leave an open end empty")
    return read


def _moment(text: str, column: Column) -> datetime:
    if _DAY.fullmatch(text):
        return datetime.combine(_date(text, column), time(), SHANGHAI)
    if not _MOMENT.fullmatch(text):
        raise Wrong("MOMENT_FORMAT", f"{text} is neither a date nor a date-time such as 2023-02-10T09:30:00+08:00")
    _date(text[:10], column)
    try:
        read = datetime.fromisoformat(text)
    except ValueError:
        raise Wrong("MOMENT_FORMAT", f"{text} has no right time of day or offset") from None
    return read if read.tzinfo else read.replace(tzinfo=SHANGHAI)


def _wait(text: str, _: Column) -> str:
    try:
        duration(text if text.isascii() else "")
    except ValueError as wrong:
        raise Wrong("WAIT_FORMAT", f"{text} {wrong}") from None
    return text


_READ: dict[Kind, Callable[[str, Column], Any]] = {
    Kind.TEXT: _text,
    Kind.WHOLE: _whole,
    Kind.YES_NO: _yes_no,
    Kind.DATE: _date,
    Kind.MOMENT: _moment,
    Kind.LIST: _list,
    Kind.WAIT: _wait,
    Kind.CREDIT_CODE: _text,
    Kind.HAZARD_CODE: _text,
    Kind.BUILDING_CODE: _text,
}
