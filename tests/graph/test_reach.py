"""A list begins with what its caller may see where that is little, whatever it begins with it is the same list."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import product
from typing import Any

import pytest

from graph import enterprises, escalations, hazards, inspections, users
from graph import risk_points as points
from graph.door import Graph
from graph.listing import Direction, ListQuery
from graph.reach import LISTED, REACH, begins, few
from graph.sharing import Dataset
from graph.sight import PARAMETERS, Marks, Sight
from resolvers import listing
from resolvers.listing import Order
from resolvers.paging import Window
from tests.support.house import queries

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


def test_every_list_of_which_not_everybody_sees_all_may_begin_with_what_is_seen() -> None:
    can = {query.name for query in queries() if "few" in query.file.example}
    assert {each.sorted.name for each in CUT} == can
    for each in CUT:
        assert each.cut in each.sorted.seen
        assert f"UNWIND ${each.cut} AS mark" in each.sorted.file.text


@pytest.mark.parametrize(
    ("marks", "share", "rows", "does"),
    [
        (["area:1"], 0.01, 1_000_000, True),
        (["area:1"], 0.5, 1_000_000, True),
        (["area:1"], 0.6, 1_000_000, False),
        (["category:02"], 0.01, 1_000_000, True),
        (["category:02"], 0.1, 1_000_000, False),
        (["area:1", "category:02"], 0.1, 1_000_000, False),
        (["unit:U03"], 0.1, 10_000, True),
        (["unit:U03"], 0.2, 10_000, False),
        (["area:1"], 0.0, 0, True),
        ([], 0.0, 1_000_000, True),
    ],
)
def test_whoever_sees_little_begins_with_it(marks: Iterable[str], share: float, rows: int, does: bool) -> None:  # noqa: FBT001 - a column of the table
    assert begins(marks, share, rows) is does


async def test_what_reaches_far_is_known_without_following_it(seeded: Graph) -> None:
    marks = ["area:440308003", "category:02", "unit:U06", "area:999999", "category:99", "unit:none"]
    shares = {row.asked: row.share for row in (await seeded.ask(REACH, asked=marks)).rows}
    assert list(shares) == marks
    assert all(0 < shares[mark] < 1 for mark in marks[:3])
    assert [shares[mark] for mark in marks[3:]] == [0, 0, 0]
    every = [f"category:{number:02}" for number in range(1, 12)]
    told = (await seeded.ask(REACH, asked=every)).rows
    assert sum(row.share for row in told) == pytest.approx(1), "all matters have all ties"


def test_datasets_have_the_names_of_their_lists() -> None:
    lists = (points.LIST, hazards.LIST, inspections.LIST, enterprises.LIST, users.LIST)
    assert {PARAMETERS[str(each.cut)]: each.name for each in lists} == LISTED


async def test_few_are_told_of_what_is_limited(seeded: Graph) -> None:
    marks: dict[Dataset, Marks] = {
        Dataset.HAZARDS: ("cell:02-A|440308003",),
        Dataset.USERS: None,
        Dataset.ENTERPRISES: tuple(f"category:{number:02}" for number in range(1, 12)),
        Dataset.INSPECTIONS: (),
        Dataset.ACCESS_LOG: ("unit:U03",),
    }
    assert await few(seeded, marks) == {Dataset.HAZARDS, Dataset.ENTERPRISES, Dataset.INSPECTIONS}
    assert await few(seeded, {Dataset.HAZARDS: None}) == frozenset()


LIMITS = dict.fromkeys(
    set(hazards.LIST.sorted.file.example)
    - {"order", "low", "high", "ascending", "first", "few", *hazards.LIST.sorted.seen}
)


@pytest.mark.parametrize("order", ["KEY", "FOUND_AT", "DUE_AT"])
async def test_pages_are_the_same_whichever_way_is_gone(seeded: Graph, order: str) -> None:
    marks = ("area:440308003", "category:08", "unit:U06")
    for direction, back in product(Direction, (False, True)):
        told = []
        for begun in (frozenset[Dataset](), frozenset({Dataset.HAZARDS})):
            graph = seeded.seen_by(Sight(dict.fromkeys(Dataset, marks), marks, begun))
            told.append(await _paged(graph, Order(order, direction), back=back))
        assert told[0] == told[1]
        assert len(told[0]) == len(set(told[0])) > 10


async def _paged(graph: Graph, order: Order, *, back: bool) -> list[str]:
    """The keys of all pages, in the order of the list."""
    found: list[str] = []
    place: str | None = None
    while True:
        window = Window(last=7, before=place) if back else Window(first=7, after=place)
        page = await listing.page(graph, hazards.LIST, LIMITS, order, window)
        hics = [row.hic for row in page.rows]
        found = hics + found if back else found + hics
        assert await page.count() >= len(found)
        place = page.cursors.first if back else page.cursors.last
        if not (page.has_previous if back else page.has_next):
            assert await page.count() == len(found)
            return found
