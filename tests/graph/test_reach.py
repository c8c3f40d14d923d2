"""A list begins with what its caller may see where that is little; however it begins, it is the same list."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import cycle, product
from typing import Any

import pytest

from graph import enterprises, escalations, hazards, inspections, users
from graph import risk_points as points
from graph.bolt import Bolt
from graph.canned import Recording
from graph.door import Asks, Graph
from graph.listing import Direction, ListQuery
from graph.reach import LISTED, REACH, Reach, Reaches
from graph.sharing import Dataset
from graph.sight import PARAMETERS, Marks, Sight
from graph.witness import Witness
from resolvers import listing
from resolvers.listing import Order
from resolvers.paging import Window
from tests.support.house import queries
from tests.support.limits import limits_of

CUT: tuple[ListQuery[Any], ...] = (
    points.LIST,
    hazards.LIST,
    inspections.LIST,
    inspections.CASES,
    enterprises.LIST,
    users.LIST,
    escalations.LIST,
    escalations.ORDERS,
)

LIMITS = limits_of(hazards.LIST)


def test_every_list_of_which_not_everybody_sees_all_may_begin_with_what_is_seen() -> None:
    can = {query.name for query in queries() if "few" in query.file.example}
    assert {each.sorted.name for each in CUT} == can
    for each in CUT:
        assert each.cut in each.sorted.seen
        assert f"UNWIND ${each.cut} AS mark" in each.sorted.file.text


SPREAD, PLACED = False, True


@pytest.mark.parametrize(
    ("share", "rows", "placed", "begins", "begins_by_place"),
    [
        (0.01, 1_000_000, SPREAD, True, True),
        (0.1, 1_000_000, SPREAD, False, False),
        (0.09, 10_000, SPREAD, True, True),
        (0.2, 10_000, SPREAD, False, False),
        (0.2, 10_000, PLACED, False, True),
        (0.5, 1_000_000, PLACED, False, True),
        (0.6, 1_000_000, PLACED, False, False),
        (1.0, 100, PLACED, False, False),
        (0.0, 1_000_000, SPREAD, True, True),
        (float("nan"), 0, PLACED, False, False),
    ],
)
def test_whoever_sees_little_begins_with_it(
    share: float, rows: int, *, placed: bool, begins: bool, begins_by_place: bool
) -> None:
    found = Reach(share, rows, placed)
    assert found.begins(by_place=False) is begins
    assert found.begins(by_place=True) is begins_by_place


async def test_what_reaches_far_is_known_without_following_it(seeded: Graph) -> None:
    marks = ["area:440308003", "category:02", "unit:U06", "area:999999", "category:99", "unit:none"]
    shares = {row.asked: row.share for row in (await seeded.ask(REACH, asked=marks)).rows}
    assert set(shares) == set(marks)
    assert all(0 < shares[mark] < 1 for mark in marks[:3])
    assert [shares[mark] for mark in marks[3:]] == [0, 0, 0]
    every = [f"category:{number:02}" for number in range(1, 12)]
    told = (await seeded.ask(REACH, asked=every)).rows
    assert sum(row.share for row in told) == pytest.approx(1), "all matters have all ties"


class AsIfLarge(Reaches):
    """Of a district that has a thousand times as many hazards."""

    async def within(self, graph: Asks, area: str, name: str) -> Reach:
        """As the seeds have it, but for their number."""
        return replace(await super().within(graph, area, name), rows=60_000)


WIDE, NARROW = {"area": "440308"}, {"area": "440308003"}
ASKED = ["reach_of_marks", "sizes_of_lists"]
MOST_SEEN, FEW_SEEN, LEAST_SEEN = (
    Reach(0.9, 60_000, SPREAD),
    Reach(0.03, 60_000, SPREAD),
    Reach(0.0, 60_000, SPREAD),
)


@pytest.mark.parametrize(
    ("seen", "limits", "order", "asked"),
    [
        (None, {}, "KEY", ["hazards"]),
        (None, {}, "DUE_AT", ["hazards_sorted"]),
        (None, WIDE, "KEY", [*ASKED, "hazards"]),
        (None, WIDE, "FOUND_AT", [*ASKED, "hazards_by_time"]),
        (None, WIDE, "DUE_AT", [*ASKED, "hazards_sorted"]),
        (None, NARROW, "KEY", [*ASKED, "hazards_sorted"]),
        (None, {**WIDE, "department": "U06"}, "KEY", ["hazards_sorted"]),
        (MOST_SEEN, {}, "KEY", ["hazards"]),
        (MOST_SEEN, {}, "DUE_AT", ["hazards_sorted"]),
        (MOST_SEEN, NARROW, "KEY", [*ASKED, "hazards_sorted"]),
        (FEW_SEEN, {}, "KEY", ["hazards_sorted few"]),
        (FEW_SEEN, {}, "DUE_AT", ["hazards_sorted few"]),
        (FEW_SEEN, WIDE, "KEY", [*ASKED, "hazards_sorted few"]),
        (FEW_SEEN, {"department": "U06"}, "KEY", ["hazards_sorted"]),
        (LEAST_SEEN, NARROW, "KEY", [*ASKED, "hazards_sorted few"]),
    ],
)
async def test_the_way_is_chosen_and_nobody_is_told_of_it(
    district: Bolt, seen: Reach | None, limits: dict[str, str], order: str, asked: list[str]
) -> None:
    ways, witness = Ways(district), Witness()
    marks = None if seen is None else ("unit:U06",)
    reaches = {} if seen is None else {Dataset.HAZARDS: seen}
    sight = Sight(dict.fromkeys(Dataset, marks), marks, reaches)
    graph = Graph(ways, reaches=AsIfLarge()).seen_by(sight, witness)
    for again in (asked, asked[-1:]):
        await listing.page(graph, hazards.LIST, LIMITS | limits, Order(order), Window(first=5))
        assert ways.asked == again, "what was learned is used again"
        ways.asked.clear()
    assert set(witness.others) == {asked[-1].removesuffix(" few")}


async def test_a_place_is_walked_to_only_from_the_second_page_on(district: Bolt) -> None:
    ways = Ways(district)
    marks = ("area:440308001", "area:440308002", "area:440308003")
    sight = Sight(dict.fromkeys(Dataset, marks), marks, {Dataset.HAZARDS: Reach(0.4, 60_000, PLACED)})
    graph = Graph(ways).seen_by(sight)
    first = await listing.page(graph, hazards.LIST, LIMITS, Order(), Window(first=3))
    await listing.page(graph, hazards.LIST, LIMITS, Order(), Window(first=3, after=first.cursors.last))
    await listing.page(graph, hazards.LIST, LIMITS, Order("FOUND_AT"), Window(first=3))
    assert ways.asked == ["hazards_sorted few", "hazards", "hazards_by_time"]


class Ways(Recording):
    """A transport that remembers what was asked, and whether of somebody who sees few."""

    async def read(self, name: str, text: str, params: Mapping[str, Any]) -> Sequence[Sequence[Any]]:
        """Remember, and pass on."""
        few = params.get("p", {}).get("few")
        return await super().read(f"{name} few" if few else name, text, params)


def test_datasets_have_the_names_of_their_lists() -> None:
    lists = (points.LIST, hazards.LIST, inspections.LIST, enterprises.LIST, users.LIST)
    assert {PARAMETERS[str(each.cut)]: each.name for each in lists} == LISTED


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
    assert set(found) == {Dataset.HAZARDS, Dataset.RISK_POINTS, Dataset.ENTERPRISES, Dataset.INSPECTIONS}
    assert found[Dataset.HAZARDS].share == found[Dataset.RISK_POINTS].share > 0
    assert found[Dataset.HAZARDS].rows < found[Dataset.RISK_POINTS].rows
    assert found[Dataset.HAZARDS].placed
    assert found[Dataset.ENTERPRISES].share == pytest.approx(1)
    assert not found[Dataset.ENTERPRISES].placed
    assert found[Dataset.INSPECTIONS].share == 0
    assert await Reaches().of_sight(seeded, {Dataset.HAZARDS: None}) == {}


def test_of_what_is_seen_as_a_whole_nothing_begins() -> None:
    sight = Sight({Dataset.HAZARDS: None}, None, {Dataset.HAZARDS: LEAST_SEEN})
    assert sight.reach("seenHazards") is None


@pytest.mark.parametrize("order", ["KEY", "FOUND_AT", "DUE_AT"])
async def test_pages_are_the_same_whichever_way_is_gone(seeded: Graph, order: str) -> None:
    marks = ("area:440308003", "category:08", "unit:U06")
    walking, beginning = (
        seeded.seen_by(Sight(dict.fromkeys(Dataset, marks), marks, reaches))
        for reaches in ({}, {Dataset.HAZARDS: LEAST_SEEN})
    )
    for direction, back in product(Direction, (False, True)):
        ways = ([walking], [beginning], [walking, beginning], [beginning, walking])
        told = [await _paged(cycle(each), Order(order, direction), back=back) for each in ways]
        assert told[0] == told[1] == told[2] == told[3]
        assert len(told[0]) == len(set(told[0])) > 10


async def _paged(graphs: Iterator[Graph], order: Order, *, back: bool) -> list[str]:
    """The keys of all pages, in the order of the list; each page is asked of the next graph."""
    found: list[str] = []
    place: str | None = None
    while True:
        window = Window(last=7, before=place) if back else Window(first=7, after=place)
        page = await listing.page(next(graphs), hazards.LIST, LIMITS, order, window)
        hics = [row.hic for row in page.rows]
        found = hics + found if back else found + hics
        assert await page.count() >= len(found)
        place = page.cursors.first if back else page.cursors.last
        if not (page.has_previous if back else page.has_next):
            assert await page.count() == len(found)
            return found
