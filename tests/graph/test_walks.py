"""A list that goes straight along an index is, from either end and page by page, the list that is sorted."""

from __future__ import annotations

import random
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest

from bench.growth.statements import lists
from graph import escalations, inspections
from graph.bolt import Bolt
from graph.door import Graph
from graph.hazards import LIST
from graph.listing import Keys, ListedRow, ListQuery

WALKED = [each for each in lists() if each.walked is not None]
FILLED = [each for each in WALKED if each.name != "accessLog"]
IN_TIME = [(each, order) for each in lists() for order in each.by_time]
PAGE = 7
ALWAYS = {"kind": "DEPARTMENT"}
"""What the list of departments is always limited by."""


async def told(graph: Graph, keys: Keys[Any], **asked: Any) -> list[ListedRow]:
    """What a list without filters tells."""
    limits: dict[str, Any] = dict.fromkeys(keys.file.example)
    return (await graph.ask(keys, **limits | {name: each for name, each in asked.items() if name in limits})).rows


@pytest.mark.parametrize("ascending", [True, False], ids=["up", "down"])
@pytest.mark.parametrize("listing", WALKED, ids=lambda listing: listing.name)
async def test_both_ways_are_one_list(seeded: Graph, listing: ListQuery[Any], *, ascending: bool) -> None:
    assert listing.walked is not None
    always = ALWAYS if listing.name == "departments" else {}
    whole = await told(seeded, listing.sorted, order="KEY", ascending=ascending, first=60, **always)
    walked = listing.walked if ascending else listing.walked.backwards
    found: list[ListedRow] = []
    while len(found) < len(whole):
        beyond = None if not found else [found[-1].place, found[-1].asked]
        page = await told(seeded, walked, first=PAGE, **{"low" if ascending else "high": beyond}, **always)
        assert page
        found += page
    assert found[: len(whole)] == whole
    assert listing.name == "accessLog" or whole


@pytest.mark.parametrize("ascending", [True, False], ids=["up", "down"])
@pytest.mark.parametrize(("listing", "order"), IN_TIME, ids=[f"{each.name} {order}" for each, order in IN_TIME])
async def test_both_ways_are_one_list_in_time(
    seeded: Graph, listing: ListQuery[Any], order: str, *, ascending: bool
) -> None:
    whole = await told(seeded, listing.sorted, order=order, ascending=ascending, first=300)
    walked = listing.by_time[order] if ascending else listing.by_time[order].backwards
    assert await told(seeded, walked, first=300) == whole
    found: list[ListedRow] = []
    while len(found) < len(whole):
        beyond = None if not found else [found[-1].place, found[-1].asked]
        found += await told(seeded, walked, first=PAGE, **{"low" if ascending else "high": beyond})
    assert found[: len(whole)] == whole
    assert len({row.place for row in whole}) > PAGE


@pytest.mark.parametrize("listing", FILLED, ids=lambda listing: listing.name)
async def test_between_two_places_both_ways_are_one_list(seeded: Graph, listing: ListQuery[Any]) -> None:
    assert listing.walked is not None
    always = ALWAYS if listing.name == "departments" else {}
    rows = await told(seeded, listing.walked, first=12, **always)
    low, high = ([rows[at].place, rows[at].asked] for at in (0, -1))
    up = await told(seeded, listing.walked, low=low, high=high, first=60, **always)
    down = await told(seeded, listing.walked.backwards, low=low, high=high, first=60, **always)
    assert up == down[::-1] == rows[1:-1] != []


AWAY = [timedelta(hours=hours, minutes=minutes) for hours, minutes in ((8, 0), (0, 0), (-5, -30), (17, 59))]
MOMENTS = [
    (datetime(2022, 3, 14, 2, tzinfo=UTC) + timedelta(microseconds=part)).astimezone(timezone(away))
    for part in (0, 0, 1, 999, 1000, 1_000_000)
    for away in AWAY
] + [datetime(1969, 12, 31, 23, tzinfo=UTC), datetime(2100, 1, 1, tzinfo=UTC)]
"""Many are one moment, told with different offsets, or lie in one millisecond."""
NAMED = (
    "2022-03-14T10:00:00+08:00[Asia/Shanghai]",
    "2022-03-14T02:00:00Z[Europe/London]",
    "0001-01-01T00:00+18:00",
)
"""As other programs may have written them, and the first that there may be."""


@pytest.fixture
async def crowded(scratch: Bolt) -> AsyncIterator[Graph]:
    """Hazards that were found at few moments."""
    hics = random.Random(8).sample(range(10**6), 120)  # noqa: S311 - the same each time
    moments = [*(each.isoformat() for each in MOMENTS), *NAMED]
    rows = [[f"{hic:027}", moments[at % len(moments)]] for at, hic in enumerate(hics)]
    made = "UNWIND $rows AS row CREATE (:Hazard {hic: row[0], found_at: datetime(row[1]), status: 'CLOSED'})"
    await scratch.put("made", made, {"rows": rows})
    yield Graph(scratch)
    gone = "MATCH (h:Hazard) WHERE h.hic IN [row IN $rows | row[0]] DELETE h"
    await scratch.put("gone", gone, {"rows": rows})


@pytest.mark.parametrize("ascending", [True, False], ids=["up", "down"])
async def test_hazards_of_one_moment_are_in_one_order_both_ways(crowded: Graph, *, ascending: bool) -> None:
    whole = await told(crowded, LIST.sorted, order="FOUND_AT", ascending=ascending, first=1000)
    assert len(whole) == 120
    walked = LIST.by_time["FOUND_AT"] if ascending else LIST.by_time["FOUND_AT"].backwards
    assert await told(crowded, walked, first=1000) == whole
    found: list[ListedRow] = []
    while len(found) < len(whole):
        beyond = None if not found else [found[-1].place, found[-1].asked]
        page = await told(crowded, walked, first=PAGE, **{"low" if ascending else "high": beyond})
        by_sorting = await told(
            crowded,
            LIST.sorted,
            order="FOUND_AT",
            ascending=ascending,
            first=PAGE,
            **{"low" if ascending else "high": beyond},
        )
        assert page == by_sorting
        assert page
        found += page
    assert found == whole


async def test_moments_are_in_the_order_of_time(crowded: Graph) -> None:
    whole = await told(crowded, LIST.by_time["FOUND_AT"], first=1000)
    moments = [datetime.fromisoformat(row.place.partition(" ")[2].partition("[")[0]) for row in whole]
    assert moments == sorted(moments)
    assert [row.place for row in whole] == sorted(row.place for row in whole)


async def test_from_a_moment_to_another_all_ways_are_one_list(crowded: Graph) -> None:
    by_time = LIST.by_time["FOUND_AT"]
    whole = await told(crowded, by_time, first=1000)
    some = random.Random(5).sample(MOMENTS, 6)  # noqa: S311 - the same each time
    for begin, end in zip([None, *some], [*reversed(some), None], strict=True):
        kept = {"foundFrom": begin and begin.isoformat(), "foundBefore": end and end.isoformat()}
        beyond = {"low": [whole[9].place, whole[9].asked], "high": [whole[100].place, whole[100].asked]}
        for ends in ({}, beyond):
            rows = await told(crowded, LIST.sorted, order="FOUND_AT", ascending=True, first=1000, **kept, **ends)
            assert await told(crowded, by_time, first=1000, **kept, **ends) == rows
            assert await told(crowded, by_time.backwards, first=1000, **kept, **ends) == rows[::-1]


async def test_between_two_moments_both_ways_are_one_list(crowded: Graph) -> None:
    whole = await told(crowded, LIST.by_time["FOUND_AT"], first=1000)
    for at, to in ((3, 90), (0, 119), (40, 44), (7, 8)):
        low, high = ([whole[each].place, whole[each].asked] for each in (at, to))
        up = await told(crowded, LIST.by_time["FOUND_AT"], low=low, high=high, first=1000)
        down = await told(crowded, LIST.by_time["FOUND_AT"].backwards, low=low, high=high, first=1000)
        assert up == down[::-1] == whole[at + 1 : to]


FILTERS: list[tuple[str, Any]] = [
    ("category", "07"),
    ("subScope", "02-A"),
    ("level", 2),
    ("status", "CLOSED"),
    ("open", True),
    ("open", False),
    ("overdueAt", "2023-02-10T00:00:00+08:00"),
    ("foundFrom", "2022-06-01T00:00:00+08:00"),
    ("foundBefore", "2022-06-01T00:00:00+08:00"),
    ("idleSince", "2022-12-01T00:00:00+08:00"),
    ("returnedAtLeast", 1),
    ("supervised", True),
    ("supervised", False),
    ("recurring", True),
    ("recurring", False),
    ("selfVerified", True),
    ("selfVerified", False),
    ("foundBy", "JOINT"),
]


OF_INSPECTIONS: list[tuple[str, Any]] = [
    ("kind", "ENFORCEMENT"),
    ("result", "PROBLEM_FOUND"),
    ("category", "03"),
    ("since", "2022-06-01"),
    ("before", "2022-06-01"),
]
OF_ESCALATIONS: list[tuple[str, Any]] = [
    ("category", "07"),
    ("level", 4),
    ("since", "2022-06-01T00:00:00+08:00"),
    ("before", "2022-06-01T00:00:00+08:00"),
    ("openAt", "2023-02-10T18:00:00+08:00"),
    ("overdueAt", "2023-02-10T18:00:00+08:00"),
]
FILTERED: list[tuple[ListQuery[Any], tuple[str, Any]]] = [
    *((LIST, each) for each in FILTERS),
    *((inspections.LIST, each) for each in OF_INSPECTIONS),
    *((escalations.LIST, each) for each in OF_ESCALATIONS),
]


@pytest.mark.parametrize("timely", [False, True], ids=["by key", "by time"])
@pytest.mark.parametrize(("listing", "kept"), FILTERED, ids=[f"{each.name} {kept}" for each, kept in FILTERED])
async def test_under_a_filter_it_is_one_list_whichever_way(
    seeded: Graph, listing: ListQuery[Any], kept: tuple[str, Any], *, timely: bool
) -> None:
    (order,) = listing.by_time if timely else ("KEY",)
    up = listing.by_time[order] if timely else listing.walked
    assert up is not None
    await _is_one_list(seeded, listing, up, order, dict([kept]))


async def _is_one_list(
    seeded: Graph, listing: ListQuery[Any], up: Keys[Any], order: str, kept: dict[str, Any]
) -> None:
    every = await told(seeded, up, first=5000)
    rows = await told(seeded, listing.sorted, order=order, ascending=True, first=5000, **kept)
    assert 0 < len(rows) < len(every)
    assert await told(seeded, up, first=5000, **kept) == rows
    assert await told(seeded, up.backwards, first=5000, **kept) == rows[::-1]
    low, high = [rows[0].place, rows[0].asked], [rows[-1].place, rows[-1].asked]
    assert await told(seeded, up, first=5000, low=low, high=high, **kept) == rows[1:-1]
    assert await told(seeded, up.backwards, first=1, **kept) == rows[-1:]
