"""How long a list is at most, told by the arguments of its field: a page's size, or the keys that were sent."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from graphql import (
    GraphQLList,
    ListValueNode,
    Undefined,
    VariableNode,
    get_nullable_type,
    value_from_ast_untyped,
)

from resolvers.paging import USUAL_PAGE
from server.documents.weights import ASSUMED, LONGER

if TYPE_CHECKING:
    from collections.abc import Iterable

    from graphql import FieldNode, GraphQLField

Values = Mapping[str, Any]
"""Variables as they were sent, over their defaults."""

Length = int | Callable[[Values], int]
"""A length, or what tells it once the variables are known."""


def length(node: FieldNode, told: GraphQLField, place: str) -> Length:
    """How many rows a page or a list holds at most."""
    if "first" in told.args:
        return _page(node, told)
    for name, argument in told.args.items():
        if isinstance(get_nullable_type(argument.type), GraphQLList):
            return _keys(node, name)
    return LONGER.get(place, ASSUMED)


def _page(node: FieldNode, told: GraphQLField) -> Length:
    """`last` where it is named, `first` otherwise."""
    sizes = [
        _argument(node, name, told.args[name].default_value) for name in ("last", "first") if name in told.args
    ]
    if not any(isinstance(size, VariableNode) for size in sizes):
        return _rows(sizes)
    return lambda values: _rows(
        values.get(size.name.value) if isinstance(size, VariableNode) else size for size in sizes
    )


def _argument(node: FieldNode, name: str, default: Any) -> Any:
    """What a field's argument says: a variable, or a value."""
    for each in node.arguments or ():
        if each.name.value == name:
            return each.value if isinstance(each.value, VariableNode) else value_from_ast_untyped(each.value)
    return None if default is Undefined else default


def _rows(sizes: Iterable[Any]) -> int:
    """The first size that is told. What is no number is refused later, and whole numbers may come as 5.0."""
    told = next((size for size in sizes if size is not None), USUAL_PAGE)
    return max(0, int(told)) if isinstance(told, int | float) and math.isfinite(told) else USUAL_PAGE


def _keys(node: FieldNode, name: str) -> Length:
    """How many keys are sent; one alone stands for a list of one."""
    for each in node.arguments or ():
        value = each.value
        if each.name.value == name and isinstance(value, VariableNode):
            variable = value.name.value
            return lambda values: _many(values.get(variable))
        if each.name.value == name:
            return len(value.values) if isinstance(value, ListValueNode) else 1
    return 0


def _many(value: Any) -> int:
    return len(value) if isinstance(value, list) else 1
