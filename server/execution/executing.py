"""An operation executed by its plan; what a plan cannot express, and what holds an error, by the library.

The library then goes over what was fetched already: rows along edges are known, resolvers are not called again. So
errors, their paths, and what becomes null around them are the library's own.
"""

from __future__ import annotations

from functools import partial
from inspect import isawaitable
from typing import TYPE_CHECKING, Any

import structlog
from graphql import ExecutionResult, GraphQLError, OperationType, execute

from graph.failures import Failure
from server.execution.levels import level
from server.execution.plan import Unfit
from server.execution.request import Request
from server.execution.variables import coerced

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from graphql import DocumentNode, GraphQLSchema, OperationDefinitionNode

    from resolvers.asking import Asking
    from schema.context import Context
    from server.execution.plans import Plans


EXPECTED = (Failure, GraphQLError, Unfit)
"""What ends a plan in the course of things."""

log = structlog.get_logger("zeren.execution")


class Executing:
    """Executes the operations of a schema. `suggesting`: whether errors may name what the schema has."""

    def __init__(self, schema: GraphQLSchema, *, suggesting: bool) -> None:
        self._schema = schema
        self._suggesting = suggesting

    async def by_plan(
        self,
        plans: Plans,
        operation: OperationDefinitionNode,
        variables: Mapping[str, Any] | None,
        context: Context,
        anew: Callable[[], Asking],
    ) -> ExecutionResult:
        """The result. `anew` makes a way of asking whose limits have not been touched."""
        by_library = partial(self.by_library, plans.document, operation, variables, context)
        if operation.operation is not OperationType.QUERY:
            return await by_library()
        values = coerced(self._schema, operation, variables or {})
        if isinstance(values, list):
            return await by_library()
        plan = plans.of(operation, values.coerced)
        if plan is None:
            return await by_library()
        context.wanted = plans.wanted
        request = Request(self._schema, plans.fragments, operation, values, context)
        try:
            (data,) = await level(plan, [None], request)
        except Exception as error:  # noqa: BLE001 - whatever it is, the library tells it in its own way
            asking = anew()
            if not isinstance(error, EXPECTED):
                # It may have been mistaken about what is read of its rows: all are read anew, as a whole.
                log.warning("a plan was given up", error=repr(error)[:200])
                context.asking, context.wanted = asking, {}
                return await by_library()
            asking.recall(context.asking)
            context.asking = asking
            return await by_library(request.outcomes)
        return ExecutionResult(data, None)

    async def by_library(
        self,
        document: DocumentNode,
        operation: OperationDefinitionNode,
        variables: Mapping[str, Any] | None,
        context: Context,
        *middleware: Any,
    ) -> ExecutionResult:
        """The result as graphql-core has it."""
        result = execute(
            self._schema,
            document,
            context_value=context,
            variable_values=None if variables is None else dict(variables),
            operation_name=operation.name.value if operation.name else None,
            hide_suggestions=not self._suggesting,
            middleware=list(middleware) or None,
        )
        return await result if isawaitable(result) else result
