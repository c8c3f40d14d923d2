"""Change over time: the world that changed and the record that was corrected are told apart."""

from __future__ import annotations

from tests.support.asking import Asker

CHANGE = """query($a: Point!, $b: Point!, $area: ID) { coverageChange(from: $a, to: $b, filter: {area: $area}) {
  slotCount changes { kind cause role subScope { key } before { verdict } after { owners { id } } } } }"""


async def test_nothing_changes_between_a_point_and_itself(ask: Asker) -> None:
    point = {"on": "2023-02-10"}
    assert (await ask(CHANGE, a=point, b=point))["coverageChange"] == {"slotCount": 426, "changes": []}


async def test_a_year_before_the_lists_everything_was_a_gap(ask: Asker) -> None:
    found = await ask(CHANGE, a={"on": "2021-06-01"}, b={"on": "2023-02-10"}, area="440308001")
    kinds = {change["kind"] for change in found["coverageChange"]["changes"]}
    assert kinds == {"GAP_CLOSED"}
    assert {change["cause"] for change in found["coverageChange"]["changes"]} == {"WORLD"}


async def test_what_was_not_recorded_yet_is_a_correction_of_the_record(ask: Asker) -> None:
    before = {"on": "2023-02-10", "knownAt": "2021-12-31T00:00:00+08:00"}
    found = await ask(CHANGE, a=before, b={"on": "2023-02-10"}, area="440308001")
    assert {change["cause"] for change in found["coverageChange"]["changes"]} == {"RECORD"}


async def test_both_at_once_are_told_as_both(ask: Asker) -> None:
    before = {"on": "2021-06-01", "knownAt": "2021-12-31T00:00:00+08:00"}
    found = await ask(CHANGE, a=before, b={"on": "2023-02-10"}, area="440308001")
    assert {change["cause"] for change in found["coverageChange"]["changes"]} == {"BOTH"}


async def test_the_calendar_holds_every_day_and_no_other(ask: Asker) -> None:
    days = """query($f: Date!, $t: Date!) {
      calendar(from: $f, to: $t, filter: {area: "440308"}) { days { on changes { kind } } } }"""
    found = await ask(days, f="2022-01-02", t="2026-11-24")
    assert [day["on"] for day in found["calendar"]["days"]] == ["2024-01-01", "2024-07-01", "2024-08-01"]
    lapsed = (await ask(days, f="2024-07-01", t="2024-07-02"))["calendar"]["days"]
    assert [day["changes"] for day in lapsed] == [[{"kind": "GAP_OPENED"}] * 4]
    assert (await ask(days, f="2024-06-01", t="2024-07-01"))["calendar"]["days"] == []


async def test_of_a_department_the_slots_that_concern_it_at_either_point_are_compared(ask: Asker) -> None:
    compared = """query($a: Point!, $b: Point!, $unit: ID!) {
      coverageChange(from: $a, to: $b, filter: {department: $unit}) { slotCount changes { kind } } }"""
    matrix = "query($on: Date!, $unit: ID!) { coverage(on: $on, filter: {department: $unit}) { slotCount } }"
    # 03-A was a matter of 住建局 (U07), then a gap over which both have a duty, then a matter of 消防 (U18).
    gap, after = {"on": "2024-07-15"}, {"on": "2024-08-01"}
    for unit in ("U07", "U18"):
        concerned = (await ask(matrix, on=gap["on"], unit=unit))["coverage"]["slotCount"]
        assert 4 < concerned < 426
        found = (await ask(compared, a=gap, b=after, unit=unit))["coverageChange"]
        assert found == {"slotCount": concerned, "changes": [{"kind": "GAP_CLOSED"}] * 4}


async def test_a_period_that_ends_before_it_begins_is_refused(ask: Asker) -> None:
    told = await ask.tell('{ calendar(from: "2024-01-01", to: "2024-01-01") { revision } }')
    assert told.errors[0].original_error.code == "BAD_USER_INPUT"
