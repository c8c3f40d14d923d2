"""Dates and times leave Neo4j as text, wherever in a row they are, and are themselves again in the rows."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import msgspec
import pytest

from graph.bolt import Bolt
from graph.hazards import TRANSITIONS
from graph.times_as_text import as_text

SHANGHAI = timezone(timedelta(hours=8))


def step(at: str) -> list[object]:
    """A step in the life of a hazard, as Neo4j tells it."""
    return ["A", "A 1", 1, None, "REGISTERED", at, None, "U06", None, None]


@pytest.mark.parametrize(
    ("hint", "told"),
    [
        (str, "x"),
        (date, "toString(x)"),
        (datetime | None, "toString(x)"),
        (list[date], "[each0 IN x | toString(each0)]"),
        (tuple[str, date], "[x[0], toString(x[1])]"),
        (tuple[date, ...], "[each0 IN x | toString(each0)]"),
        (list[tuple[str, date | None]], "[each0 IN x | [each0[0], toString(each0[1])]]"),
        (list[list[date]], "[each0 IN x | [each1 IN each0 | toString(each1)]]"),
        (tuple[str, date] | None, "CASE WHEN x IS NULL THEN null ELSE [x[0], toString(x[1])] END"),
    ],
)
def test_a_type_tells_where_its_times_are(hint: object, told: str) -> None:
    assert as_text("x", hint) == told


@pytest.mark.parametrize("hint", [list[date] | date, dict[str, date]])
def test_a_type_that_does_not_tell_is_refused(hint: object) -> None:
    with pytest.raises(TypeError, match="does not tell where its times are"):
        as_text("x", hint)


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("2023-02-10T09:30:00+08:00", datetime(2023, 2, 10, 9, 30, tzinfo=SHANGHAI)),
        ("2023-02-10T09:30:00.123456+08:00", datetime(2023, 2, 10, 9, 30, 0, 123456, SHANGHAI)),
        ("2023-02-10T01:30:00Z", datetime(2023, 2, 10, 1, 30, tzinfo=UTC)),
        ("2023-02-10T09:30:00[Asia/Shanghai]", datetime(2023, 2, 10, 9, 30, tzinfo=SHANGHAI)),
    ],
)
async def test_a_time_is_itself_again_whatever_zone_it_was_written_in(
    district: Bolt, written: str, read: datetime
) -> None:
    ((told,),) = await district.read("a time", "RETURN toString(datetime($at)) AS at", {"at": written})
    (row,) = TRANSITIONS.rows([step(told)])
    assert (row.at, row.at.utcoffset()) == (read, read.utcoffset())


def test_what_is_no_time_does_not_get_in() -> None:
    with pytest.raises(msgspec.ValidationError):
        TRANSITIONS.rows([step("2023-02-10[Asia/Shanghai]")])
