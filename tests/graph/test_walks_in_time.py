"""A list in the order of time goes straight along an index, and is the list that is sorted, equal moments too."""

from __future__ import annotations

import random
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest

from bench.growth.cost import operators_of
from bench.growth.statements import lists, unlimited
from graph import escalations, hazards
from graph.bolt import Bolt
from graph.door import Graph
from graph.listing import Keys, ListedRow, ListQuery
from graph.query import SENT
from tests.graph.test_walks import PAGE, told

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


@dataclass(frozen=True)
class Crowd:
    """Rows of a list, of which many have one moment. `begin`, `end`: the filters that bound it, half-open."""

    graph: Graph
    listing: ListQuery[Any]
    order: str
    begin: str
    end: str

    @property
    def up(self) -> Keys[Any]:
        return self.listing.by_time[self.order]

    async def sorted(self, **asked: Any) -> list[ListedRow]:
        return await told(self.graph, self.listing.sorted, order=self.order, **asked)


MADE = {
    "hazards": "UNWIND $rows AS row CREATE (:Hazard {hic: row[0], found_at: datetime(row[1]), status: 'CLOSED'})",
    "escalations": "UNWIND $rows AS row CREATE (:Escalation {id: row[0], at: datetime(row[1]), level: 3})",
}
GONE = {
    "hazards": "MATCH (n:Hazard) WHERE n.hic IN [row IN $rows | row[0]] DELETE n",
    "escalations": "MATCH (n:Escalation) WHERE n.id IN [row IN $rows | row[0]] DELETE n",
}
LISTS: dict[str, tuple[ListQuery[Any], str, str, str]] = {
    "hazards": (hazards.LIST, "FOUND_AT", "foundFrom", "foundBefore"),
    "escalations": (escalations.LIST, "AT", "since", "before"),
}


@pytest.fixture(params=LISTS)
async def crowd(scratch: Bolt, request: pytest.FixtureRequest) -> AsyncIterator[Crowd]:
    keys = random.Random(8).sample(range(10**6), 120)  # noqa: S311 - the same each time
    moments = [*(each.isoformat() for each in MOMENTS), *NAMED]
    rows = [[f"{key:027}", moments[at % len(moments)]] for at, key in enumerate(keys)]
    await scratch.put("made", MADE[request.param], {"rows": rows})
    yield Crowd(Graph(scratch), *LISTS[request.param])
    await scratch.put("gone", GONE[request.param], {"rows": rows})


@pytest.mark.parametrize("ascending", [True, False], ids=["up", "down"])
async def test_rows_of_one_moment_are_in_one_order_both_ways(crowd: Crowd, *, ascending: bool) -> None:
    whole = await crowd.sorted(ascending=ascending, first=1000)
    assert len(whole) == 120
    walked = crowd.up if ascending else crowd.up.backwards
    assert await told(crowd.graph, walked, first=1000) == whole
    found: list[ListedRow] = []
    while len(found) < len(whole):
        beyond = None if not found else [found[-1].place, found[-1].asked]
        end = {"low" if ascending else "high": beyond}
        page = await told(crowd.graph, walked, first=PAGE, **end)
        assert page == await crowd.sorted(ascending=ascending, first=PAGE, **end)
        assert page
        found += page
    assert found == whole


async def test_moments_are_in_the_order_of_time(crowd: Crowd) -> None:
    whole = await told(crowd.graph, crowd.up, first=1000)
    moments = [datetime.fromisoformat(row.place.partition(" ")[2].partition("[")[0]) for row in whole]
    assert moments == sorted(moments)
    assert [row.place for row in whole] == sorted(row.place for row in whole)


async def test_from_a_moment_to_another_all_ways_are_one_list(crowd: Crowd) -> None:
    whole = await told(crowd.graph, crowd.up, first=1000)
    some = random.Random(5).sample(MOMENTS, 6)  # noqa: S311 - the same each time
    for begin, end in zip([None, *some], [*reversed(some), None], strict=True):
        kept = {crowd.begin: begin and begin.isoformat(), crowd.end: end and end.isoformat()}
        beyond = {"low": [whole[9].place, whole[9].asked], "high": [whole[100].place, whole[100].asked]}
        for ends in ({}, beyond):
            rows = await crowd.sorted(ascending=True, first=1000, **kept, **ends)
            assert await told(crowd.graph, crowd.up, first=1000, **kept, **ends) == rows
            assert await told(crowd.graph, crowd.up.backwards, first=1000, **kept, **ends) == rows[::-1]


async def test_between_two_moments_both_ways_are_one_list(crowd: Crowd) -> None:
    whole = await told(crowd.graph, crowd.up, first=1000)
    for at, to in ((3, 90), (0, 119), (40, 44), (7, 8)):
        low, high = ([whole[each].place, whole[each].asked] for each in (at, to))
        up = await told(crowd.graph, crowd.up, low=low, high=high, first=1000)
        down = await told(crowd.graph, crowd.up.backwards, low=low, high=high, first=1000)
        assert up == down[::-1] == whole[at + 1 : to]


IN_TIME = [(listing, order) for listing in lists() for order in listing.by_time]


@pytest.mark.parametrize(("listing", "order"), IN_TIME, ids=[f"{each.name} {order}" for each, order in IN_TIME])
async def test_it_goes_straight_along_an_index(district: Bolt, listing: ListQuery[Any], order: str) -> None:
    up = listing.by_time[order]
    for query in (up, up.backwards):
        plan = await district.profile(query.wrapped, {SENT: unlimited(query, first=PAGE)})
        operators = {each["operatorType"].partition("@")[0] for each in operators_of(plan)}
        assert "NodeIndexSeek" in operators, (query.name, sorted(operators))
        assert not operators & {"Sort", "PartialSort", "Top", "PartialTop", "NodeUniqueIndexSeekByRange"}
