"""What is refused before the graph is asked: the field is told by its path in the request, the rule by a word."""

from __future__ import annotations

from typing import Any

import pytest

from resolvers.paging import cursor
from tests.support.front_door import Door, only_error

HAZARDS = "query($f: HazardFilter) { hazards(filter: $f) { totalCount } }"
PLACES: list[tuple[str, dict[str, Any], str, str]] = [
    (HAZARDS, {"f": {"foundBefore": "9"}}, "f.foundBefore", "INSTANT"),
    (HAZARDS, {"f": {"level": "x"}}, "f.level", "TYPE"),
    (HAZARDS, {"f": {"status": "x"}}, "f.status", "TYPE"),
    ("query($i: [ID!]!) { nodes(ids: $i) { nodeId } }", {"i": ["a", {}]}, "i[1]", "TYPE"),
    (
        "query($p: Point!) { coverageChange(from: $p, to: {on: true}) { slotCount } }",
        {"p": {"on": "2023-01-01"}},
        "to.on",
        "CALENDAR_DATE",
    ),
    ("query($d: Date) { departments(filter: {on: $d}) { totalCount } }", {"d": "x"}, "d", "CALENDAR_DATE"),
    ('query($d: Date = "2023-02-30") { gaps(on: $d) { totalCount } }', {}, "d", "CALENDAR_DATE"),
    (
        'query($f: DepartmentFilter = {on: "x"}) { departments(filter: $f) { totalCount } }',
        {},
        "f.on",
        "CALENDAR_DATE",
    ),
    ('{ departments(filter: {text: "abc", on: "x"}) { totalCount } }', {}, "filter.on", "CALENDAR_DATE"),
    ('{ departments(filter: {on: # word:\n "x"}) { totalCount } }', {}, "filter.on", "CALENDAR_DATE"),
    ('{ gaps(on: # word:\n "x") { totalCount } }', {}, "on", "CALENDAR_DATE"),
    ('{ a: gaps { totalCount } b: gaps(first: 1, knownAt: "x") { totalCount } }', {}, "knownAt", "INSTANT"),
]


@pytest.mark.parametrize(("query", "variables", "field", "rule"), PLACES, ids=[each[0][:60] for each in PLACES])
async def test_a_value_is_told_by_its_path_in_what_was_sent(
    door: Door, query: str, variables: dict[str, Any], field: str, rule: str
) -> None:
    error = only_error(await door.post(query, **variables))
    assert error["extensions"] == {"code": "BAD_USER_INPUT", "field": field, "rule": rule}
    if rule != "TYPE":
        assert error["message"].startswith(f"{field}: ")


async def test_each_of_several_bad_values_is_told_by_its_own_path(door: Door) -> None:
    answer = await door.post('{ gaps(on: "x", knownAt: "y") { totalCount } }')
    assert [error["extensions"]["field"] for error in answer.json()["errors"]] == ["on", "knownAt"]


@pytest.mark.parametrize("value", ["9999-12-31T23:59:59Z", "0001-01-01T00:00:00+08:00", "9001-01-01T00:00:00Z"])
async def test_a_time_at_the_ends_of_the_calendar_is_refused(door: Door, value: str) -> None:
    told = await door.refused("query($at: DateTime) { hazardsToEscalate(at: $at) { totalCount } }", at=value)
    assert told == {"code": "BAD_USER_INPUT", "field": "at", "rule": "YEARS"}


@pytest.mark.parametrize("value", ["9999-12-25", "9001-01-01", "0999-12-31", "0001-01-01"])
async def test_a_day_at_the_ends_of_the_calendar_is_refused(door: Door, value: str) -> None:
    told = await door.refused(f'{{ pointsDueForPatrol(on: "{value}") {{ totalCount }} }}')
    assert told == {"code": "BAD_USER_INPUT", "field": "on", "rule": "YEARS"}


@pytest.mark.parametrize(
    "question",
    [
        "coverage(filter: $f) { gapCount }",
        "gaps(filter: $f) { totalCount }",
        "overlaps(filter: $f) { totalCount }",
        "maskedSlots(filter: $f) { role }",
        'coverageChange(from: {on: "2023-01-01"}, to: {on: "2024-01-01"}, filter: $f) { slotCount }',
        'calendar(from: "2023-01-01", to: "2024-01-01", filter: $f) { revision }',
    ],
)
async def test_support_owns_nothing_so_its_slots_are_not_looked_at(door: Door, question: str) -> None:
    told = await door.refused(f"query($f: CoverageFilter) {{ {question} }}", f={"role": "INDUSTRY_SUPPORT"})
    assert told == {"code": "BAD_USER_INPUT", "field": "filter.role", "rule": "OWNING_ROLE"}


DAYS, TIMES = ("2023-02-10", "2023-02-09"), ("2023-02-10T08:00:00+08:00", "2023-02-10T00:00:00Z")


@pytest.mark.parametrize(
    ("question", "begin", "end"),
    [
        ("calendar(from: {0}, to: {1}) {{ revision }}", DAYS[0], DAYS[0]),
        ("dutiesNeverInspected(from: {0}, to: {1}) {{ totalCount }}", DAYS[0], DAYS[0]),
        ("dutiesNeverInspected(from: {0}, to: {1}) {{ totalCount }}", *DAYS),
        ("actingWithoutDuty(from: {0}, to: {1}) {{ totalCount }}", *TIMES),
        ("hazardStatistics(from: {0}, to: {1}) {{ total }}", *TIMES),
        ("hazardStatistics(from: {0}, to: {1}) {{ total }}", TIMES[0], "2022-02-10T00:00:00Z"),
    ],
)
async def test_a_period_that_holds_nothing_is_refused(door: Door, question: str, begin: str, end: str) -> None:
    told = await door.refused("{ " + question.format(f'"{begin}"', f'"{end}"') + " }")
    assert told == {"code": "BAD_USER_INPUT", "field": "to", "rule": "INTERVAL"}


@pytest.mark.parametrize("level", [0, 3])
async def test_statistics_know_the_two_levels_of_hazards(door: Door, level: int) -> None:
    period = 'from: "2022-01-01T00:00:00Z", to: "2023-01-01T00:00:00Z"'
    told = await door.refused(f"{{ hazardStatistics({period}, level: {level}) {{ total }} }}")
    assert told == {"code": "BAD_USER_INPUT", "field": "level", "rule": "RANGE"}


@pytest.mark.parametrize(
    ("question", "field", "rule"),
    [
        ('hazards(filter: {foundBy: "SPRING_CLEANING"})', "filter.foundBy", "WORD"),
        ('areas(filter: {kind: "PLANET"})', "filter.kind", "WORD"),
        ('reforms(filter: {level: "PROVINCE"})', "filter.level", "WORD"),
        ('enterprises(filter: {industry: "H"})', "filter.industry", "INDUSTRY"),
        ('enterprises(filter: {industry: ""})', "filter.industry", "INDUSTRY"),
    ],
)
async def test_a_word_that_is_on_no_list_is_refused(door: Door, question: str, field: str, rule: str) -> None:
    told = await door.refused(f"{{ {question} {{ totalCount }} }}")
    assert told == {"code": "BAD_USER_INPUT", "field": field, "rule": rule}


@pytest.mark.parametrize("place", [(), ("a",), ("a", "b", "c")])
@pytest.mark.parametrize("end", ["after", "before"])
async def test_a_cursor_with_too_few_or_too_many_parts_is_refused(
    door: Door, place: tuple[str, ...], end: str
) -> None:
    forged = cursor("hazards KEY", *place)
    told = await door.refused(f'{{ hazards({end}: "{forged}") {{ nodes {{ hic }} }} }}')
    assert told == {"code": "BAD_USER_INPUT", "field": end, "rule": "CURSOR"}


async def test_one_bad_global_id_does_not_take_the_others_with_it(door: Door) -> None:
    area, malformed = "QWRtaW5BcmVhOjQ0MDMwODAwMw", "QWRtaW5BcmVhOmEgYg"
    answer = (
        await door.post("query($i: [ID!]!) { nodes(ids: $i) { nodeId } }", i=[area, "x", area, malformed])
    ).json()
    assert answer["data"] == {"nodes": [{"nodeId": area}, None, {"nodeId": area}, None]}
    assert [(error["path"], error["extensions"]) for error in answer["errors"]] == [
        (["nodes", 1], {"code": "BAD_USER_INPUT", "field": "ids[1]", "rule": "GLOBAL_ID"}),
        (["nodes", 3], {"code": "BAD_USER_INPUT", "field": "ids[3]", "rule": "AREA_CODE"}),
    ]
    assert door.asked == ["areas_by_code"]
