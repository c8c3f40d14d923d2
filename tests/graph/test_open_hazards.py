"""The clock goes past every open hazard, once each, whatever the size of a page, and past nothing else."""

from __future__ import annotations

import pytest

from bench.growth.cost import operators_of
from graph import closed_loop
from graph.bolt import Bolt
from graph.closed_loop import HazardStatus
from graph.door import Graph
from graph.open_hazards import OPEN, open_hazards
from graph.query import SENT

OPEN_ONES = "MATCH (h:Hazard) WHERE NOT h.status IN $final RETURN h.hic ORDER BY h.hic"


@pytest.mark.parametrize("page", [1, 3, 1000])
async def test_every_open_hazard_comes_once_in_the_order_of_codes(
    seeded: Graph, district: Bolt, page: int
) -> None:
    told = [hic async for hics in open_hazards(seeded, page) for hic in hics]
    final = sorted(closed_loop.FINAL)
    assert told == [hic for (hic,) in await district.read("open ones", OPEN_ONES, {"final": final})]
    assert len(told) == 19


async def test_no_state_is_sorted(district: Bolt) -> None:
    asked = {"statuses": sorted(closed_loop.OPEN), "after": "", "first": 2}
    profile = await district.profile(OPEN.wrapped, {SENT: asked})
    (seek,) = [each for each in operators_of(profile) if each["operatorType"].startswith("NodeIndexSeek")]
    assert seek["rows"] == 13, "two of each state, or the only one"


def test_every_state_is_open_or_final() -> None:
    assert {status.value for status in HazardStatus} == closed_loop.OPEN | closed_loop.FINAL
    assert not closed_loop.OPEN & closed_loop.FINAL
