"""Selections made from the schema: every field of a type, and of what it leads to, as deep as asked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from graphql import (
    GraphQLField,
    GraphQLInterfaceType,
    GraphQLNonNull,
    GraphQLObjectType,
    get_named_type,
    is_required_argument,
)

from schema.build import build_schema

TYPES: Mapping[str, Any] = build_schema()._schema.type_map  # noqa: SLF001 - graphql-core's schema
QUERY: Mapping[str, GraphQLField] = TYPES["Query"].fields
GIVEN: Mapping[str, str] = {
    "on": '"2023-02-10"',
    "at": '"2023-02-10T18:00:00+08:00"',
    "first": "2",
}
"""Arguments that are always given, so that no answer turns on the day of the test."""
BUBBLING = ("Finding.riskPointCount", "SlotChange.riskPointCount", "Workload.pointCount", "Workload.userCount")
"""Fields that cannot be null and may be refused: they take their object with them, so they are asked alone."""
WHOLE_PAGES = ("Warning.riskPoints",)
"""Lists below a row of which some may be hidden: asked for as a whole, since what is seen makes other pages."""
WIDE = ("Node", "pageInfo", "edges")


@dataclass(frozen=True)
class Chosen:
    """A field, under the name that it has in the answer, and what is selected of it."""

    shown: str
    name: str
    arguments: str
    field: GraphQLField
    below: tuple[Chosen, ...]

    def __str__(self) -> str:
        inside = f" {{ {' '.join(map(str, self.below))} }}" if self.below else ""
        return f"{self.shown}: {self.name}{self.arguments}{inside}"


def key_of(kind: Any) -> str | None:
    """The field that names a row of a type; None for a type without one."""
    keys = [
        name
        for name, field in kind.fields.items()
        if isinstance(field.type, GraphQLNonNull) and str(field.type) == "ID!" and name != "nodeId"
    ]
    return keys[0] if len(keys) == 1 else None


def chosen(kind: Any, depth: int) -> tuple[Chosen, ...]:
    """Every field of a type, and so many steps deep of those that it leads to; beyond only what names a row."""
    return tuple(_chosen(kind, depth))


def _chosen(kind: Any, depth: int) -> Iterator[Chosen]:
    key = key_of(kind)
    if key:
        yield Chosen("k", key, "", kind.fields[key], ())
        if depth < 0:
            return
    for name, field in kind.fields.items():
        place = f"{kind.name}.{name}"
        named = get_named_type(field.type)
        if place in BUBBLING or name in WIDE or any(map(is_required_argument, _ungiven(field))):
            continue
        if not isinstance(named, GraphQLObjectType | GraphQLInterfaceType):
            yield Chosen(name, name, _arguments(place, field), field, ())
        elif depth > 0 or (depth == 0 and key is None) or named.name == "Label":
            below = chosen(named, _next(kind, named, depth))
            if below:
                yield Chosen(name, name, _arguments(place, field), field, below)
        elif depth == 0 and key_of(named):
            yield Chosen(name, name, _arguments(place, field), field, chosen(named, -1))


def _next(kind: Any, named: Any, depth: int) -> int:
    """A connection is passed through; everything else is one step."""
    return depth if kind.name.endswith("Connection") or named.name.endswith("Connection") else depth - 1


def _ungiven(field: GraphQLField) -> list[Any]:
    return [argument for name, argument in field.args.items() if name not in GIVEN]


def _arguments(place: str, field: GraphQLField) -> str:
    values = {**GIVEN, "first": "1000"} if place in WHOLE_PAGES else GIVEN
    given = [f"{name}: {value}" for name, value in values.items() if name in field.args]
    return f"({', '.join(given)})" if given else ""
