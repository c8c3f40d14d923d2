"""Variables are coerced as graphql-core does it, though lists of anything are not gone through."""

from __future__ import annotations

from typing import Any

import pytest
from graphql import GraphQLSchema, OperationDefinitionNode, get_variable_values, parse
from graphql.execution.values import VariableValues

from server.execution.variables import coerced

NAMED = [{"__typename": "Hazard", "hic": "1"}, {"deep": [[{"er": None}]]}, 1, "text"]


@pytest.mark.parametrize(
    "given",
    [
        {"r": NAMED},
        {"r": []},
        {"r": [*NAMED, None]},
        {"r": NAMED[0]},
        {"r": None},
        {},
        {"r": NAMED, "first": 3, "more": NAMED},
        {"r": NAMED, "first": "three", "more": [None]},
        {"r": NAMED, "besides": 1},
    ],
)
def test_they_are_what_graphql_core_makes_of_them(schema: GraphQLSchema, given: dict[str, Any]) -> None:
    document = parse(
        """query($r: [_Any!]!, $first: Int = 2, $more: [_Any!]) {
          _entities(representations: $r) { __typename } hazards(first: $first) { totalCount }
        }"""
    )
    operation = document.definitions[0]
    assert isinstance(operation, OperationDefinitionNode)
    theirs = get_variable_values(schema, operation.variable_definitions or (), given)
    ours = coerced(schema, operation, given)
    if isinstance(theirs, list):
        assert isinstance(ours, list)
        assert [each.message for each in ours] == [each.message for each in theirs]
    else:
        assert not isinstance(ours, list)
        assert ours.coerced == theirs.coerced
        assert told(ours) == told(theirs)


def told(values: VariableValues) -> dict[str, Any]:
    """What was given for each."""
    return {name: source.value for name, source in values.sources.items()}
