"""Lists: the keys of a list's rows in a chosen order, between two places of it.

A place is a text that sorts as the order does, together with the row's key. The rows themselves follow by their
keys, in the same statement, so that a list and a look-up share one question for the columns.

A filter is optional. One that looks at the row itself is `($level IS NULL OR ...)`; one that looks beyond it is
`CASE WHEN $area IS NULL THEN true ELSE EXISTS {...} END`: of an OR, Neo4j answers every EXISTS, wanted or not.
"""

import re
from dataclasses import dataclass, field
from enum import Enum
from functools import cached_property
from typing import TYPE_CHECKING, Generic, TypeVar

from graph.query import Query, in_one_map, settled

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

R = TypeVar("R", bound="DataclassInstance")

_BEGINS = re.compile(r"\AUNWIND \$(\w+) AS asked\b")


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
class Keys(Query[ListedRow], Generic[R]):
    """A question for the keys of a list. `behind` asks for the rows of keys, which begin with `start` there.

    Both are sent as one statement, which needs `shown` besides: how many of the keys have their rows told.
    """

    row: type[ListedRow] = ListedRow
    behind: Query[R] = field(kw_only=True)
    start: str = field(default="", kw_only=True)

    @cached_property
    def sent(self) -> str:
        """The text of both: the keys with their places, and the rows behind the first of them."""
        # Names that no question uses within.
        return settled(
            f"CALL () {{ CALL () {{\n{in_one_map(self.file.text)}\n}}\n"
            "RETURN collect([asked, place]) AS pageListed }\n"
            f"CALL (pageListed) {{ WITH [each IN pageListed[..$p.shown] | '{self.start}' + each[0]] AS pageKeys\n"
            f"CALL (pageKeys) {{\n{in_one_map(self._of_page)}\n}}\nRETURN {self.behind.collected} AS told }}\n"
            "RETURN [pageListed, told] AS rows"
        )

    @property
    def _of_page(self) -> str:
        """The question for the rows, of the keys of the page."""
        text, found = _BEGINS.subn("UNWIND pageKeys AS asked", self.behind.file.text)
        if not found:
            raise ValueError(f"{self.behind.name}.cypher: does not begin with the keys that it is asked for")
        return text


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
