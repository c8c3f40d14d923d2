"""However a list begins, it is the same list."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import cycle, product
from typing import Any

import pytest

from graph import enterprises, escalations, hazards, inspections, users
from graph import risk_points as points
from graph.closed_loop import OPEN
from graph.door import Graph
from graph.listing import Direction, ListQuery
from graph.reach import Reach
from graph.sharing import Dataset
from graph.sight import Marks, Sight
from graph.sizes import SIZED
from resolvers import listing
from resolvers.listing import Order
from resolvers.paging import Window
from tests.support.house import queries
from tests.support.limits import limits_of
from tests.support.reaches import SPREAD, Shares

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


@pytest.mark.parametrize("each", CUT, ids=[each.name for each in CUT])
async def test_every_such_list_is_the_same_to_whoever_sees_few(seeded: Graph, each: ListQuery[Any]) -> None:
    marks = ("area:440308003", "category:08", "unit:U06", "unit:U13")
    told = []
    for share in (0.0, 1.0):
        reaches = dict.fromkeys(Dataset, Reach(share, SPREAD))
        graph = seeded.seen_by(Sight(dict.fromkeys(Dataset, marks), marks, reaches))
        page = await listing.page(graph, each, limits_of(each), Order(), Window(first=100))
        told.append((page.rows, await page.count()))
    assert told[0] == told[1]
    assert told[0][1] > 0


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
                for begins in (None, [limits["status"]] if "status" in limits else sorted(OPEN))
            ]
            assert begun == told
            assert len(told) == number, (area, marks)


@pytest.mark.parametrize("order", ["KEY", "FOUND_AT", "DUE_AT"])
async def test_pages_are_the_same_whichever_way_is_gone(seeded: Graph, order: str) -> None:
    marks = ("area:440308003", "category:08", "unit:U06")
    walking, beginning = (
        seeded.seen_by(Sight(dict.fromkeys(Dataset, marks), marks, reaches))
        for reaches in ({}, {Dataset.HAZARDS: Reach(0.0, SPREAD)})
    )
    for direction, back in product(Direction, (False, True)):
        ways = ([walking], [beginning], [walking, beginning], [beginning, walking])
        told = [await _paged(cycle(each), Order(order, direction), back=back) for each in ways]
        assert told[0] == told[1] == told[2] == told[3]
        assert len(told[0]) == len(set(told[0])) > 10


@pytest.mark.parametrize("order", ["KEY", "FOUND_AT", "DUE_AT"])
async def test_so_are_pages_of_which_some_are_walked_and_some_begun(seeded: Graph, order: str) -> None:
    begins, walks = (Shares({"standing": Reach(share, SPREAD)}) for share in (0.0, 0.4))
    for direction, back in product(Direction, (False, True)):
        ways = ([begins], [walks], [begins, walks], [walks, begins])
        told = [
            await _paged(
                cycle([Graph(seeded.transport, reaches=each) for each in way]),
                Order(order, direction),
                back=back,
                limits=LIMITS | {"open": True},
            )
            for way in ways
        ]
        assert told[0] == told[1] == told[2] == told[3]
        assert len(told[0]) == len(set(told[0])) == 19


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
