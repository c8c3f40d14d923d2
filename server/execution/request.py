"""One operation under way: its variables, what its resolvers receive, and what they have answered."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from graphql import GraphQLResolveInfo, get_argument_values
from graphql.pyutils import Path, is_awaitable
from strawberry.types.arguments import convert_arguments

from schema.ways import DEFINITION
from server.execution.outcomes import Outcomes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graphql import (
        FieldNode,
        FragmentDefinitionNode,
        GraphQLField,
        GraphQLObjectType,
        GraphQLSchema,
        OperationDefinitionNode,
    )
    from graphql.execution.values import VariableValues

    from schema.context import Context


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
        self._arguments: dict[tuple[int, int], dict[str, Any]] = {}
        self.outcomes = Outcomes()

    def arguments(self, definition: GraphQLField, node: FieldNode) -> dict[str, Any]:
        """The arguments of a field (GraphQL, 6.4.1), worked out once however many parents it has."""
        if not definition.args:
            return {}
        place = (id(definition), id(node))
        if place not in self._arguments:
            self._arguments[place] = get_argument_values(definition, node, self._variables)
        return self._arguments[place]

    def converted(self, definition: GraphQLField, node: FieldNode) -> dict[str, Any]:
        """The same by the names and in the types of Python, as strawberry hands them to a resolver."""
        if not definition.args:
            return {}
        by_strawberry = self._schema.extensions[DEFINITION]
        return convert_arguments(
            self.arguments(definition, node),
            definition.extensions[DEFINITION].arguments,
            by_strawberry.schema_converter.scalar_registry,
            by_strawberry.config,
        )

    def info(
        self, key: str, nodes: Sequence[FieldNode], kind: GraphQLObjectType, definition: GraphQLField
    ) -> GraphQLResolveInfo[Context]:
        """What a resolver is told of its field. The place in the answer is that of the field, not of a parent."""
        return GraphQLResolveInfo(
            nodes[0].name.value,
            list(nodes),
            definition.type,
            kind,
            Path(None, key, kind.name),
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
