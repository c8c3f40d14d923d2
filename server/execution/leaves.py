"""Values of leaves as they are sent (GraphQL, 6.4.3 CompleteValue and 3.5 result coercion)."""

from __future__ import annotations

from datetime import date, datetime
from enum import Enum
from functools import cache
from types import NoneType
from typing import TYPE_CHECKING, Any

import msgspec
from graphql import (
    GRAPHQL_MAX_INT,
    GRAPHQL_MIN_INT,
    GraphQLBoolean,
    GraphQLID,
    GraphQLInt,
    GraphQLString,
)
from graphql.pyutils import UndefinedType

from server.execution.plan import Unfit

if TYPE_CHECKING:
    from collections.abc import Callable

    from graphql import GraphQLEnumType, GraphQLLeafType, GraphQLScalarType

    from server.execution.request import Request

AS_THEY_ARE = {GraphQLString.name: str, GraphQLID.name: str, GraphQLBoolean.name: bool}
"""Values of which Python type are sent unchanged; others of these scalars are coerced by the library."""

WHOLE_OR_NOT = frozenset({NoneType, int})

WHOLE = range(GRAPHQL_MIN_INT, GRAPHQL_MAX_INT + 1)
"""What an Int may be (3.5.1)."""


class Leaves:
    """The results of scalars: the type's own coercion, not asked where it would change nothing."""

    def __init__(self, kind: GraphQLLeafType) -> None:
        self._coerce: Callable[[Any], Any] = kind.coerce_output_value
        self._plain = frozenset({NoneType, AS_THEY_ARE[kind.name]} if kind.name in AS_THEY_ARE else ())
        self._whole = kind.name == GraphQLInt.name

    def results(self, values: list[Any], _: Request) -> list[Any]:
        """The result of each value."""
        types = set(map(type, values))
        if types <= self._plain or (self._whole and types <= WHOLE_OR_NOT and _all_whole(values)):
            return values
        coerce = self._coerce
        found = [None if value is None else coerce(value) for value in values]
        if found.count(None) != values.count(None) or UndefinedType in set(map(type, found)):
            raise Unfit
        return found


def _all_whole(values: list[Any]) -> bool:
    numbers = [value for value in values if value is not None]
    return not numbers or (min(numbers) in WHOLE and max(numbers) in WHOLE)


class Names(Leaves):
    """The results of an enum: there are few values, so their names are known beforehand."""

    def __init__(self, kind: GraphQLEnumType) -> None:
        super().__init__(kind)
        self._names = _names_of(kind)

    def results(self, values: list[Any], request: Request) -> list[Any]:
        """The result of each value."""
        try:
            return list(map(self._names.__getitem__, map(id, values)))
        except KeyError:
            return super().results(values, request)


@cache
def _names_of(kind: GraphQLEnumType) -> dict[int, str | None]:
    """The names of its members by their identity, which is sooner known than their hash; null stays null."""
    of: type[Enum] = getattr(kind, "wrapped_cls", Enum)
    values = {each.value: name for name, each in kind.values.items()}
    return {id(None): None, **{id(each): values[each.value] for each in of if each.value in values}}


class Times(Leaves):
    """The results of dates and times: msgspec writes them as `isoformat` does, but for the name of UTC."""

    def __init__(self, kind: GraphQLLeafType, of: type) -> None:
        super().__init__(kind)
        self._types = frozenset({NoneType, of})

    def results(self, values: list[Any], request: Request) -> list[Any]:
        """The result of each value."""
        if not set(map(type, values)) <= self._types:
            return super().results(values, request)
        told: list[Any] = msgspec.to_builtins(values)
        return [f"{each[:-1]}+00:00" if each and each[-1] == "Z" else each for each in told]


TIMES = {"Date": date, "DateTime": datetime}


def leaves_of(kind: GraphQLScalarType) -> Leaves:
    """How the values of a scalar are completed."""
    return Times(kind, TIMES[kind.name]) if kind.name in TIMES else Leaves(kind)
