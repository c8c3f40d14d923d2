"""How a type declares an edge that its resolvers hold in the plural."""

from collections.abc import Callable
from typing import Any, TypeVar, cast

import strawberry

from schema.context import Info

F = TypeVar("F", bound=Callable[..., Any])


def asked(graphql_type: Any, description: str) -> Callable[[F], F]:
    """A field with arguments: rows come back, and are shown as the type."""
    return cast("Callable[[F], F]", strawberry.field(graphql_type=graphql_type, description=description))


def followed(graphql_type: Any, description: str) -> Callable[[F], F]:
    """A field that is told again and again: each row that comes is shown as the type."""
    return cast("Callable[[F], F]", strawberry.subscription(graphql_type=graphql_type, description=description))


def to_one(edge: Any, key: Callable[[Any], Any], description: str, name: str | None = None) -> Any:
    """A field that follows an edge from one key of the row; no key, no answer.

    `name`: how the field is called where Python has no such name.
    """

    def resolve(root: Any, info: Info):  # type: ignore[no-untyped-def] # noqa: ANN202 - the field's annotation is its type
        found = key(root)
        return None if found is None else info.context.asking.along(edge, found)

    return strawberry.field(resolver=resolve, description=description, name=name)


def to_many(edge: Any, keys: Callable[[Any], list[Any]], description: str) -> Any:
    """A field that follows an edge from several keys of the row."""

    def resolve(root: Any, info: Info):  # type: ignore[no-untyped-def] # noqa: ANN202 - the field's annotation is its type
        return info.context.asking.along_all(edge, keys(root))

    return strawberry.field(resolver=resolve, description=description)


def to_seen(edge: Any, keys: Callable[[Any], list[Any]], description: str) -> Any:
    """The same, where a row may be hidden from the caller: it is then like a row that is not there."""

    async def resolve(root: Any, info: Info):  # type: ignore[no-untyped-def] # noqa: ANN202 - the field's annotation is its type
        return [row for row in await info.context.asking.along_all(edge, keys(root)) if row is not None]

    return strawberry.field(resolver=resolve, description=description)


def shown(value: Callable[[Any], Any], description: str) -> Any:
    """A field that is told from the row itself."""

    def resolve(root: Any):  # type: ignore[no-untyped-def] # noqa: ANN202 - the field's annotation is its type
        return value(root)

    return strawberry.field(resolver=resolve, description=description)
