"""How long a matter may rest: hours run through, working days skip weekends and days off."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from graph.door import Graph
from graph.escalations import SPECIAL_DAYS
from graph.temporal import SHANGHAI
from graph.waiting import Calendar


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=SHANGHAI)


@pytest.mark.parametrize(
    ("since", "wait", "working_days", "end"),
    [
        ("2023-02-10T09:00", "PT24H", False, "2023-02-11T09:00"),
        ("2023-02-10T09:00", "PT0S", False, "2023-02-10T09:00"),
        ("2023-02-06T10:00", "P3D", True, "2023-02-09T10:00"),
        ("2023-02-09T10:00", "P3D", True, "2023-02-14T10:00"),  # over a weekend
        ("2023-01-19T10:00", "P3D", True, "2023-01-29T10:00"),  # Spring Festival, then a working weekend
        ("2022-09-30T10:00", "P1D", True, "2022-10-08T10:00"),  # National Day, then a working Saturday
        ("2030-01-04T10:00", "P1D", True, "2030-01-07T10:00"),  # a year without data: weekdays alone
    ],
)
async def test_a_wait_ends(seeded: Graph, since: str, wait: str, working_days: bool, end: str) -> None:  # noqa: FBT001 - a table
    calendar = Calendar.of((await seeded.ask(SPECIAL_DAYS)).rows)
    assert calendar.after(at(since), wait, working_days=working_days) == at(end)


def test_without_data_weekdays_are_worked() -> None:
    calendar = Calendar({})
    assert [calendar.works(date(2023, 2, day)) for day in range(6, 13)] == [True] * 5 + [False] * 2


def test_what_is_no_wait_is_refused() -> None:
    with pytest.raises(ValueError, match="no duration"):
        Calendar({}).after(at("2023-02-10T09:00"), "soon", working_days=False)
