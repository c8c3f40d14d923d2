"""What operations cost by their documents, and how many objects their answers hold."""

from __future__ import annotations

from functools import cache
from typing import Any

from graphql import GraphQLSchema, get_operation_ast, parse, validate

from schema.build import build_schema
from server.documents.costs import Costs


@cache
def served() -> GraphQLSchema:
    return build_schema()._schema  # noqa: SLF001 - graphql-core's schema


def cost(text: str, /, name: str | None = None, schema: GraphQLSchema | None = None, **variables: Any) -> int:
    """The cost of a valid operation."""
    document, schema = parse(text), schema or served()
    assert validate(schema, document) == []
    operation = get_operation_ast(document, name)
    assert operation is not None
    return Costs(document, schema).of(operation, variables)


def objects(answer: Any) -> int:
    """The objects of an answer, at every level."""
    if isinstance(answer, dict):
        return 1 + sum(objects(value) for value in answer.values())
    return sum(objects(each) for each in answer) if isinstance(answer, list) else 0
