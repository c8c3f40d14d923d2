"""From selection sets to the fields of one type, by key (GraphQL, 6.3.2 CollectFields)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from graphql import (
    FieldNode,
    FragmentSpreadNode,
    GraphQLInterfaceType,
    GraphQLUnionType,
    InlineFragmentNode,
    VariableNode,
    value_from_ast_untyped,
)

from server.execution.plan import Unfit

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from graphql import (
        DirectiveNode,
        FragmentDefinitionNode,
        GraphQLObjectType,
        GraphQLSchema,
        NamedTypeNode,
        SelectionNode,
        SelectionSetNode,
    )

CONDITIONS = ("skip", "include")


class Collecting:
    """Collects the fields of a document. `conditions`: the variables that skip or include something, as sent."""

    def __init__(
        self,
        schema: GraphQLSchema,
        fragments: Mapping[str, FragmentDefinitionNode],
        conditions: Mapping[str, Any],
    ) -> None:
        self._schema = schema
        self._fragments = fragments
        self._conditions = conditions

    def fields(self, kind: GraphQLObjectType, sets: Iterable[SelectionSetNode]) -> dict[str, list[FieldNode]]:
        """What is asked of a type, by key, in the order in which it is first named."""
        found: dict[str, list[FieldNode]] = {}
        visited: set[str] = set()
        for each in sets:
            self._collect(kind, each, found, visited)
        return found

    def _collect(
        self,
        kind: GraphQLObjectType,
        among: SelectionSetNode,
        found: dict[str, list[FieldNode]],
        visited: set[str],
    ) -> None:
        for node in among.selections:
            if not self._is_included(node):
                continue
            if isinstance(node, FieldNode):
                found.setdefault((node.alias or node.name).value, []).append(node)
            elif isinstance(node, InlineFragmentNode):
                if self._applies(kind, node.type_condition):
                    self._collect(kind, node.selection_set, found, visited)
            elif isinstance(node, FragmentSpreadNode) and node.name.value not in visited:
                visited.add(node.name.value)
                fragment = self._fragments[node.name.value]
                if self._applies(kind, fragment.type_condition):
                    self._collect(kind, fragment.selection_set, found, visited)

    def _is_included(self, node: SelectionNode) -> bool:
        return all(
            self._holds(each) is (each.name.value == "include")
            for each in node.directives or ()
            if each.name.value in CONDITIONS
        )

    def _holds(self, directive: DirectiveNode) -> bool:
        value = (directive.arguments or ())[0].value
        if isinstance(value, VariableNode):
            holds = self._conditions[value.name.value]
        else:
            holds = value_from_ast_untyped(value)
        if not isinstance(holds, bool):
            # A variable that has a default may be sent as null, which is an error where it is used (6.4.1).
            raise Unfit
        return holds

    def _applies(self, kind: GraphQLObjectType, condition: NamedTypeNode | None) -> bool:
        """Whether a fragment is about a type (6.3.2 DoesFragmentTypeApply)."""
        if condition is None or condition.name.value == kind.name:
            return True
        named = self._schema.type_map[condition.name.value]
        return isinstance(named, GraphQLInterfaceType | GraphQLUnionType) and self._schema.is_sub_type(named, kind)
