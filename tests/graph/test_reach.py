"""A list begins with what its caller may see where that is little; however it begins, it is the same list."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import cycle, product
from typing import Any

import pytest

from graph import enterprises, escalations, hazards, inspections, users
from graph import risk_points as points
from graph.bolt import Bolt
from graph.canned import Canned, Recording
from graph.door import Asks, Graph
from graph.listing import Direction, ListQuery
from graph.reach import MOST_STANDING, REACH, Reach, Reaches
from graph.sharing import Dataset
from graph.sight import Marks, Sight
from graph.sizes import SIZED
from graph.witness import Witness
from resolvers import listing
from resolvers.beginning import Asked, beginning
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
        assert each.name in SIZED
        assert f"UNWIND ${each.cut} AS mark" in each.sorted.file.text


SPREAD, PLACED = False, True


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


class AsIfLarge(Reaches):
    """Of a district that has a thousand times as many hazards."""

    async def size(self, graph: Asks, name: str) -> int:
        """As the seeds have it, a thousand times."""
        return 1000 * await super().size(graph, name)


WIDE, NARROW = {"area": "440308"}, {"area": "440308003"}
ASKED, SIZE = ["reach_of_marks", "sizes_of_lists"], ["sizes_of_lists"]
MOST_SEEN, FEW_SEEN, LEAST_SEEN = Reach(0.9, SPREAD), Reach(0.03, SPREAD), Reach(0.0, SPREAD)
STANDING = "hazards_sorted standing"
RARE, COMMON, OPEN, ENDED = ({"status": "SUBMITTED"}, {"status": "CLOSED"}, {"open": True}, {"open": False})


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
        (MOST_SEEN, {}, "KEY", [*SIZE, "hazards"]),
        (MOST_SEEN, {}, "DUE_AT", [*SIZE, "hazards_sorted"]),
        (MOST_SEEN, NARROW, "KEY", [*ASKED, "hazards_sorted"]),
        (FEW_SEEN, {}, "KEY", [*SIZE, "hazards_sorted few"]),
        (FEW_SEEN, {}, "DUE_AT", [*SIZE, "hazards_sorted few"]),
        (FEW_SEEN, WIDE, "KEY", [*ASKED, "hazards_sorted few"]),
        (FEW_SEEN, {"department": "U06"}, "KEY", ["hazards_sorted"]),
        (LEAST_SEEN, NARROW, "KEY", [*ASKED, "hazards_sorted few"]),
        (None, RARE, "KEY", [*ASKED, "hazards_sorted standing"]),
        (None, RARE, "FOUND_AT", [*ASKED, "hazards_sorted standing"]),
        (None, RARE, "DUE_AT", [*ASKED, "hazards_sorted standing"]),
        (None, RARE | WIDE, "KEY", [*ASKED, "hazards_sorted standing"]),
        (None, RARE | {"department": "U06"}, "KEY", ["hazards_sorted"]),
        (None, COMMON, "KEY", [*ASKED, "hazards"]),
        (None, COMMON, "DUE_AT", [*ASKED, "hazards_sorted"]),
        (None, OPEN, "KEY", [*ASKED, "hazards"]),
        (None, OPEN, "FOUND_AT", [*ASKED, "hazards_sorted standing"]),
        (None, OPEN, "LEVEL", [*ASKED, "hazards_sorted standing"]),
        (None, ENDED, "FOUND_AT", ["hazards_by_time"]),
        (FEW_SEEN, OPEN, "KEY", [*ASKED, "hazards_sorted few"]),
        (FEW_SEEN, RARE, "KEY", [*ASKED, "hazards_sorted standing"]),
        (LEAST_SEEN, RARE, "KEY", [*ASKED, "hazards_sorted few"]),
    ],
)
async def test_the_way_is_chosen_and_nobody_is_told_of_it(
    district: Bolt, seen: Reach | None, limits: dict[str, Any], order: str, asked: list[str]
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
    assert set(witness.others) == {asked[-1].split()[0]}


async def test_a_place_is_walked_to_only_from_the_second_page_on(district: Bolt) -> None:
    ways = Ways(district)
    marks = ("area:440308001", "area:440308002", "area:440308003")
    sight = Sight(dict.fromkeys(Dataset, marks), marks, {Dataset.HAZARDS: Reach(0.4, PLACED)})
    graph = Graph(ways, reaches=AsIfLarge()).seen_by(sight)
    first = await listing.page(graph, hazards.LIST, LIMITS, Order(), Window(first=3))
    await listing.page(graph, hazards.LIST, LIMITS, Order(), Window(first=3, after=first.cursors.last))
    await listing.page(graph, hazards.LIST, LIMITS | OPEN, Order(), Window(first=3))
    await listing.page(graph, hazards.LIST, LIMITS, Order("FOUND_AT"), Window(first=3))
    assert ways.asked == [*SIZE, "hazards_sorted few", "hazards", "reach_of_marks", STANDING, "hazards_by_time"]


async def test_what_is_open_is_gone_to_along_time_only_from_the_second_page_on_and_from_its_end(
    district: Bolt,
) -> None:
    ways, limits = Ways(district), LIMITS | OPEN
    graph, back = Graph(ways, reaches=AsIfLarge()), Order("FOUND_AT", Direction.DESCENDING)
    first = await listing.page(graph, hazards.LIST, limits, Order("FOUND_AT"), Window(first=3))
    await listing.page(graph, hazards.LIST, limits, Order("FOUND_AT"), Window(first=3, after=first.cursors.last))
    await listing.page(graph, hazards.LIST, limits, back, Window(first=3))
    await listing.page(graph, hazards.LIST, limits, back, Window(last=3))
    backwards = "hazards_by_time_backwards"
    assert ways.asked == [*ASKED, STANDING, "hazards_by_time", backwards, STANDING]


class Ways(Recording):
    """A transport that remembers what was asked, and with what it begins."""

    async def read(self, name: str, text: str, params: Mapping[str, Any]) -> Sequence[Sequence[Any]]:
        """Remember, and pass on."""
        begins = [each for each in ("few", "standing") if params.get("p", {}).get(each)]
        return await super().read(" ".join((name, *begins)), text, params)


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
    sight = Sight({Dataset.HAZARDS: None}, None, {Dataset.HAZARDS: LEAST_SEEN})
    assert sight.reach("seenHazards") is None


async def test_how_many_stand_as_they_do_is_counted_unless_they_are_many(seeded: Graph) -> None:
    marks = ["status:", "status:CLOSED", "status:SUBMITTED", "status:none"]
    shares = {row.asked: row.share for row in (await seeded.ask(REACH, asked=marks, most=MOST_STANDING)).rows}
    assert shares == {mark: pytest.approx(of / 51) for mark, of in zip(marks, (19, 31, 1, 0), strict=True)}
    bounded = {row.asked: row.share for row in (await seeded.ask(REACH, asked=marks, most=19)).rows}
    assert bounded == {**shares, "status:CLOSED": 1}


STANDS: tuple[tuple[dict[str, Any], int, int, int], ...] = (
    ({"status": "CLOSED"}, 31, 11, 12),
    ({"status": "SUBMITTED"}, 1, 1, 1),
    ({"status": "SUBMITTED", "open": False}, 0, 0, 0),
    ({"open": True}, 19, 4, 7),
)
"""Filters, and how many hazards they leave in all, in one street, and for somebody who sees some."""


@pytest.mark.parametrize(("limits", "every", "street", "seen"), STANDS, ids=[str(each[0]) for each in STANDS])
async def test_beginning_with_what_stands_so_gives_the_same(
    seeded: Graph, limits: dict[str, Any], every: int, street: int, seen: int
) -> None:
    some: Marks = ("area:440308003", "category:08", "unit:U06")
    for marks, area, number in (
        (None, None, every),
        (None, "440308", every),
        (None, "440308003", street),
        (some, None, seen),
    ):
        graph = seeded.seen_by(Sight(dict.fromkeys(Dataset, marks), marks))
        asked = {**LIMITS, **limits, "area": area, "low": None, "high": None, "first": 100, "few": None}
        for order, ascending in product(("KEY", "FOUND_AT", "DUE_AT", "LEVEL"), (True, False)):
            by = {"order": order, "ascending": ascending}
            told, begun = [
                [row.asked for row in (await graph.ask(hazards.LIST.sorted, **asked, **by, standing=begins)).rows]
                for begins in (None, True)
            ]
            assert begun == told
            assert len(told) == number, (area, marks)


EARLY = {"foundFrom": "2023-01-01T00:00:00+08:00"}


@pytest.mark.parametrize(
    ("shares", "limits", "order", "walks", "begins"),
    [
        ({"area": (0.04, PLACED), "standing": (0.15, SPREAD)}, OPEN, "FOUND_AT", False, None),
        ({"area": (0.45, PLACED), "standing": (0.04, SPREAD)}, OPEN, "KEY", False, "standing"),
        ({"area": (0.45, PLACED), "few": (0.04, SPREAD)}, {}, "KEY", False, "few"),
        ({"few": (0.04, SPREAD), "standing": (0.15, SPREAD)}, OPEN, "FOUND_AT", False, "few"),
        ({"standing": (0.15, SPREAD)}, OPEN, "FOUND_AT", False, "standing"),
        ({"standing": (0.15, SPREAD)}, {"status": "RECTIFYING"}, "FOUND_AT", False, "standing"),
        ({"standing": (0.15, SPREAD)}, {"status": "TRANSFERRED"}, "FOUND_AT", True, "standing"),
        ({"standing": (0.45, SPREAD)}, {"status": "CLOSED"}, "FOUND_AT", True, "standing"),
        ({"standing": (0.15, SPREAD)}, OPEN | EARLY, "FOUND_AT", True, "standing"),
        ({"standing": (0.15, SPREAD)}, OPEN, "KEY", True, "standing"),
        ({"standing": (1.0, SPREAD)}, OPEN, "FOUND_AT", True, None),
    ],
)
async def test_of_several_the_smallest_begins(
    shares: dict[str, tuple[float, bool]], limits: dict[str, Any], order: str, *, walks: bool, begins: str | None
) -> None:
    known = Shares({name: Reach(*share) for name, share in shares.items()})
    reaches = {Dataset.HAZARDS: Reach(*shares["few"])} if "few" in shares else {}
    marks = ("unit:U06",) if reaches else None
    graph = Graph(Canned({}), reaches=known, sight=Sight(dict.fromkeys(Dataset, marks), marks, reaches))
    area = {"area": "440308003" if "area" in shares else None}
    page = Asked(order, ascending=True, first=True)
    found = await beginning(graph, hazards.LIST, LIMITS | area | limits, page)
    assert found.walks is walks
    assert found.by == {name: (name == begins) or None for name in ("few", "standing")}


class Shares(Reaches):
    """Of a hundred thousand hazards."""

    def __init__(self, shares: Mapping[str, Reach]) -> None:
        super().__init__()
        self._known = shares

    async def of_marks(self, graph: Asks, marks: Mapping[str, str]) -> dict[str, Reach]:
        """What is known of what the marks are called."""
        return {name: self._known[name] for name in marks}

    async def size(self, graph: Asks, name: str) -> int:
        """So many."""
        return 100_000


@pytest.mark.parametrize("order", ["KEY", "FOUND_AT", "DUE_AT"])
async def test_so_are_pages_of_which_some_are_walked_and_some_begun(seeded: Graph, order: str) -> None:
    begins, walks = Knows(0.0), Knows(0.4)
    for direction, back in product(Direction, (False, True)):
        ways = ([begins], [walks], [begins, walks], [walks, begins])
        told = [
            await _paged(
                cycle([Graph(seeded.transport, reaches=each) for each in way]),
                Order(order, direction),
                back=back,
                limits=LIMITS | OPEN,
            )
            for way in ways
        ]
        assert told[0] == told[1] == told[2] == told[3]
        assert len(told[0]) == len(set(told[0])) == 19


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


class Knows(AsIfLarge):
    """Has been told what share of hazards stands as it is asked for."""

    def __init__(self, share: float) -> None:
        super().__init__()
        self._share = share

    async def of_marks(self, graph: Asks, marks: Mapping[str, str]) -> dict[str, Reach]:
        """That share."""
        return {name: Reach(self._share, SPREAD) for name in marks}


async def _paged(
    graphs: Iterator[Graph], order: Order, *, back: bool, limits: Mapping[str, Any] = LIMITS
) -> list[str]:
    """The keys of all pages, in the order of the list; each page is asked of the next graph."""
    found: list[str] = []
    place: str | None = None
    while True:
        window = Window(last=7, before=place) if back else Window(first=7, after=place)
        page = await listing.page(next(graphs), hazards.LIST, limits, order, window)
        hics = [row.hic for row in page.rows]
        found = hics + found if back else found + hics
        assert await page.count() >= len(found)
        place = page.cursors.first if back else page.cursors.last
        if not (page.has_previous if back else page.has_next):
            assert await page.count() == len(found)
            return found
