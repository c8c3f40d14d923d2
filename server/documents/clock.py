"""Whether an answer changes by the clock alone, although nothing in the graph does.

A field with an argument `at` answers for the time at which it is asked when no other is named. What a date decides
changes at midnight and is not meant here: the date of today is part of every tag (tags.py).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from graphql import (
    FieldNode,
    GraphQLInterfaceType,
    GraphQLObjectType,
    NullValueNode,
    VariableNode,
    Visitor,
    visit,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from graphql import DocumentNode, GraphQLSchema

_AT = "at"


@dataclass(frozen=True)
class Clock:
    """What of a document asks for the time now: always, or when one of these variables is null or not sent."""

    always: bool
    variables: frozenset[str]

    def read(self, variables: Mapping[str, Any] | None) -> bool:
        """Whether the answer depends on the clock."""
        return self.always or any((variables or {}).get(name) is None for name in self.variables)


def fields_with_a_time(schema: GraphQLSchema) -> frozenset[str]:
    """The names of all fields with an argument `at`."""
    return frozenset(
        name
        for kind in schema.type_map.values()
        if isinstance(kind, GraphQLObjectType | GraphQLInterfaceType)
        for name, field in kind.fields.items()
        if _AT in field.args
    )


def clock_of(document: DocumentNode, fields: frozenset[str]) -> Clock:
    """How a document depends on the clock."""
    found = _Times(fields)
    visit(document, found)
    return Clock(found.always, frozenset(found.variables))


class _Times(Visitor):
    """Collects the times that a document names, and whether it leaves one out."""

    def __init__(self, fields: frozenset[str]) -> None:
        super().__init__()
        self._fields = fields
        self.always = False
        self.variables: set[str] = set()

    def enter_field(self, node: FieldNode, *_: Any) -> None:
        """Look at one field."""
        if node.name.value not in self._fields:
            return
        value = next((each.value for each in node.arguments or () if each.name.value == _AT), None)
        if isinstance(value, VariableNode):
            self.variables.add(value.name.value)
        elif value is None or isinstance(value, NullValueNode):
            self.always = True
