"""An operation executed in both ways, by its plan and by the library, each over a context of its own."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from graphql import (
    DocumentNode,
    ExecutionResult,
    GraphQLSchema,
    OperationType,
    get_operation_ast,
    get_variable_values,
)

from resolvers.asking import Asking
from schema.context import Context
from server.execution.executing import Executing
from server.execution.plans import Plans


@dataclass(frozen=True)
class BothWays:
    """What came of it. `library` is None where there is only that way: what changes something is done once."""

    planned: ExecutionResult
    library: ExecutionResult | None
    has_plan: bool
    given_up: bool


async def in_both_ways(
    schema: GraphQLSchema, document: DocumentNode, variables: Mapping[str, Any], context: Callable[[], Context]
) -> BothWays:
    """Execute the one operation of a document; `context` makes a new one for each way."""
    operation = get_operation_ast(document)
    assert operation is not None
    executing, plans, own, given_up = Executing(schema, suggesting=True), Plans(schema, document), context(), []

    def anew() -> Asking:
        given_up.append(operation)
        return Asking(own.asking.graph)

    planned = await executing.by_plan(plans, operation, variables, own, anew)
    if operation.operation is not OperationType.QUERY:
        return BothWays(planned, None, has_plan=False, given_up=False)
    library = await executing.by_library(document, operation, variables, context())
    values = get_variable_values(schema, operation.variable_definitions or (), dict(variables))
    has_plan = not isinstance(values, list) and plans.of(operation, values.coerced) is not None
    return BothWays(planned, library, has_plan, given_up=bool(given_up))
