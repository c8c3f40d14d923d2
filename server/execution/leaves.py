"""Values of leaves as they are sent (GraphQL, 6.4.3 CompleteValue and 3.5 result coercion)."""

from __future__ import annotations

from collections.abc import Hashable
from typing import TYPE_CHECKING, Any

from graphql import (
    GRAPHQL_MAX_INT,
    GRAPHQL_MIN_INT,
    GraphQLBoolean,
    GraphQLEnumType,
    GraphQLID,
    GraphQLInt,
    GraphQLString,
    Undefined,
)

from server.execution.plan import Unfit

if TYPE_CHECKING:
    from collections.abc import Callable

    from graphql import GraphQLLeafType

    from server.execution.request import Request

AS_THEY_ARE = {GraphQLString.name: str, GraphQLID.name: str, GraphQLBoolean.name: bool}
"""Values of which Python type are sent unchanged; others of these scalars are coerced by the library."""


WHOLE = range(GRAPHQL_MIN_INT, GRAPHQL_MAX_INT + 1)
"""What an Int may be (3.5.1)."""


class Leaves:
    """The results of leaves: the type's own coercion, not asked where it would change nothing."""

    def __init__(self, kind: GraphQLLeafType) -> None:
        self._coerce: Callable[[Any], Any] = kind.coerce_output_value
        self._plain: type | None = AS_THEY_ARE.get(kind.name)
        self._whole = kind.name == GraphQLInt.name
        self._seen: dict[Any, Any] | None = {} if isinstance(kind, GraphQLEnumType) else None

    def results(self, values: list[Any], _: Request) -> list[Any]:
        """The result of each value."""
        if self._plain is not None and all(value is None or type(value) is self._plain for value in values):
            return values
        if self._whole and all(value is None or (type(value) is int and value in WHOLE) for value in values):
            return values
        if self._seen is not None:
            return [None if value is None else self._named(value) for value in values]
        return [None if value is None else self._coerced(value) for value in values]

    def _coerced(self, value: Any) -> Any:
        found = self._coerce(value)
        if found is None or found is Undefined:
            raise Unfit
        return found

    def _named(self, value: Any) -> Any:
        """The name of an enum's value; there are few, so each is looked up once."""
        seen = self._seen
        if seen is None or not isinstance(value, Hashable):
            return self._coerced(value)
        found = seen.get(value)
        if found is None:
            found = seen[value] = self._coerced(value)
        return found
