"""A list that goes straight along an index is, from either end and page by page, the list that is sorted."""

from __future__ import annotations

from typing import Any

import pytest

from bench.growth.statements import lists
from graph.door import Graph
from graph.listing import Keys, ListedRow, ListQuery

WALKED = [each for each in lists() if each.walked is not None]
FILLED = [each for each in WALKED if each.name != "accessLog"]
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


@pytest.mark.parametrize("listing", FILLED, ids=lambda listing: listing.name)
async def test_between_two_places_both_ways_are_one_list(seeded: Graph, listing: ListQuery[Any]) -> None:
    assert listing.walked is not None
    always = ALWAYS if listing.name == "departments" else {}
    rows = await told(seeded, listing.walked, first=12, **always)
    low, high = ([rows[at].place, rows[at].asked] for at in (0, -1))
    up = await told(seeded, listing.walked, low=low, high=high, first=60, **always)
    down = await told(seeded, listing.walked.backwards, low=low, high=high, first=60, **always)
    assert up == down[::-1] == rows[1:-1] != []
