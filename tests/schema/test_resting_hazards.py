"""Where hazards rest, when they must go up, and to whom: never to a gap, never to whoever has them already."""

from __future__ import annotations

from typing import Any

import pytest

from tests.support.asking import Asker

REST = """query($hic: ID!, $at: DateTime) { hazard(hic: $hic) { rest(at: $at) {
  level since dueAt overdue rule { id } goesTo { level bodies { organisation { id } } } } } }"""


async def rest(ask: Asker, hic: str, at: str) -> Any:
    return (await ask(REST, hic=hic, at=f"{at}:00+08:00"))["hazard"]["rest"]


async def test_a_level_that_is_a_gap_is_passed_over(ask: Asker) -> None:
    found = await rest(ask, "440308001209242202402299998", "2024-07-20T00:00")
    assert found["level"] == 1
    # 09-B has no industry lead in Meisha (G1); R106 names U06 comprehensively.
    assert found["goesTo"] == {"level": 3, "bodies": [{"organisation": {"id": "U06"}}]}


@pytest.mark.parametrize("at", ["2022-11-20", "2023-01-06", "2023-02-10", "2024-07-20"])
async def test_every_hazard_goes_to_somebody_above_its_level(ask: Asker, at: str) -> None:
    every = """query($at: DateTime) { hazardsToEscalate(at: $at, first: 200) { nodes {
      level goesTo { level bodies { organisation { id } } } } } }"""
    nodes = (await ask(every, at=f"{at}T18:00:00+08:00"))["hazardsToEscalate"]["nodes"]
    assert all(node["goesTo"]["level"] > node["level"] and node["goesTo"]["bodies"] for node in nodes)


async def test_a_hazard_is_on_the_level_of_the_role_it_was_assigned_in(ask: Asker) -> None:
    # Assigned to U13 as industry lead, in hand, due 2022-10-31 18:00; level 2 gives what is late five days.
    hic = "440308003202221202210100012"
    assert await rest(ask, hic, "2022-10-31T18:00") is None
    found = await rest(ask, hic, "2022-11-05T18:00")
    assert (found["level"], found["dueAt"], found["overdue"]) == (2, "2022-11-05T18:00:00+08:00", False)
    assert (await rest(ask, hic, "2022-11-05T18:01"))["overdue"]


async def test_what_was_returned_stays_on_the_level_that_returned_it(ask: Asker) -> None:
    found = await rest(ask, "440308002206232202302050011", "2023-02-07T12:00")
    assert (found["level"], found["dueAt"]) == (2, "2023-02-08T15:00:00+08:00")


async def test_a_hazard_that_was_verified_and_not_closed_is_late_all_the_same(ask: Asker) -> None:
    found = await rest(ask, "440308001201212202301310013", "2023-02-21T00:00")
    assert (found["since"], found["overdue"]) == ("2023-02-15T18:00:00+08:00", True)


async def test_a_major_hazard_leaves_the_comprehensive_level_at_once(ask: Asker) -> None:
    found = await rest(ask, "440308004209122202301190011", "2023-01-20T12:00")
    assert (found["level"], found["rule"]["id"], found["dueAt"]) == (3, "E3", "2023-01-19T09:40:00+08:00")
    assert found["goesTo"]["bodies"] == [{"organisation": {"id": "O02"}}]


async def test_an_order_of_listed_supervision_sets_level_and_deadline(ask: Asker) -> None:
    # The hazard was due on 20 January; the order of 10 January gives it until 5 February 18:00.
    lng = "440308000208122202301050027"
    assert await rest(ask, lng, "2023-02-03T12:00") is None
    found = await rest(ask, lng, "2023-02-05T18:01")
    assert (found["level"], found["rule"]["id"], found["overdue"]) == (4, "E4", True)
    assert found["goesTo"]["level"] == 5


async def test_the_work_of_a_street_is_what_lies_in_it(ask: Asker) -> None:
    work = """query($area: ID) {
      workload(departments: ["U07", "U13"], at: "2023-02-10T18:00:00+08:00", area: $area) { hazardCount } }"""
    whole = (await ask(work))["workload"]
    assert whole == (await ask(work, area="440308"))["workload"]
    assert [each["hazardCount"] for each in whole] == [4, 2]
    street = (await ask(work, area="440308001"))["workload"]
    assert [each["hazardCount"] for each in street] == [2, 0]


async def test_what_was_overdue_then_belongs_to_whoever_had_to_act_then(ask: Asker) -> None:
    # 02-B was due 2022-11-15, with U06 until it was closed on 2022-11-25.
    then = 'query($at: DateTime) { hazards(filter: {department: "U06", overdueAt: $at}) { totalCount } }'
    for at, number in (("2022-11-15T17:00", 0), ("2022-11-20T18:00", 1), ("2022-11-26T00:00", 0)):
        assert (await ask(then, at=f"{at}:00+08:00"))["hazards"]["totalCount"] == number


async def test_statistics_of_a_time_do_not_know_what_was_found_later(ask: Asker) -> None:
    told = """query($at: DateTime) { hazardStatistics(
      from: "2021-01-01T00:00:00+08:00", to: "2025-01-01T00:00:00+08:00", at: $at) { total closed } }"""
    found = (await ask(told, at="2022-11-12T00:00:00+08:00"))["hazardStatistics"]
    assert found == {"total": 28, "closed": 25}


async def test_the_calendar_of_a_street_names_the_duties_of_the_whole_district(ask: Asker) -> None:
    days = """{ calendar(from: "2024-06-15", to: "2024-08-15", filter: {area: "440308003"}) {
      days { on lapsing { id } beginning { id } } } }"""
    assert (await ask(days))["calendar"]["days"] == [
        {"on": "2024-07-01", "lapsing": [{"id": "R032"}], "beginning": []},
        {"on": "2024-08-01", "lapsing": [], "beginning": [{"id": "R033"}]},
    ]


async def test_whoever_failed_a_review_is_not_taken_for_the_rectifier(ask: Asker) -> None:
    # 02-A was sent back by U03 and then passed by U03; only 04-A was rectified and verified by one person.
    found = await ask("{ hazards(filter: {selfVerified: true}) { nodes { subScope { key } } } }")
    assert found["hazards"]["nodes"] == [{"subScope": {"key": "04-A"}}]
