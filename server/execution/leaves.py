"""Values of leaves as they are sent (GraphQL, 6.4.3 CompleteValue and 3.5 result coercion)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from graphql import (
    GRAPHQL_MAX_INT,
    GRAPHQL_MIN_INT,
    GraphQLBoolean,
    GraphQLID,
    GraphQLInt,
    GraphQLString,
    Undefined,
)

from server.execution.plan import Unfit

if TYPE_CHECKING:
    from collections.abc import Callable

    from graphql import GraphQLEnumType, GraphQLLeafType

    from server.execution.request import Request

AS_THEY_ARE = {GraphQLString.name: str, GraphQLID.name: str, GraphQLBoolean.name: bool}
"""Values of which Python type are sent unchanged; others of these scalars are coerced by the library."""


WHOLE = range(GRAPHQL_MIN_INT, GRAPHQL_MAX_INT + 1)
"""What an Int may be (3.5.1)."""


class Leaves:
    """The results of scalars: the type's own coercion, not asked where it would change nothing."""

    def __init__(self, kind: GraphQLLeafType) -> None:
        self._coerce: Callable[[Any], Any] = kind.coerce_output_value
        self._plain: type | None = AS_THEY_ARE.get(kind.name)
        self._whole = kind.name == GraphQLInt.name

    def results(self, values: list[Any], _: Request) -> list[Any]:
        """The result of each value."""
        if self._plain is not None and all(value is None or type(value) is self._plain for value in values):
            return values
        if self._whole and all(value is None or (type(value) is int and value in WHOLE) for value in values):
            return values
        return [None if value is None else self._coerced(value) for value in values]

    def _coerced(self, value: Any) -> Any:
        found = self._coerce(value)
        if found is None or found is Undefined:
            raise Unfit
        return found


class Names(Leaves):
    """The results of an enum: there are few values, so the name of each is looked up once."""

    def __init__(self, kind: GraphQLEnumType) -> None:
        super().__init__(kind)
        self._names: dict[Any, Any] = {}

    def _coerced(self, value: Any) -> Any:
        found = self._names.get(value)
        if found is None:
            found = self._names[value] = super()._coerced(value)
        return found
