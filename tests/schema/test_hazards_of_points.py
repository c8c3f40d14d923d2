"""A risk point shows the hazards that were found at it, to whoever may see them."""

from __future__ import annotations

import csv
from itertools import groupby
from operator import itemgetter
from pathlib import Path

import pytest

from graph.callers import Caller, Role, Way
from graph.sharing import Dataset
from graph.sight import Sight
from resolvers.access import Access
from tests.support.asking import Asker

SEEDS = Path(__file__).parent.parent.parent / "seeds"
CALLER = Caller(Way.API_KEY, "test", "U03", frozenset({Role.READER}))
POINTS = "query($first: Int! = 50, $open: Boolean) { riskPoints(first: 1000) { nodes { hic hazards(first: $first, open: $open) { hic open } } } }"  # noqa: E501 - one operation


def found_at_points() -> dict[str, list[str]]:
    """What the seeds tell of each point, the latest first."""
    with (SEEDS / "hazards.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["risk_point_hic"]]
    rows.sort(key=itemgetter("hic"))
    rows.sort(key=itemgetter("found_at"), reverse=True)
    rows.sort(key=itemgetter("risk_point_hic"))
    return {point: [row["hic"] for row in of] for point, of in groupby(rows, itemgetter("risk_point_hic"))}


async def test_a_point_shows_all_that_was_found_at_it_the_latest_first(ask: Asker) -> None:
    shown = (await ask(POINTS))["riskPoints"]["nodes"]
    told = {point["hic"]: [each["hic"] for each in point["hazards"]] for point in shown if point["hazards"]}
    assert told == found_at_points()
    assert len(told) > 1


async def test_only_open_ones_or_only_those_that_are_over(ask: Asker) -> None:
    everyone = {hic for hics in found_at_points().values() for hic in hics}
    nodes = (await ask("{ hazards(first: 1000, filter: { open: true }) { nodes { hic } } }"))["hazards"]["nodes"]
    still_open = {each["hic"] for each in nodes} & everyone
    for is_open, expected in ((True, still_open), (False, everyone - still_open)):
        nodes = (await ask(POINTS, open=is_open))["riskPoints"]["nodes"]
        assert {hazard["hic"] for point in nodes for hazard in point["hazards"]} == expected


async def test_no_more_than_asked_for_are_shown(ask: Asker) -> None:
    nodes = (await ask(POINTS, first=0))["riskPoints"]["nodes"]
    assert {len(point["hazards"]) for point in nodes} == {0}


@pytest.mark.parametrize("first", [-1, 1001])
async def test_how_many_is_within_its_range(ask: Asker, first: int) -> None:
    told = await ask.tell(POINTS, first=first)
    assert {error.original_error.facts["rule"] for error in told.errors} == {"RANGE"}
    assert {error.original_error.facts["field"] for error in told.errors} == {"first"}


async def test_whoever_may_not_see_hazards_sees_none_at_a_point(ask: Asker) -> None:
    sight = Sight({Dataset.RISK_POINTS: None, Dataset.HAZARDS: ("area:440308001",)})
    nodes = (await ask.seeing(Access(CALLER, sight, {}))(POINTS))["riskPoints"]["nodes"]
    seen = {point["hic"]: point["hazards"] for point in nodes if point["hazards"]}
    assert seen
    assert all(hazard["hic"].startswith("440308001") for hazards in seen.values() for hazard in hazards)
    assert len(seen) < len(found_at_points())
