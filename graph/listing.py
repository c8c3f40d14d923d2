"""Lists: the keys of a list's rows in a chosen order, between two places of it.

A place is a text that sorts as the order does, together with the row's key. The rows themselves follow by their
keys, in the same statement, so that a list and a look-up share one question for the columns.

A filter is optional. One that looks at the row itself is `($level IS NULL OR ...)`; one that looks beyond it is
`CASE WHEN $area IS NULL THEN true ELSE EXISTS {...} END`: of an OR, Neo4j answers every EXISTS, wanted or not.
"""

import re
from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING, Generic, TypeVar

from graph.lean import Columns
from graph.query import Query, in_one_map, settled

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

R = TypeVar("R", bound="DataclassInstance")

_BEGINS = re.compile(r"\AUNWIND \$(\w+) AS asked\b")
_BEGINS_WITH_ITS_NODE = re.compile(r"\AUNWIND \$\w+ AS asked\nMATCH \((\w+):\w+ {(\w+): asked}\)")


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
    `nodes`: the list tells the node of each key as well, so that none is looked up a second time for its row.
    """

    row: type[ListedRow] = ListedRow
    behind: Query[R] = field(kw_only=True)
    start: str = field(default="", kw_only=True)
    nodes: bool = field(default=False, kw_only=True)

    def sent_with(self, only: Columns | None) -> str:
        """The text of both: the keys with their places, and the rows behind the first of them."""
        found = "node" if self.nodes else "asked"
        # Names that no question uses within.
        return settled(
            f"CALL () {{ CALL () {{\n{in_one_map(self.file.text)}\n}}\n"
            f"RETURN collect([asked, place]) AS pageListed, collect({found}) AS pageFound }}\n"
            f"CALL (pageFound) {{ WITH {self._shown} AS pageKeys\n"
            f"CALL (pageKeys) {{\n{in_one_map(self.behind.telling(only, self._of_page))}\n}}\n"
            f"RETURN {self.behind.collected(only)} AS told }}\n"
            "RETURN [pageListed, told] AS rows"
        )

    @property
    def _shown(self) -> str:
        shown = "pageFound[..$p.shown]"
        return f"[each IN {shown} | '{self.start}' + each]" if self.start else shown

    @property
    def _of_page(self) -> str:
        """The question for the rows, of the keys or the nodes of the page."""
        if self.nodes:
            begins, of_page = _BEGINS_WITH_ITS_NODE, r"UNWIND pageKeys AS \1 WITH \1, \1.\2 AS asked\nMATCH (\1)"
        else:
            begins, of_page = _BEGINS, "UNWIND pageKeys AS asked"
        text, found = begins.subn(of_page, self.behind.file.text)
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
