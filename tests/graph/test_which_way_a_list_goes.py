"""A list begins with what is asked for, or what its caller may see, where that is little; else it walks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pytest

from graph import closed_loop, hazards
from graph.bolt import Bolt
from graph.canned import Canned, Recording
from graph.door import Asks, Graph
from graph.listing import Direction
from graph.reach import Reach, Reaches
from graph.sharing import Dataset
from graph.sight import Sight
from graph.witness import Witness
from resolvers import listing
from resolvers.beginning import Asked, beginning
from resolvers.listing import Order
from resolvers.paging import Window
from tests.support.limits import limits_of
from tests.support.reaches import PLACED, SPREAD, Shares

LIMITS = limits_of(hazards.LIST)


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
    assert set(found.by) == {"few", "standing"}
    states = [limits["status"]] if "status" in limits else sorted(closed_loop.OPEN)
    assert found.by["few"] == (True if begins == "few" else None)
    assert found.by["standing"] == (states if begins == "standing" else None)
