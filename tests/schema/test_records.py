"""What the work report counts is counted here, and what it only states is shown with its qualifier."""

from __future__ import annotations

import csv
from pathlib import Path

from tests.support.asking import Asker

SEEDS = Path(__file__).parent.parent.parent / "seeds"
STATED = """{ yearStatistics(first: 200) { totalCount nodes {
  key statisticClass value bound counted qualifier sentence stated { zh en } } } }"""


async def test_every_number_of_class_r_is_what_the_records_count(ask: Asker) -> None:
    nodes = (await ask(STATED))["yearStatistics"]["nodes"]
    counted = {node["key"]: node for node in nodes if node["statisticClass"] == "R"}
    assert len(counted) == 24
    for key, node in counted.items():
        assert node["counted"] == (node["value"] if node["qualifier"] == "EXACT" else node["bound"]), key


async def test_a_number_that_is_only_stated_is_counted_by_nobody(ask: Asker) -> None:
    nodes = (await ask(STATED))["yearStatistics"]["nodes"]
    assert all(node["counted"] is None for node in nodes if node["statisticClass"] != "R")


async def test_a_lower_bound_is_never_shown_as_exact(ask: Asker) -> None:
    shown = {node["key"]: node for node in (await ask(STATED))["yearStatistics"]["nodes"]}
    with (SEEDS / "year-statistics.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == len(shown)
    for row in rows:
        node = shown[row["key"]]
        if row["qualifier"] != "EXACT":
            assert node["value"] is None
            assert node["bound"] == float(row["value"])
        if row["qualifier"] == "MORE_THAN":
            assert "余" in node["stated"]["zh"]
            assert node["stated"]["en"].startswith("more than")


async def test_a_hazard_between_two_holders_shows_a_gap_when_found_and_an_owner_later(ask: Asker) -> None:
    found = await ask(
        """{ hazards(filter: {subScope: "03-A", area: "440308003"}) { nodes { status
          ownershipWhenFound { industryLead { verdict } }
          ownership(on: "2024-08-01") { industryLead { verdict } } } } }"""
    )
    assert found["hazards"]["nodes"] == [
        {
            "status": "CLOSED",
            "ownershipWhenFound": {"industryLead": {"verdict": "GAP"}},
            "ownership": {"industryLead": {"verdict": "OWNED"}},
        }
    ]


async def test_a_deadline_of_today_is_not_overdue_until_it_has_passed(ask: Asker) -> None:
    overdue = 'query($at: DateTime) { hazards(filter: {subScope: "11-A", overdueAt: $at}) { totalCount } }'
    for at, number in (("2023-02-10T18:00:00+08:00", 0), ("2023-02-11T00:00:00+08:00", 1)):
        assert (await ask(overdue, at=at))["hazards"]["totalCount"] == number


async def test_a_hazard_that_was_closed_later_was_overdue_before(ask: Asker) -> None:
    late = """query($at: DateTime) {
      hazards(filter: {subScope: "02-B", overdueAt: $at}) { nodes { overdue(at: $at) } } }"""
    assert (await ask(late, at="2022-11-20T00:00:00+08:00"))["hazards"]["nodes"] == [{"overdue": True}]
    assert (await ask(late, at="2022-11-26T00:00:00+08:00"))["hazards"]["nodes"] == []
