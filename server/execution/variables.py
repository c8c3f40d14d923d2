"""The values of an operation's variables, coerced (GraphQL, 6.1.2).

What a gateway names entities by is a list of anything: nothing in it is coerced, and a thousand of them need not
be gone through to find that out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from graphql import ListTypeNode, NamedTypeNode, NameNode, NonNullTypeNode, get_variable_values

if TYPE_CHECKING:
    from collections.abc import Mapping

    from graphql import GraphQLSchema, OperationDefinitionNode, TypeNode
    from graphql.execution.values import VariableValuesOrErrors


def coerced(
    schema: GraphQLSchema, operation: OperationDefinitionNode, given: Mapping[str, Any]
) -> VariableValuesOrErrors:
    """The values, or what is wrong with them, as graphql-core tells."""
    definitions = operation.variable_definitions or ()
    names = [each.variable.name.value for each in definitions if _holds_anything(each.type)]
    taken = {name: given[name] for name in names if _whole(given.get(name))}
    values = get_variable_values(schema, definitions, {**given, **{name: [] for name in taken}})
    if not isinstance(values, list):
        for name, value in taken.items():
            values.coerced[name] = value
            values.sources[name] = values.sources[name]._replace(value=value)
    return values


def _holds_anything(kind: TypeNode) -> bool:
    """Whether a type is `[_Any!]!`, as federation has it."""
    match kind:
        case NonNullTypeNode(
            type=ListTypeNode(type=NonNullTypeNode(type=NamedTypeNode(name=NameNode(value="_Any"))))
        ):
            return True
    return False


def _whole(value: Any) -> bool:
    return isinstance(value, list) and None not in value
