"""Lists: the keys of a list's rows in a chosen order, between two places of it.

A place is a text that sorts as the order does, together with the row's key. The rows themselves follow by their
keys, in the same statement, so that a list and a look-up share one question for the columns.

A filter is optional. One that looks at the row itself is `($level IS NULL OR ...)`; one that looks beyond it is
`CASE WHEN $area IS NULL THEN true ELSE EXISTS {...} END`: of an OR, Neo4j answers every EXISTS, wanted or not.
"""

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Generic, TypeVar

from graph.with_rows import WithRows

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

R = TypeVar("R", bound="DataclassInstance")


@dataclass
class ListedRow:
    """A row of a list: its key, and its place in the order that was asked for."""

    asked: str
    place: str


class Direction(Enum):
    """Which end of the order a list begins with."""

    ASCENDING = "ASCENDING"
    DESCENDING = "DESCENDING"


@dataclass(frozen=True)
class Keys(WithRows[ListedRow, R], Generic[R]):
    """A question for the keys of a list, and the rows behind them."""

    row: type[ListedRow] = ListedRow


@dataclass(frozen=True)
class ListQuery(Generic[R]):
    """How a list is asked.

    `name`: what a cursor says it belongs to. `sorted`: any order, either direction, any filter.
    `walked`, where there is one: the order of the keys, ascending, straight along their index. It serves when none
    of the filters named in `starts` is set, by which `sorted` finds few rows to begin with.
    """

    name: str
    sorted: Keys[R]
    walked: Keys[R] | None = None
    starts: tuple[str, ...] = ()


BY_KEY = "KEY"
"""The order of the keys, which every list has."""

EVERY = 2_000_000_000
"""More rows than a list can have: the limit of a question that is only counted."""
