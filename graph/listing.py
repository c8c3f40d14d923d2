"""Lists: the keys of a list's rows in a chosen order, between two places of it.

A place is a text that sorts as the order does, together with the row's key. The rows themselves follow by their
keys, in the same statement, so that a list and a look-up share one question for the columns.

A filter is optional. One that looks at the row itself is `($level IS NULL OR ...)`; one that looks beyond it is
`CASE WHEN $area IS NULL THEN true ELSE EXISTS {...} END`: of an OR, Neo4j answers every EXISTS, wanted or not.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import Enum
from functools import cached_property
from typing import TYPE_CHECKING, Generic, TypeVar

from graph.cypher_file import CypherFile
from graph.with_rows import WithRows

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

R = TypeVar("R", bound="DataclassInstance")

_ORDER = re.compile(r"\bORDER BY (\w+\.\w+(?:, \w+\.\w+)*)(?= LIMIT \$first\Z)")


@dataclass
class ListedRow:
    """A row of a list: its key, and its place in the order that was asked for."""

    asked: str
    place: str


class Direction(Enum):
    """Which end of the order a list begins with."""

    ASCENDING = "ASCENDING"
    DESCENDING = "DESCENDING"


class Told(Enum):
    """What a place tells, as a text: anything, a day, or the moment behind its last space."""

    ANYTHING = "ANYTHING"
    DAY = "DAY"
    MOMENT = "MOMENT"


@dataclass(frozen=True)
class Keys(WithRows[ListedRow, R], Generic[R]):
    """A question for the keys of a list, and the rows behind them. `told`: what its places tell."""

    row: type[ListedRow] = ListedRow
    told: Told = field(default=Told.ANYTHING, kw_only=True)

    @cached_property
    def backwards(self) -> "Keys[R]":
        """The same from the other end, where it goes straight along an index."""
        name = f"{self.name}_backwards"
        return Backwards(name, behind=self.behind, start=self.start, nodes=self.nodes, told=self.told, of=self)


@dataclass(frozen=True)
class Backwards(Keys[R], Generic[R]):
    """Keys against the order of their index."""

    of: Keys[R] = field(kw_only=True)

    @cached_property
    def file(self) -> CypherFile:
        """The file of what it turns round, with its order turned wherever it is named."""
        text = self.of.file.text
        found = _ORDER.search(text)
        if found is None:
            raise ValueError(f"{self.of.name}.cypher: does not end with an order and its first rows")
        turned = ", ".join(f"{column} DESC" for column in found[1].split(", "))
        text = text.replace(found[0], f"ORDER BY {turned}")
        return replace(self.of.file, text=text)


@dataclass(frozen=True)
class ListQuery(Generic[R]):
    """How a list is asked.

    `name`: what a cursor says it belongs to. `sorted`: any order, either direction, any filter.
    `walked`, where there is one: the order of the keys, ascending, straight along their index, and backwards. It
    serves when none of the filters named in `starts` is set, by which `sorted` finds few rows to begin with. An
    area may find many: `walked` takes it as well.
    `by_time` serves likewise for orders of days and moments.
    `cut`, where not everybody sees all rows: the parameter of those that may be seen. For whoever sees few of them
    `sorted` takes a parameter `few`, by which it begins with these. `placed`: its keys begin with their place.
    `standing`: it has filters `status` and `open`, and `sorted` a parameter `standing`: the states that are left,
    with which it begins.
    """

    name: str
    sorted: Keys[R]
    walked: Keys[R] | None = None
    starts: tuple[str, ...] = ()
    by_time: Mapping[str, Keys[R]] = field(default_factory=dict)
    cut: str | None = None
    placed: bool = False
    standing: bool = False

    def __post_init__(self) -> None:
        # Made now, so that they are planned ahead with all others.
        _ = [each.backwards for each in self.along]

    @property
    def along(self) -> "list[Keys[R]]":
        """The questions that go straight along an index; each goes backwards as well."""
        return [each for each in (self.walked, *self.by_time.values()) if each is not None]


BY_KEY = "KEY"
"""The order of the keys, which every list has."""

EVERY = 2_000_000_000
"""More rows than a list can have: the limit of a question that is only counted."""
