"""How a field comes to its value, told once: for one parent as strawberry asks, and for a whole level at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from strawberry.schema.schema_converter import GraphQLCoreConverter

from resolvers.brought import Brought
from resolvers.roads import at_last

if TYPE_CHECKING:
    from collections.abc import Callable

    from resolvers.asking import Asking
    from resolvers.partly import Partly
    from resolvers.roads import Answers

DEFINITION = GraphQLCoreConverter.DEFINITION_BACKREF
"""Under which name graphql-core's objects bear strawberry's."""

WAY = "way"
"""Under which name a field bears its way in strawberry's metadata."""


@dataclass(frozen=True)
class Told:
    """From the row itself."""

    value: Callable[[Any], Any]

    def values(self, parents: list[Any], _: Asking | Partly, **__: Any) -> Answers:
        """The value of each parent."""
        return [self.value(parent) for parent in parents]


@dataclass(frozen=True)
class ToOne:
    """Along an edge from one key of the row, as the field's arguments have it; no key, no answer."""

    edge: Any
    key: Callable[..., Any]

    def value(self, parent: Any, asking: Asking | Partly, **arguments: Any) -> Any:
        """The value of one parent."""
        found = self.key(parent, **arguments)
        return None if found is None else asking.along(self.edge, found)

    def values(self, parents: list[Any], asking: Asking | Partly, **arguments: Any) -> Answers:
        """The value of each parent."""
        keys = [self.key(parent, **arguments) for parent in parents]
        if None not in keys:
            return asking.along_each(self.edge, keys)
        return self._where_there_is_one(
            keys, asking.along_each(self.edge, [key for key in keys if key is not None])
        )

    async def _where_there_is_one(self, keys: list[Any], coming: Answers) -> list[Any]:
        found = iter(await at_last(coming))
        return [None if key is None else next(found) for key in keys]


@dataclass(frozen=True)
class ToMany:
    """Along an edge from several keys of the row. `hidden`: rows that are not shown are left out."""

    edge: Any
    keys: Callable[[Any], list[Any]]
    hidden: bool = False

    async def value(self, parent: Any, asking: Asking | Partly) -> list[Any]:
        """The value of one parent."""
        return self._seen(await asking.along_all(self.edge, self.keys(parent)))

    def values(self, parents: list[Any], asking: Asking | Partly, **_: Any) -> Answers:
        """The value of each parent."""
        keys = [self.keys(parent) for parent in parents]
        return self._shared_out(keys, asking.along_each(self.edge, [key for each in keys for key in each]))

    async def _shared_out(self, keys: list[list[Any]], coming: Answers) -> list[Any]:
        found = iter(await at_last(coming))
        return [self._seen([next(found) for _ in each]) for each in keys]

    def _seen(self, rows: list[Any]) -> list[Any]:
        return [row for row in rows if row is not None] if self.hidden else rows


@dataclass(frozen=True)
class Through:
    """Along an edge to a row, and from there along another; where there is nothing, no answer.

    `keys`: the first comes to keys, and may have brought the rows behind them along.
    """

    first: ToOne
    then: ToOne | ToMany
    keys: bool = False

    async def value(self, parent: Any, asking: Asking | Partly, **arguments: Any) -> Any:
        """The value of one parent."""
        (found,) = await self.values([parent], asking, **arguments)
        return found

    async def values(self, parents: list[Any], asking: Asking | Partly, **arguments: Any) -> list[Any]:
        """The value of each parent."""
        of_first = asking if self.keys else asking.whole
        reached = await at_last(self.first.values(parents, of_first, **arguments))
        there = [each for each in reached if each is not None]
        brought = [each for each in there if isinstance(each, Brought)]
        if brought:
            rows = {key: each.rows[key] for each in brought for key in each if key in each.rows}
            asking.tell(self.then.edge, rows)
        found = iter(await at_last(self.then.values(there, asking)))
        return [None if each is None else next(found) for each in reached]
