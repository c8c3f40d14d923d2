"""A list that goes straight along an index is, from either end and page by page, the list that is sorted."""

from __future__ import annotations

from typing import Any

import pytest

from bench.growth.statements import lists, unlimited
from graph import escalations, inspections
from graph.door import Graph
from graph.hazards import LIST
from graph.listing import Keys, ListedRow, ListQuery
from graph.sizes import SIZED
from tests.support.limits import limits_of

WALKED = [each for each in lists() if each.walked is not None]
FILLED = [each for each in WALKED if each.name != "accessLog"]
IN_TIME = [(each, order) for each in lists() for order in each.by_time]
PAGE = 7
ALWAYS = {"kind": "DEPARTMENT"}
"""What the list of departments is always limited by."""


async def told(graph: Graph, keys: Keys[Any], **asked: Any) -> list[ListedRow]:
    """What a list without filters tells."""
    return (await graph.ask(keys, **unlimited(keys, **asked))).rows


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


def test_a_walk_takes_every_filter_that_begins_nothing() -> None:
    for listing in WALKED:
        filters = set(limits_of(listing))
        for up in listing.along:
            assert filters <= {*up.file.example, *listing.starts}, up.name
            assert listing.name not in SIZED or "area" not in filters or "area" in up.file.example, up.name


PLACED = [
    (each, order, up)
    for each in WALKED
    if "area" in each.starts and each.walked is not None and each.name != "responsibilities"
    for order, up in {"KEY": each.walked, **each.by_time}.items()
]


@pytest.mark.parametrize(
    ("listing", "order", "up"), PLACED, ids=[f"{each.name} {order}" for each, order, _ in PLACED]
)
async def test_in_an_area_it_is_one_list_whichever_way(
    seeded: Graph, listing: ListQuery[Any], order: str, up: Keys[Any]
) -> None:
    await _is_one_list(seeded, listing, up, order, {"area": "440308002"})
    assert await told(seeded, up, first=5000, area="440399") == []


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
