"""Where in a request the value lies that an error is about, as a path: `filter.on`, `ids[2]`, `f.before`."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from graphql import parse
from graphql.language import ArgumentNode, ListValueNode, Node, ObjectFieldNode, VariableDefinitionNode

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graphql import GraphQLError

_IN_VARIABLE = re.compile(r"Variable '\$(\w+)' has invalid (?:default )?value(?: at ([\w.\[\]]+))?: ")
"""How graphql-core begins what it tells of a variable's value."""

_FOUND = re.compile(r",? found: .*|: .*", re.DOTALL | re.IGNORECASE)
"""How it ends it: with the value, written as Python does."""


def place(error: GraphQLError) -> str | None:
    """The path to the value: from its argument in the document, or from the name of its variable."""
    variable = _IN_VARIABLE.match(error.message)
    if variable:
        return variable[1] + (variable[2] or "")
    node = error.nodes[0] if error.nodes else None
    if node is None or node.loc is None:
        return None
    return _path(_document(node.loc.source.body), node.loc.start) or None


def told(error: GraphQLError) -> str:
    """What graphql-core says is wrong, in the words of GraphQL; of a variable's value where it is, not what."""
    variable, message = _IN_VARIABLE.match(error.message), error.message
    if variable:
        message = f"{place(error)}: {_FOUND.sub('', message[variable.end() :])}"
    return re.sub(r"not to be None\b", "not to be null", message)


@lru_cache(maxsize=1)
def _document(text: str) -> Node:
    """The document again: an error brings its node without what lies around it; kept for the next error."""
    return parse(text)


def _path(inner: Node | None, start: int) -> str:
    path = ""
    while inner is not None:
        if isinstance(inner, ArgumentNode):
            path = inner.name.value
        elif isinstance(inner, VariableDefinitionNode):
            path = inner.variable.name.value
        elif isinstance(inner, ObjectFieldNode):
            path += f".{inner.name.value}"
        found = next((each for each in _children(inner) if _holds(each[1], start)), None)
        if found is not None and isinstance(inner, ListValueNode):
            path += f"[{found[0]}]"
        inner = found[1] if found else None
    return path


def _children(node: Node) -> Iterator[tuple[int, Node]]:
    for key in node.keys:
        value = getattr(node, key)
        for index, child in enumerate(value if isinstance(value, list | tuple) else (value,)):
            if isinstance(child, Node):
                yield index, child


def _holds(node: Node, start: int) -> bool:
    return node.loc is not None and node.loc.start <= start < node.loc.end
