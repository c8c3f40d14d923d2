"""How much of a list somebody sees, or lies somewhere, or stands as is asked for, is known without reading it."""

from __future__ import annotations

import pytest

from graph.closed_loop import OPEN
from graph.door import Graph
from graph.reach import MOST_STANDING, REACH, Reach, Reaches, standing
from graph.sharing import Dataset
from graph.sight import Marks, Sight
from tests.support.reaches import SPREAD


@pytest.mark.parametrize(
    ("share", "rows", "begins", "begins_together"),
    [
        (0.01, 1_000_000, True, True),
        (0.1, 1_000_000, False, True),
        (0.09, 10_000, True, True),
        (0.2, 10_000, False, True),
        (0.5, 1_000_000, False, True),
        (0.6, 1_000_000, False, False),
        (1.0, 100, False, False),
        (0.0, 1_000_000, True, True),
        (float("nan"), 0, False, False),
    ],
)
def test_whoever_sees_little_begins_with_it(
    share: float, rows: int, *, begins: bool, begins_together: bool
) -> None:
    found = Reach(share, SPREAD)
    assert found.begins(rows, together=False) is begins
    assert found.begins(rows, together=True) is begins_together


async def test_what_reaches_far_is_known_without_following_it(seeded: Graph) -> None:
    marks = ["area:440308003", "category:02", "unit:U06", "area:999999", "category:99", "unit:none"]
    shares = {row.asked: row.share for row in (await seeded.ask(REACH, asked=marks, most=MOST_STANDING)).rows}
    assert set(shares) == set(marks)
    assert all(0 < shares[mark] < 1 for mark in marks[:3])
    assert [shares[mark] for mark in marks[3:]] == [0, 0, 0]
    every = [f"category:{number:02}" for number in range(1, 12)]
    told = (await seeded.ask(REACH, asked=every, most=MOST_STANDING)).rows
    assert sum(row.share for row in told) == pytest.approx(1), "all matters have all ties"


async def test_of_a_sight_is_known_how_far_it_reaches(seeded: Graph) -> None:
    marks: dict[Dataset, Marks] = {
        Dataset.HAZARDS: ("cell:02-A|440308003", "cell:02-B|440308003"),
        Dataset.RISK_POINTS: ("area:440308003",),
        Dataset.USERS: None,
        Dataset.ENTERPRISES: tuple(f"category:{number:02}" for number in range(1, 12)),
        Dataset.INSPECTIONS: (),
        Dataset.ACCESS_LOG: ("unit:U03",),
    }
    found = await Reaches().of_sight(seeded, marks)
    assert set(found) == marks.keys() - {Dataset.USERS}
    assert found[Dataset.HAZARDS].share == found[Dataset.RISK_POINTS].share > 0
    assert found[Dataset.HAZARDS].placed
    assert found[Dataset.ENTERPRISES].share == pytest.approx(1)
    assert not found[Dataset.ENTERPRISES].placed
    assert found[Dataset.INSPECTIONS].share == 0
    assert await Reaches().of_sight(seeded, {Dataset.HAZARDS: None}) == {}


def test_of_what_is_seen_as_a_whole_nothing_begins() -> None:
    sight = Sight({Dataset.HAZARDS: None}, None, {Dataset.HAZARDS: Reach(0.0, SPREAD)})
    assert sight.reach("seenHazards") is None


async def test_how_many_stand_as_they_do_is_counted_unless_they_are_many(seeded: Graph) -> None:
    marks = [standing(sorted(OPEN)), "status:CLOSED", "status:SUBMITTED", "status:none"]
    shares = {row.asked: row.share for row in (await seeded.ask(REACH, asked=marks, most=MOST_STANDING)).rows}
    assert shares == {mark: pytest.approx(of / 51) for mark, of in zip(marks, (19, 31, 1, 0), strict=True)}
    assert sum(row.share for row in (await seeded.ask(REACH, asked=marks[:1], most=18)).rows) == 1
    bounded = {row.asked: row.share for row in (await seeded.ask(REACH, asked=marks, most=19)).rows}
    assert bounded == {**shares, "status:CLOSED": 1}
