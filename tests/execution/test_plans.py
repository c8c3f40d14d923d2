"""A plan answers as the library does, byte by byte, and asks no more; what holds an error is the library's."""

from __future__ import annotations

from typing import Any

import pytest
from graphql import GraphQLSchema

from graph.failures import Unavailable
from tests.execution.both import both

HIC = "440308003010001100000000004"
PLANNED = {
    "aliases, and a field asked for twice": """{ a: hazards(first: 2) { nodes { x: hic hic }
      nodes { hic status } } }""",
    "nested lists": """{ hazards(first: 3) { edges { cursor node { hic } } pageInfo { hasNextPage endCursor }
      nodes { area { code kind kindLabel { zh en } } } } }""",
    "fragments": """{ hazards(first: 2) { nodes { ...H ... on Hazard { status } ... { hic } } } }
      fragment H on Hazard { hic area { ...A } } fragment A on AdminArea { code __typename }""",
    "an interface": """{ organisation(id: "U06") { __typename ... on Department { categoryLabel { zh } }
      ... on Committee { code } ... on Organisation { id superior { id } } } }""",
    "nothing of a type": "{ hazards(first: 2) { nodes { ... on Hazard @skip(if: true) { hic } } } }",
    "no rows": "{ hazards(first: 0) { nodes { area { code } } } }",
    "the name of a type": f'{{ __typename hazard(hic: "{HIC}") {{ __typename }} }}',
    "entities": """{ _entities(representations: [{__typename: "AdminArea", code: "440308003"},
      {__typename: "SubScope", key: "01-A"}, {__typename: "AdminArea", code: "440308004"}]) {
      __typename ... on AdminArea { code } ... on SubScope { key } } }""",
}
IN_ERROR = {
    "a malformed key beside an answer": f"""{{ hazard(hic: "{HIC}") {{ hic area {{ code }} }}
      riskPoint(hic: "1") {{ hic }} }}""",
    "entities that are none": """{ _entities(representations: [{__typename: "AdminArea", code: "440308003"},
      {__typename: "Nothing", key: "1"}, {__typename: "AdminArea"}]) { ... on AdminArea { code } } }""",
    "an argument out of range": """{ hazards(first: 2) { nodes { area { reachedBy(minutes: 9999) {
      minutes } } } } }""",
    "a page that is too long": "{ hazards(first: 100000) { nodes { hic } } areas(first: -1) { nodes { code } } }",
}


@pytest.mark.parametrize("text", PLANNED.values(), ids=PLANNED)
async def test_both_ways_answer_the_same_and_ask_the_same(schema: GraphQLSchema, text: str) -> None:
    told = await both(schema, text)
    assert (told.has_plan, told.given_up) == (True, False)
    assert told.planned == told.library
    assert "errors" not in told.told
    assert told.asked == told.asked_by_library


@pytest.mark.parametrize("text", IN_ERROR.values(), ids=IN_ERROR)
async def test_errors_are_the_librarys_and_nothing_is_asked_again(schema: GraphQLSchema, text: str) -> None:
    told = await both(schema, text)
    assert (told.has_plan, told.given_up) == (True, True)
    assert told.planned == told.library
    assert told.told["errors"]
    assert told.asked == told.asked_by_library


async def test_a_statement_that_fails_is_not_repeated(schema: GraphQLSchema) -> None:
    def gone(_: Any) -> Any:
        raise Unavailable("The graph does not answer at the moment")

    text = "{ hazards(first: 2) { nodes { hic area { code } subScope { key } } } }"
    told = await both(schema, text, {"areas_by_code": gone})
    assert told.planned == told.library
    assert [each["path"] for each in told.told["errors"]] == [["hazards", "nodes", n, "area"] for n in (0, 1)]
    assert told.asked == told.asked_by_library
    assert told.asked.count("areas_by_code") == 1


async def test_a_null_that_must_not_be_takes_its_parent_along(schema: GraphQLSchema) -> None:
    """A duty whose holder is not there: `holder` is null, and what must not be null is in error."""
    text = '{ hazards(first: 2) { nodes { hic ownership(on: "2023-02-10") { territorial { owners { id } } } } } }'
    told = await both(schema, text, {"organisations_by_id": []})
    assert told.planned == told.library
    assert [each["path"][-1] for each in told.told["errors"]] == [0, 0]
    assert [each["ownership"] for each in told.told["data"]["hazards"]["nodes"]] == [None, None]
    assert told.asked == told.asked_by_library


@pytest.mark.parametrize("wanted", [True, False])
async def test_conditions_are_part_of_the_plan(schema: GraphQLSchema, *, wanted: bool) -> None:
    text = """query($wanted: Boolean! = false, $not: Boolean = true) { hazards(first: 1) { nodes { hic
      status @include(if: $wanted) area @skip(if: $not) { code } } } }"""
    told = await both(schema, text, wanted=wanted)
    assert told.has_plan
    assert told.planned == told.library
    assert ("status" in told.told["data"]["hazards"]["nodes"][0]) is wanted
    assert told.asked == told.asked_by_library


@pytest.mark.parametrize("variables", [{}, {"hic": None}, {"hic": 3}, {"hic": HIC}])
async def test_variables_are_coerced_as_the_library_coerces_them(
    schema: GraphQLSchema, variables: dict[str, Any]
) -> None:
    told = await both(schema, "query($hic: ID!) { hazard(hic: $hic) { hic } }", **variables)
    assert told.planned == told.library


async def test_a_condition_that_is_null_is_an_error_and_leaves_nothing_out(schema: GraphQLSchema) -> None:
    text = "query($not: Boolean = true) { hazards(first: 1) { nodes { hic area @skip(if: $not) { code } } } }"
    told = await both(schema, text, **{"not": None})
    assert told.planned == told.library
    assert told.told["errors"]


async def test_what_asks_for_the_schema_itself_has_no_plan(schema: GraphQLSchema) -> None:
    told = await both(schema, "{ __schema { queryType { name } } }")
    assert not told.has_plan
    assert told.planned == told.library
