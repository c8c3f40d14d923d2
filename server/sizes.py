"""How long lists and pages may be: in an operation's literals, in its variables and in their defaults."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphql import IntValueNode, ListValueNode, VariableNode

from graph.failures import LimitExceeded

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from graphql import FieldNode, OperationDefinitionNode, ValueNode

_PAGE = ("first", "last")
_INT_DIGITS = 11
"""Digits and sign of the longest Int; a longer number is no Int, which validation tells."""


class Sizes:
    """Compares sizes with the most that is allowed; `names` are the variables that set the size of a page."""

    def __init__(self, most: int) -> None:
        self._most = most
        self.names: set[str] = set()

    def check_field(self, node: FieldNode) -> None:
        """LimitExceeded when a list or a page in a field's arguments is too long."""
        for argument in node.arguments or ():
            name, value = argument.name.value, argument.value
            if name in _PAGE and isinstance(value, VariableNode):
                self.names.add(value.name.value)
            elif name in _PAGE:
                self._check_number(name, value)
            for found in _lists(value):
                check_size(name, found, self._most)

    def check_defaults(self, operation: OperationDefinitionNode) -> None:
        """The same for the defaults of variables that were seen to set the size of a page."""
        for definition in operation.variable_definitions or ():
            if definition.variable.name.value in self.names:
                self._check_number(definition.variable.name.value, definition.default_value)

    def _check_number(self, name: str, value: object) -> None:
        if isinstance(value, IntValueNode) and len(value.value) <= _INT_DIGITS:
            check_size(name, int(value.value), self._most)


def check_variables(variables: Mapping[str, Any] | None, pages: frozenset[str], most: int) -> None:
    """LimitExceeded when a list in the variables is too long, or one that sets the size of a page too large."""
    waiting: list[tuple[str, Any]] = list((variables or {}).items())
    while waiting:
        name, value = waiting.pop()
        if name in pages and isinstance(value, int):
            check_size(name, value, most)
        if isinstance(value, list):
            check_size(name, len(value), most)
            waiting += [(name, each) for each in value]
        elif isinstance(value, dict):
            waiting += [(name, each) for each in value.values()]


def check_size(name: str, found: int, most: int) -> None:
    """LimitExceeded when one size is over the most that is allowed."""
    if found > most:
        raise LimitExceeded("ZEREN_MAX_LIST", f"{name}: {found} is more than the {most} allowed (ZEREN_MAX_LIST)")


def _lists(value: ValueNode) -> Iterator[int]:
    """The lengths of the lists in a literal."""
    if isinstance(value, ListValueNode):
        yield len(value.values)
        for each in value.values:
            yield from _lists(each)
    for entry in getattr(value, "fields", ()):
        yield from _lists(entry.value)
