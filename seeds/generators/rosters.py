"""Writes roster-posts.csv and duty-shifts.csv: a week of invented shifts, with hours that nobody covers.

Planted: on 2023-02-10 from 20:00 nobody is on the second post of U03, one person is on both posts of U01 by day,
and the leader of U06 comes four hours late on 2023-02-12.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

from seeds.generators.tables import SYNTHETIC, Row, write

UNITS = ("U01", "U02", "U03", "U04", "U06")
BEGIN = datetime.fromisoformat("2023-02-06T08:00:00+08:00")
DAYS = 7
HALF = timedelta(hours=12)
LEFT_OUT = ("U03", "DUTY_2", datetime.fromisoformat("2023-02-10T20:00:00+08:00"))
ON_BOTH = ("U01", "DUTY_2", datetime.fromisoformat("2023-02-10T08:00:00+08:00"))
LATE = ("U06", "LEADER", datetime.fromisoformat("2023-02-12T08:00:00+08:00"))


def posts() -> Iterator[Row]:
    """Three posts of each unit."""
    for unit in UNITS:
        for post in ("LEADER", "DUTY_1", "DUTY_2"):
            yield {
                "organisation_id": unit,
                "post": post,
                "valid_from": "2022-01-01",
                "valid_to": "",
                "synthetic": "N",
                "evidence": "a leader and two posts around the clock SOURCED (REPORT L26); units SELECTION",
            }


def shifts() -> Iterator[Row]:
    """The leader changes each day, the posts twice."""
    for unit in UNITS:
        for day in range(DAYS):
            begin = BEGIN + timedelta(days=day)
            yield from _shift(unit, "LEADER", day % 4 + 1, begin, begin + 2 * HALF)
            for half in range(2):
                for number, post in enumerate(("DUTY_1", "DUTY_2")):
                    person = 11 + (2 * (2 * day + half) + number) % 12
                    start = begin + half * HALF
                    yield from _shift(unit, post, person, start, start + HALF)


def _shift(unit: str, post: str, person: int, begin: datetime, end: datetime) -> Iterator[Row]:
    if (unit, post, begin) == LEFT_OUT:
        return
    if (unit, post, begin) == ON_BOTH:
        person -= 1
    started = begin + timedelta(hours=4) if (unit, post, begin) == LATE else begin
    yield {
        "id": f"{unit}-{post}-{begin:%m%d%H}",
        "organisation_id": unit,
        "post": post,
        "person": f"{unit}-P{person:02}",
        "started_at": started.isoformat(),
        "ended_at": end.isoformat(),
        **SYNTHETIC,
    }


def make(_: Path, target: Path) -> None:
    """Write both files."""
    write(target, "roster-posts.csv", posts())
    write(target, "duty-shifts.csv", shifts())
