"""How a level comes to the values of a field: from a column, along an edge, or by a resolver of its own."""

from __future__ import annotations

import asyncio
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from graphql.pyutils import is_awaitable

from schema.guarded import GUARD
from schema.ways import DEFINITION, WAY
from server.execution.levels import failing

if TYPE_CHECKING:
    from collections.abc import Callable

    from graphql import GraphQLField

    from server.execution.plan import Field, Results, Way
    from server.execution.request import Request


def way_of(definition: GraphQLField) -> Way:
    """The way of a field, as the schema declares it."""
    declared = definition.extensions.get(DEFINITION)
    if declared is not None and declared.is_basic_field:
        return Column(declared.python_name)
    if declared is not None and WAY in declared.metadata:
        return Declared(declared.metadata[WAY])
    guard = definition.extensions.get(GUARD)
    resolve: Any = definition.resolve if guard is None else guard.resolve  # strawberry gives every field one
    return Called(resolve)


class Typename:
    """The name of the type itself (GraphQL, 4.1)."""

    def values(self, parents: list[Any], field: Field, _: Request) -> Results:
        """The name, for each parent."""
        return [field.kind.name] * len(parents)


class Column:
    """A column of the row."""

    def __init__(self, name: str) -> None:
        self.name = name
        self._of = attrgetter(name)

    def values(self, parents: list[Any], _: Field, __: Request) -> Results:
        """The column of each parent."""
        return list(map(self._of, parents))


class Declared:
    """As the schema declares it for a whole level."""

    def __init__(self, way: Any) -> None:
        self.way = way

    def values(self, parents: list[Any], field: Field, request: Request) -> Results:
        """The value of each parent."""
        found: Results = self.way.values(parents, request.context.partly, **field.converted(request))
        return found


class Called:
    """By a resolver that is called for each parent; what it asks along edges is asked for all of them at once."""

    def __init__(self, resolve: Callable[..., Any]) -> None:
        self._resolve = resolve

    def values(self, parents: list[Any], field: Field, request: Request) -> Results:
        """The value of each parent."""
        info = request.info(field.key, field.nodes, field.kind, field.definition)
        arguments = field.arguments(request)
        begun = [self._begun(parent, info, arguments) for parent in parents]
        coming = [each for each in begun if is_awaitable(each)]
        if coming:
            return self._arrived(begun, coming, parents, field, request)
        request.outcomes.keep(field.nodes[0], parents, begun)
        return begun

    def _begun(self, parent: Any, info: Any, arguments: dict[str, Any]) -> Any:
        try:
            return self._resolve(parent, info, **arguments)
        except Exception as error:  # noqa: BLE001 - it is raised when all have ended
            return failing(error)

    @staticmethod
    async def _arrived(
        begun: list[Any], coming: list[Any], parents: list[Any], field: Field, request: Request
    ) -> list[Any]:
        arrived = iter(await asyncio.gather(*coming, return_exceptions=True))
        waited = {id(each) for each in coming}
        values = [next(arrived) if id(each) in waited else each for each in begun]
        request.outcomes.keep(field.nodes[0], parents, values)
        for each in values:
            if isinstance(each, BaseException):
                raise each
        return values
