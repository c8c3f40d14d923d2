"""The issue's table of bad input, asked over HTTP of the district of the seeds."""

from __future__ import annotations

from typing import Any

import pytest

from graph.bolt import Bolt
from resolvers.paging import cursor
from tests.support.front_door import Door, only_error, open_door


@pytest.mark.parametrize(
    "query",
    [
        '{ found: ownership(subScope: "99-Z", area: "440308003") { on } }',
        '{ found: ownership(subScope: "03-A", area: "999999") { on } }',
        '{ found: department(id: "U99") { id } }',
        '{ found: department(id: "O01") { id } }',
        '{ found: organisation(id: "nobody") { id } }',
        '{ found: area(code: "999999") { code } }',
        '{ found: subScope(key: "99-Z") { key } }',
        '{ found: enterprise(id: "E9999") { name } }',
        '{ found: responsibility(id: "R999999") { id } }',
    ],
)
async def test_an_unknown_key_is_null(seeded_door: Door, query: str) -> None:
    assert (await seeded_door.post(query)).json() == {"data": {"found": None}}


@pytest.mark.parametrize(
    "query",
    [
        '{ found: gaps(filter: { area: "999999" }) { totalCount edges { cursor } } }',
        '{ found: overlaps(filter: { category: "99" }) { totalCount edges { cursor } } }',
        '{ found: gaps(filter: { department: "nobody" }) { totalCount edges { cursor } } }',
        '{ found: riskPoints(filter: { subScope: "99-Z" }) { totalCount edges { cursor } } }',
    ],
)
async def test_a_filter_by_an_unknown_key_is_an_empty_page(seeded_door: Door, query: str) -> None:
    assert (await seeded_door.post(query)).json() == {"data": {"found": {"totalCount": 0, "edges": []}}}


WRONG: list[tuple[str, dict[str, Any], str]] = [
    ('{ area(code: "a b") { code } }', {}, "code"),
    ('{ area(code: "") { code } }', {}, "code"),
    ('{ subScope(key: "3-A") { key } }', {}, "key"),
    ('{ department(id: "a b") { id } }', {}, "id"),
    ('{ riskPoint(hic: "12") { name } }', {}, "hic"),
    ('{ enterprise(uscc: "91440300XXXXXXXXXX") { name } }', {}, "uscc"),
    ("{ enterprise { name } }", {}, "uscc"),
    ('{ ownership(subScope: "03-A", area: "440308003", on: "2023-02-30") { on } }', {}, "on"),
    ('{ ownership(subScope: "03-A", area: "440308003", on: "yesterday") { on } }', {}, "on"),
    ('{ ownership(subScope: "03-A", area: "440308003", knownAt: "2023-02-10") { on } }', {}, "knownAt"),
    ("query($on: Date) { gaps(on: $on) { totalCount } }", {"on": "2023-02-30"}, "on"),
    ("query($on: Date) { gaps(on: $on) { totalCount } }", {"on": 20230210}, "on"),
    ("{ gaps(first: -1) { totalCount } }", {}, "first"),
    ("query($n: Int) { departments(first: $n) { totalCount } }", {"n": -1}, "first"),
    ('{ gaps(after: "bm9uc2Vuc2U") { totalCount } }', {}, "after"),
    ('{ departments(after: "%%%") { totalCount } }', {}, "after"),
    ("{ riskPoints(filter: { level: 9 }) { totalCount } }", {}, "level"),
]


@pytest.mark.parametrize(("query", "variables", "field"), WRONG, ids=[each[0][:70] for each in WRONG])
async def test_a_malformed_value_is_told_with_its_field_and_rule(
    seeded_door: Door, query: str, variables: dict[str, Any], field: str
) -> None:
    error = only_error(await seeded_door.post(query, **variables))
    told = error["extensions"]
    assert told["code"] == "BAD_USER_INPUT"
    assert told["field"].rsplit(".", 1)[-1] == field
    assert told["rule"]


async def test_a_cursor_of_another_list_is_refused(seeded_door: Door) -> None:
    page = await seeded_door.post("{ departments(first: 1) { pageInfo { endCursor } } }")
    cursor = page.json()["data"]["departments"]["pageInfo"]["endCursor"]
    answer = await seeded_door.post("query($c: String) { gaps(after: $c) { totalCount } }", c=cursor)
    assert only_error(answer)["extensions"] == {"code": "BAD_USER_INPUT", "field": "after", "rule": "CURSOR"}


@pytest.mark.parametrize("place", [(), ("03-A",), ("03-A", "440308003", "INDUSTRY_LEAD", "x")])
async def test_a_cursor_to_a_place_of_another_arity_is_refused(seeded_door: Door, place: tuple[str, ...]) -> None:
    forged = cursor("GAP 2023-02-10", *place)
    answer = await seeded_door.post(f'{{ gaps(on: "2023-02-10", after: "{forged}") {{ nodes {{ role }} }} }}')
    assert only_error(answer)["extensions"] == {"code": "BAD_USER_INPUT", "field": "after", "rule": "CURSOR"}


FORGED = ["", "1647223200000", "x ", "x now", "x 2022-03-14", "x 2022-13-14T10:00Z", "x 2022-W11-1T10:00Z"] + [
    f"x 2022-03-14T10:00{away}"
    for away in (
        "",
        "+18:30",
        "-99:00",
        "+08:99",
        "-17:60",
        "+08:00:01",
        "+08:00[Asia/Nowhere]",
        "+09:00[Asia/Shanghai]",
        "Z[../x]",
    )
]


@pytest.mark.parametrize("end", ["after", "before"])
@pytest.mark.parametrize("place", FORGED)
async def test_a_cursor_to_no_moment_is_refused_in_an_order_of_moments(
    seeded_door: Door, place: str, end: str
) -> None:
    for name, order in (("hazards", "FOUND_AT"), ("escalations", "AT")):
        query = f"query($c: String) {{ {name}({end}: $c, orderBy: {order}) {{ totalCount }} }}"
        answer = await seeded_door.post(query, c=cursor(f"{name} {order}", place, "1"))
        assert only_error(answer)["extensions"] == {"code": "BAD_USER_INPUT", "field": end, "rule": "CURSOR"}


@pytest.mark.parametrize(
    "place", ["", "2022", "20220314", "2022-W11-1", "2022-02-30", "10000-01-01", "2022-03-14 "]
)
async def test_a_cursor_to_no_day_is_refused_in_an_order_of_days(seeded_door: Door, place: str) -> None:
    query = "query($c: String) { inspections(after: $c, orderBy: INSPECTED_ON) { nodes { id } } }"
    answer = await seeded_door.post(query, c=cursor("inspections INSPECTED_ON", place, "1"))
    assert only_error(answer)["extensions"] == {"code": "BAD_USER_INPUT", "field": "after", "rule": "CURSOR"}
    first = await seeded_door.post(query, c=cursor("inspections INSPECTED_ON", "0001-01-01", "1"))
    assert first.json()["data"]["inspections"]["nodes"]


@pytest.mark.parametrize("moment", ["0001-01-01T00:00Z", "9999-12-31T23:59:59.999999999-18:00"])
@pytest.mark.parametrize("end", ["after", "before"])
async def test_any_moment_may_be_the_end_of_a_page(seeded_door: Door, moment: str, end: str) -> None:
    query = f"query($c: String) {{ hazards({end}: $c, orderBy: FOUND_AT) {{ nodes {{ hic }} }} }}"
    answer = await seeded_door.post(query, c=cursor("hazards FOUND_AT", f"x {moment}", "1"))
    beyond = (end == "after") == moment.startswith("9")
    assert bool(answer.json()["data"]["hazards"]["nodes"]) is not beyond


async def test_the_letter_of_an_industry_is_not_looked_for(seeded_door: Door) -> None:
    query = "query($i: ID) { enterprises(filter: {industry: $i}) { totalCount nodes { id } } }"
    digits, letter = [(await seeded_door.post(query, i=code)).json() for code in ("47", "E47")]
    assert digits == letter
    assert digits["data"]["enterprises"]["totalCount"] > 0


async def test_lists_in_lists_cannot_make_an_answer_without_end(district: Bolt) -> None:
    door, levels = open_door(district, max_edges=2000, budget_per_minute=10**9), 6
    query = "{ riskCategories { " + "subScopes { category { " * levels + "code" + " } }" * levels + " } }"
    told = only_error(await door.post(query))["extensions"]
    assert told == {"code": "LIMIT_EXCEEDED", "limit": "ZEREN_MAX_EDGES"}
    assert (await door.http.get("/ready")).status_code == 200
