"""From the values of a level to its results: what must not be null, lists, and objects (GraphQL, 6.4.3).

A list of lists is completed flat and shared out again, so that all objects of a level are asked together.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from schema.keyed import type_of
from server.execution.levels import level, together
from server.execution.plan import Unfit

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from graphql import GraphQLObjectType

    from server.execution.plan import Completed, Results, Selection
    from server.execution.request import Request


class Required:
    """What must not be null."""

    def __init__(self, of: Completed) -> None:
        self._of = of

    def results(self, values: list[Any], request: Request) -> Results:
        """The results, none of them null."""
        found = self._of.results(values, request)
        return self._checked(found) if isinstance(found, list) else self._later(found)

    async def _later(self, coming: Awaitable[list[Any]]) -> list[Any]:
        return self._checked(await coming)

    @staticmethod
    def _checked(results: list[Any]) -> list[Any]:
        if None in results:
            raise Unfit
        return results


class Lists:
    """A list of each value."""

    def __init__(self, of: Completed) -> None:
        self._of = of

    def results(self, values: list[Any], request: Request) -> Results:
        """A list of results for each list of values."""
        if not all(value is None or type(value) in (list, tuple) for value in values):
            raise Unfit
        found = self._of.results([item for value in values if value is not None for item in value], request)
        return self._shared_out(values, found) if isinstance(found, list) else self._later(values, found)

    async def _later(self, values: list[Any], coming: Awaitable[list[Any]]) -> list[Any]:
        return self._shared_out(values, await coming)

    @staticmethod
    def _shared_out(values: list[Any], results: list[Any]) -> list[Any]:
        found: list[Any] = []
        at = 0
        for value in values:
            if value is None:
                found.append(None)
            else:
                found.append(results[at : at + len(value)])
                at += len(value)
        return found


class Objects:
    """Objects of one type: the next level."""

    def __init__(self, kind: GraphQLObjectType, selection: Selection) -> None:
        self._is_type_of: Any = kind.is_type_of
        self._selection = selection

    async def results(self, values: list[Any], request: Request) -> list[Any]:
        """The result of each object."""
        rows = [value for value in values if value is not None]
        if not self._are(rows):
            raise Unfit
        return _in_place(values, await level(self._selection, rows, request))

    def _are(self, rows: list[Any]) -> bool:
        """Whether all are of the type (6.4.3)."""
        check = self._is_type_of
        all_are = getattr(check, "are", None)
        if all_are is not None:
            return bool(all_are(rows))
        return check is None or all(check(row, None) is True for row in rows)


class Kinds:
    """Objects of an interface or a union: a level for each type that is found among them."""

    def __init__(self, of: Callable[[str], Objects]) -> None:
        self._of = cache(of)

    async def results(self, values: list[Any], request: Request) -> list[Any]:
        """The result of each object."""
        rows = [value for value in values if value is not None]
        names = self._names(rows)
        if len(set(names)) == 1:
            return _in_place(values, await self._of(names[0]).results(rows, request))
        places: dict[str, list[int]] = {}
        for place, name in enumerate(names):
            places.setdefault(name, []).append(place)
        found: list[Any] = [None] * len(rows)
        objects = [self._of(name) for name in places]
        levels = [
            each.results([rows[at] for at in of], request)
            for each, of in zip(objects, places.values(), strict=True)
        ]
        for of, results in zip(places.values(), await together(levels), strict=True):
            for at, result in zip(of, results, strict=True):
                found[at] = result
        return _in_place(values, found)

    @staticmethod
    def _names(rows: list[Any]) -> list[str]:
        """The type that each row is shown as (6.4.3 ResolveAbstractType); all that have several bear a key."""
        try:
            return list(map(type_of, rows))
        except KeyError:
            raise Unfit from None


def _in_place(values: list[Any], results: list[Any]) -> list[Any]:
    """The results, and null where there was no value."""
    if len(results) == len(values):
        return results
    found = iter(results)
    return [None if value is None else next(found) for value in values]
