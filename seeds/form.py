"""What a line of a file becomes: a key and the values of a row of the graph."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

Values = Mapping[str, Any]
Keyed = tuple[str, dict[str, Any]]


@dataclass(frozen=True)
class Form:
    """The kind of row that the lines of a file become, and how."""

    kind: str
    row: Callable[[Values], Keyed]


def sub_scope_key(values: Values) -> str:
    """The key of a sub-scope, such as 03-A; 03-* stands for the whole category."""
    return f"{values['category_code']}-{values['sub_scope']}"


def keep(values: Values, *names: str) -> dict[str, Any]:
    """The values of these columns, under the same names."""
    return {name: values.get(name) for name in names}
