"""How long a list is that nothing is left out of is known without counting, and told as if it had been counted."""

from __future__ import annotations

from typing import Any

import pytest

from bench.growth.statements import lists
from graph.bolt import Bolt
from graph.canned import Recording
from graph.door import Graph
from graph.listing import EVERY, ListQuery
from graph.sharing import Dataset
from graph.sight import Sight
from graph.sizes import SIZED
from graph.witness import Witness
from resolvers.listing import Order, page
from resolvers.paging import Window
from tests.support.limits import limits_of

LONG = [each for each in lists() if each.name in SIZED]


async def counted(
    bolt: Bolt, listing: ListQuery[Any], sight: Sight, **limit: Any
) -> tuple[int, list[str], Witness]:
    recording, witness = Recording(bolt), Witness()
    graph = Graph(recording).seen_by(sight, witness)
    found = await page(graph, listing, limits_of(listing) | limit, Order(), Window(first=0))
    recording.asked.clear()
    return await found.count(), recording.asked, witness


@pytest.mark.parametrize("listing", LONG, ids=[each.name for each in LONG])
async def test_it_is_what_counting_comes_to(seeded: Graph, district: Bolt, listing: ListQuery[Any]) -> None:
    number, asked, witness = await counted(district, listing, Sight.everything())
    assert asked == ["sizes_of_lists"]
    whole = {"first": EVERY, "ascending": True, "order": "KEY", "low": None, "high": None}
    begun = {name: None for name in ("few", "standing") if name in listing.sorted.file.example}
    assert number == await seeded.count(listing.sorted, **limits_of(listing), **whole, **begun) > 0
    assert witness.others[f"{listing.sorted.name} counted"] == number


async def test_what_is_limited_or_cut_is_counted(district: Bolt) -> None:
    (hazards,) = (each for each in LONG if each.name == "hazards")
    whole, _, _ = await counted(district, hazards, Sight.everything())
    number, asked, _ = await counted(district, hazards, Sight.everything(), level=1)
    assert asked == ["hazards_sorted counted"]
    assert 0 < number < whole
    cut = Sight({**dict.fromkeys(Dataset), Dataset.HAZARDS: ("area:440308003",)})
    number, asked, _ = await counted(district, hazards, cut)
    assert asked == ["hazards_sorted counted"]
    assert 0 < number < whole


@pytest.mark.parametrize("listing", LONG, ids=[each.name for each in LONG])
async def test_nobody_is_told_how_much_there_is_that_they_may_not_see(
    district: Bolt, listing: ListQuery[Any]
) -> None:
    assert bool(listing.sorted.seen) == (listing.cut is not None)
    if listing.cut is not None:
        number, asked, _ = await counted(district, listing, Sight())
        assert (number, asked) == (0, [f"{listing.sorted.name} counted"])


def test_every_name_is_that_of_a_list() -> None:
    assert {each.name for each in LONG} == SIZED
