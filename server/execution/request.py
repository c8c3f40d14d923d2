"""One operation under way: its variables, what its resolvers receive, and what they have answered."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from graphql import GraphQLResolveInfo, get_argument_values
from graphql.pyutils import Path, is_awaitable
from strawberry.schema.schema_converter import GraphQLCoreConverter
from strawberry.types.arguments import convert_arguments

from server.execution.outcomes import Outcomes

if TYPE_CHECKING:
    from graphql import FragmentDefinitionNode, GraphQLSchema, OperationDefinitionNode
    from graphql.execution.values import VariableValues

    from schema.context import Context
    from server.execution.plan import Field


DEFINITION = GraphQLCoreConverter.DEFINITION_BACKREF
"""Where graphql-core's objects bear strawberry's."""


class Request:
    """One execution of a plan."""

    def __init__(
        self,
        schema: GraphQLSchema,
        fragments: dict[str, FragmentDefinitionNode],
        operation: OperationDefinitionNode,
        variables: VariableValues,
        context: Context,
    ) -> None:
        self._schema = schema
        self._fragments = fragments
        self._operation = operation
        self._variables = variables
        self.context = context
        self._arguments: dict[Field, dict[str, Any]] = {}
        self.outcomes = Outcomes()

    def arguments(self, field: Field) -> dict[str, Any]:
        """The arguments of a field (GraphQL, 6.4.1), worked out once however many parents it has."""
        if not field.definition.args:
            return {}
        found = self._arguments.get(field)
        if found is None:
            found = self._arguments[field] = get_argument_values(field.definition, field.nodes[0], self._variables)
        return found

    def converted(self, field: Field) -> dict[str, Any]:
        """The same by the names and in the types of Python, as strawberry hands them to a resolver."""
        if not field.definition.args:
            return {}
        by_strawberry = self._schema.extensions[DEFINITION]
        return convert_arguments(
            self.arguments(field),
            field.definition.extensions[DEFINITION].arguments,
            by_strawberry.schema_converter.scalar_registry,
            by_strawberry.config,
        )

    def info(self, field: Field) -> GraphQLResolveInfo[Context]:
        """What a resolver is told of its field. The place in the answer is that of the field, not of a parent."""
        return GraphQLResolveInfo(
            field.nodes[0].name.value,
            list(field.nodes),
            field.definition.type,
            field.kind,
            Path(None, field.key, field.kind.name),
            self._schema,
            self._fragments,
            None,
            self._operation,
            self._variables,
            self.context,
            is_awaitable,
            None,
            None,  # type: ignore[arg-type] # for work beside an answer, which no resolver of ours begins
        )
