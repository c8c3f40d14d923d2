"""One setting closes introspection and federation's SDL together, and no error then tells what there is."""

from __future__ import annotations

import pytest

from tests.support.front_door import Door, open_door

SHOWN = [
    "{ _service { sdl } }",
    "{ a: _service { sdl } }",
    "{ __schema { types { name } } }",
    '{ __type(name: "Query") { name } }',
    "{ ...f } fragment f on Query { _service { sdl } }",
    "{ ... on Query { __schema { queryType { name } } } }",
]


@pytest.fixture
def closed() -> Door:
    return open_door(introspection=False)


@pytest.mark.parametrize("query", SHOWN)
async def test_the_schema_is_shown_or_not_by_one_setting(door: Door, closed: Door, query: str) -> None:
    assert "errors" not in (await door.post(query)).json()
    told = (await closed.post(query)).json()
    assert {error["extensions"]["code"] for error in told["errors"]} == {"GRAPHQL_VALIDATION_FAILED"}
    assert "data" not in told


async def test_a_closed_schema_is_not_guessed_at_by_its_errors(door: Door, closed: Door) -> None:
    for query in ("{ are { name } }", '{ area(cod: "1") { name } }', '{ area(code: "1") { nam } }'):
        assert "Did you mean" in (await door.post(query)).text
        assert "Did you mean" not in (await closed.post(query)).text


async def test_nor_by_what_is_wrong_with_its_variables(door: Door, closed: Door) -> None:
    query = "query($f: HazardFilter) { hazards(filter: $f) { totalCount } }"
    assert "Did you mean" in (await door.post(query, f={"statu": 1})).text
    told = (await closed.post(query, f={"statu": 1})).text
    assert "statu" in told
    assert "status" not in told


async def test_a_closed_schema_answers_as_before(closed: Door) -> None:
    answer = await closed.post('{ __typename area(code: "440308003") { __typename name } }')
    assert answer.json() == {
        "data": {"__typename": "Query", "area": {"__typename": "AdminArea", "name": "沙头角街道"}}
    }
