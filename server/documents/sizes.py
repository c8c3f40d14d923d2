"""How long lists and pages may be: in an operation's literals, in its variables and in their defaults.

The entities that a gateway names are counted when they are asked for, by a limit of their own (bounded.py).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphql import IntValueNode, ListTypeNode, ListValueNode, NamedTypeNode, NonNullTypeNode, VariableNode

from graph.failures import LimitExceeded

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from graphql import FieldNode, Node, OperationDefinitionNode, ValueNode, VariableDefinitionNode

_PAGE = ("first", "last")
_INT_DIGITS = 11
"""Digits and sign of the longest Int; a longer number is no Int, which validation tells."""


class Sizes:
    """Compares the sizes in one document, and in the variables that come with it, with what is allowed."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._pages: set[str] = set()

    def check_field(self, node: FieldNode) -> None:
        """LimitExceeded when a list or a page in a field's arguments is too long."""
        for argument in node.arguments or ():
            name, value = argument.name.value, argument.value
            if node.name.value == "_entities":
                continue
            if name in _PAGE and isinstance(value, VariableNode):
                self._pages.add(value.name.value)
            elif name in _PAGE:
                self._check_number(name, value)
            for found in _lists(value):
                self._check(name, found)

    def check_defaults(self, operation: OperationDefinitionNode) -> None:
        """The same for the defaults of variables that were seen to set the size of a page."""
        for definition in operation.variable_definitions or ():
            name, value = definition.variable.name.value, definition.default_value
            if name in self._pages:
                self._check_number(name, value)
            if value is not None and not _holds_entities(definition):
                for found in _lists(value):
                    self._check(name, found)

    def check_variables(self, variables: Mapping[str, Any] | None, operation: OperationDefinitionNode) -> None:
        """LimitExceeded when a list in the variables is too long, or what sets the size of a page too large."""
        entities = {
            each.variable.name.value for each in operation.variable_definitions or () if _holds_entities(each)
        }
        waiting = [(name, value) for name, value in (variables or {}).items() if name not in entities]
        while waiting:
            name, value = waiting.pop()
            if name in self._pages and isinstance(value, int):
                self._check(name, value)
            if isinstance(value, list):
                self._check(name, len(value))
                waiting += [(name, each) for each in value]
            elif isinstance(value, dict):
                waiting += [(name, each) for each in value.values()]

    def _check_number(self, name: str, value: object) -> None:
        if isinstance(value, IntValueNode) and len(value.value) <= _INT_DIGITS:
            self._check(name, int(value.value))

    def _check(self, name: str, found: int) -> None:
        if found > self._most:
            message = f"{name}: {found} is more than the {self._most} allowed (ZEREN_MAX_LIST)"
            raise LimitExceeded("ZEREN_MAX_LIST", message)


def _holds_entities(definition: VariableDefinitionNode) -> bool:
    """Whether a variable can hold nothing but what names entities."""
    kind: Node = definition.type
    while isinstance(kind, ListTypeNode | NonNullTypeNode):
        kind = kind.type
    return isinstance(kind, NamedTypeNode) and kind.name.value == "_Any"


def _lists(value: ValueNode) -> Iterator[int]:
    """The lengths of the lists in a literal."""
    if isinstance(value, ListValueNode):
        yield len(value.values)
        for each in value.values:
            yield from _lists(each)
    for entry in getattr(value, "fields", ()):
        yield from _lists(entry.value)
