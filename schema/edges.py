"""How a type declares an edge that its resolvers hold in the plural."""

import inspect
from collections.abc import Callable
from typing import Any, TypeVar, cast

import strawberry

from schema.context import Info
from schema.signed import sign
from schema.ways import WAY, Through, Told, ToMany, ToOne

F = TypeVar("F", bound=Callable[..., Any])


def asked(graphql_type: Any, description: str, **besides: Any) -> Callable[[F], F]:
    """A field with arguments: rows come back, and are shown as the type."""
    made = strawberry.field(graphql_type=graphql_type, description=description, **besides)
    return cast("Callable[[F], F]", made)


def followed(graphql_type: Any, description: str) -> Callable[[F], F]:
    """A field that is told again and again: each row that comes is shown as the type."""
    return cast("Callable[[F], F]", strawberry.subscription(graphql_type=graphql_type, description=description))


def along(graphql_type: Any, edge: Any, description: str) -> Callable[[F], Any]:
    """A field with arguments that follows an edge: the method tells from which key; no key, no answer."""
    return _by_key(graphql_type, lambda key: ToOne(edge, key), description)


def through(graphql_type: Any, to_keys: Any, edge: Any, description: str) -> Callable[[F], Any]:
    """The same along two edges: the first comes to keys, the second from each to a row that may be seen."""
    rows = ToMany(edge, lambda keys: keys, hidden=True)
    return _by_key(graphql_type, lambda key: Through(ToOne(to_keys, key), rows, keys=True), description)


def to_one(edge: Any, key: Callable[[Any], Any], description: str, name: str | None = None) -> Any:
    """A field that follows an edge from one key of the row; no key, no answer.

    `name`: how the field is called where Python has no such name.
    """
    return _along(ToOne(edge, key), description, name)


def to_many(edge: Any, keys: Callable[[Any], list[Any]], description: str) -> Any:
    """A field that follows an edge from several keys of the row."""
    return _along(ToMany(edge, keys), description)


def to_one_by(first: ToOne, edge: Any, key: Callable[[Any], Any], description: str) -> Any:
    """A field that follows an edge from one key of what another edge comes to."""
    return _along(Through(first, ToOne(edge, key)), description)


def to_many_by(first: ToOne, edge: Any, keys: Callable[[Any], list[Any]], description: str) -> Any:
    """The same from several keys."""
    return _along(Through(first, ToMany(edge, keys)), description)


def to_seen(edge: Any, keys: Callable[[Any], list[Any]], description: str) -> Any:
    """The same, where a row may be hidden from the caller: it is then like a row that is not there."""
    return _along(ToMany(edge, keys, hidden=True), description)


def shown(value: Callable[[Any], Any], description: str) -> Any:
    """A field that is told from the row itself."""

    def resolve(root: Any):  # type: ignore[no-untyped-def] # noqa: ANN202 - the field's annotation is its type
        return value(root)

    return strawberry.field(resolver=resolve, description=description, metadata={WAY: Told(value)})


def _by_key(graphql_type: Any, way_from: Callable[[Any], ToOne | Through], description: str) -> Callable[[F], Any]:
    def declare(key: F) -> Any:
        way = way_from(key)

        def resolve(root: Any, info: Info, **arguments: Any):  # type: ignore[no-untyped-def] # noqa: ANN202 - as below
            return way.value(root, info.context.partly, **arguments)

        resolve.__name__ = key.__name__
        sign(resolve, [*inspect.signature(key).parameters.values()][1:])
        return asked(graphql_type, description, metadata={WAY: way})(resolve)

    return declare


def _along(way: ToOne | ToMany | Through, description: str, name: str | None = None) -> Any:
    def resolve(root: Any, info: Info):  # type: ignore[no-untyped-def] # noqa: ANN202 - the field's annotation is its type
        return way.value(root, info.context.partly)

    return strawberry.field(resolver=resolve, description=description, name=name, metadata={WAY: way})
