"""What an operation may cost at most, told from its document, its variables and the schema before it is executed.

    an object                              1, and what is asked of it
    a list                                 its length times that: of a page `first` or `last`, of a list by keys
                                           how many were sent, of any other what weights.py assumes
    what stands on a page beside its rows  once
    what weights.py names                  its weight besides; so `totalCount`, and a page that is filtered
    scalars                                nothing

A fragment counts wherever it is spread and an alias counts like a field, so that a field which is asked for twice
counts twice; of fragments for several types all count. What @skip and @include leave out does not count.

Whatever no variable decides is added up once, when a document is accepted. The rest is computed for each request,
every fragment once, so that documents which spread fragments in fragments cost as little as they are long.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from graphql import (
    FieldNode,
    FragmentSpreadNode,
    GraphQLList,
    InlineFragmentNode,
    OperationDefinitionNode,
    VariableNode,
    get_named_type,
    get_nullable_type,
    is_composite_type,
    value_from_ast_untyped,
)

from server.documents.fragments import fragments_of
from server.documents.lengths import Length, Values, length
from server.documents.weights import FILTERED, INTROSPECTED, TOTAL_COUNT, WEIGHTS

if TYPE_CHECKING:
    from graphql import (
        DocumentNode,
        GraphQLNamedType,
        GraphQLSchema,
        SelectionNode,
        SelectionSetNode,
    )

Cost = tuple[int, int]
"""Of a selection: what is counted once, and what for each row of the page that it is asked of."""

Known = dict[int, Cost]
"""What fragments cost with the variables of one request."""

Part = Callable[[Values, Known], Cost]
"""A part of a selection whose cost depends on variables."""


@dataclass
class _Terms:
    """The cost of a selection: what is certain, and what depends on variables."""

    once: int = 0
    each: int = 0
    parts: list[Part] = field(default_factory=list)

    def add(self, other: _Terms) -> None:
        self.once += other.once
        self.each += other.each
        self.parts += other.parts

    def cost(self, values: Values, known: Known) -> Cost:
        once, each = self.once, self.each
        for part in self.parts:
            found = part(values, known)
            once, each = once + found[0], each + found[1]
        return once, each


class Costs:
    """The costs of a document's operations."""

    def __init__(self, document: DocumentNode, schema: GraphQLSchema) -> None:
        priced = _Priced(document, schema)
        self._operations: dict[str, tuple[_Terms, Values]] = {}
        for node in document.definitions:
            root = schema.get_root_type(node.operation) if isinstance(node, OperationDefinitionNode) else None
            if isinstance(node, OperationDefinitionNode) and root is not None:
                self._operations[_name(node)] = priced.selections(node.selection_set, root), _defaults(node)

    def of(self, operation: OperationDefinitionNode, variables: Values | None) -> int:
        """What one operation costs with these variables, at least 1."""
        terms, defaults = self._operations[_name(operation)]
        return max(1, terms.cost({**defaults, **(variables or {})}, {})[0])


class _Priced:
    """Prices selections, each fragment once. The document is valid."""

    def __init__(self, document: DocumentNode, schema: GraphQLSchema) -> None:
        self._schema = schema
        self._fragments = fragments_of(document)
        self._known: dict[str, _Terms] = {}

    def selections(self, selections: SelectionSetNode | None, parent: GraphQLNamedType) -> _Terms:
        terms = _Terms()
        for node in selections.selections if selections else ():
            terms.add(_shown(node, self._selection(node, parent)))
        return terms

    def _selection(self, node: SelectionNode, parent: GraphQLNamedType) -> _Terms:
        if isinstance(node, FieldNode):
            return self._field(node, parent)
        if isinstance(node, InlineFragmentNode):
            condition = node.type_condition
            return self.selections(node.selection_set, self._type(condition.name.value) if condition else parent)
        return self._spread(node.name.value) if isinstance(node, FragmentSpreadNode) else _Terms()

    def _spread(self, name: str) -> _Terms:
        if name not in self._known:
            fragment = self._fragments[name]
            terms = self.selections(fragment.selection_set, self._type(fragment.type_condition.name.value))
            if terms.parts:
                terms = _Terms(parts=[_once_a_request(terms)])
            self._known[name] = terms
        return self._known[name]

    def _field(self, node: FieldNode, parent: GraphQLNamedType) -> _Terms:
        name = node.name.value
        told = self._schema.get_field(parent, name)  # type: ignore[arg-type] # valid: what has fields is composite
        kind = get_named_type(told.type) if told else None
        if told is None or not is_composite_type(kind):
            return _Terms(_weight(parent, name))
        below = self.selections(node.selection_set, kind)
        listed = isinstance(get_nullable_type(told.type), GraphQLList)
        if kind.name.startswith("__"):
            below.once += INTROSPECTED if listed else 1
            return below
        if _is_page(parent) and listed:
            return _moved(below)
        weight = _weight(parent, name)
        if _is_page(kind):
            weight = weight or (FILTERED if _is_filtered(node) else 0)
            return _times(length(node, told, f"{parent.name}.{name}"), below, weight + 1)
        below = _moved(below)
        return _times(length(node, told, f"{parent.name}.{name}") if listed else 1, below, weight)

    def _type(self, name: str) -> GraphQLNamedType:
        return self._schema.type_map[name]


def _is_page(kind: GraphQLNamedType) -> bool:
    return kind.name.endswith(("Connection", "Page"))


def _is_filtered(node: FieldNode) -> bool:
    return any(each.name.value == "filter" for each in node.arguments or ())


def _weight(parent: GraphQLNamedType, name: str) -> int:
    if name == "totalCount" and _is_page(parent):
        return TOTAL_COUNT
    return WEIGHTS.get(f"{parent.name}.{name}", 0)


def _moved(below: _Terms) -> _Terms:
    """What an object of a list costs: itself, and what is asked of it."""
    below.once += 1
    if not below.parts:
        return _Terms(0, below.once)
    return _Terms(parts=[lambda values, known: (0, below.cost(values, known)[0])])


def _times(rows: Length, below: _Terms, weight: int) -> _Terms:
    """What is below once, so many times what it counts for each row, and a weight."""
    if isinstance(rows, int) and not below.parts:
        return _Terms(weight + below.once + rows * below.each)

    def part(values: Values, known: Known) -> Cost:
        once, each = below.cost(values, known)
        return weight + once + (rows if isinstance(rows, int) else rows(values)) * each, 0

    return _Terms(parts=[part])


def _once_a_request(terms: _Terms) -> Part:
    """The cost of a fragment, which is computed where it is first spread."""

    def part(values: Values, known: Known) -> Cost:
        if id(terms) not in known:
            known[id(terms)] = terms.cost(values, known)
        return known[id(terms)]

    return part


def _shown(node: SelectionNode, terms: _Terms) -> _Terms:
    """What is left by @skip and @include."""
    for directive in node.directives or ():
        name = directive.name.value
        if name in ("skip", "include"):
            condition = next(each.value for each in directive.arguments or ())
            terms = _if(condition, terms, left_out=name == "skip")
    return terms


def _if(condition: Any, terms: _Terms, *, left_out: bool) -> _Terms:
    if not isinstance(condition, VariableNode):
        return _Terms() if value_from_ast_untyped(condition) is left_out else terms
    name = condition.name.value
    return _Terms(
        parts=[lambda values, known: (0, 0) if values.get(name) is left_out else terms.cost(values, known)]
    )


def _name(operation: OperationDefinitionNode) -> str:
    return operation.name.value if operation.name else ""


def _defaults(operation: OperationDefinitionNode) -> Values:
    return {
        each.variable.name.value: value_from_ast_untyped(each.default_value)
        for each in operation.variable_definitions or ()
        if each.default_value is not None
    }
