"""Keys and the rows behind them, in one statement: the keys of a list, or those behind each of several others.

The rows are asked for by the question that also looks them up by key, so that both share one text for the columns.
"""

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Generic, TypeVar

from graph.lean import Columns
from graph.query import Query, in_one_map, settled

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

K = TypeVar("K", bound="DataclassInstance")
R = TypeVar("R", bound="DataclassInstance")

_BEGINS = re.compile(r"\AUNWIND \$(\w+) AS asked\b")
_BEGINS_WITH_ITS_NODE = re.compile(r"\AUNWIND \$\w+ AS asked\nMATCH \((\w+):\w+ {(\w+): asked}\)")


@dataclass(frozen=True)
class WithRows(Query[K], Generic[K, R]):
    """A question for keys. `behind` asks for the rows of keys, which begin with `start` there.

    What is sent needs `shown` besides: how many of the keys have their rows told.
    `nodes`: the question tells the node of each key as well, so that none is looked up a second time for its row.
    """

    behind: Query[R] = field(kw_only=True)
    start: str = field(default="", kw_only=True)
    nodes: bool = field(default=False, kw_only=True)

    def sent_with(self, only: Columns | None) -> str:
        """The text of both: the keys, and the rows behind the first of them."""
        # Names that no question uses within.
        return settled(
            f"CALL () {{ CALL () {{\n{in_one_map(self.file.text)}\n}}\n"
            f"RETURN {self.collected(None)} AS pageListed, collect({self._found}) AS pageFound }}\n"
            f"CALL (pageFound) {{ {self._of_found} AS pageKeys\n"
            f"CALL (pageKeys) {{\n{in_one_map(self.behind.telling(only, self._of_page))}\n}}\n"
            f"RETURN {self.behind.collected(only)} AS told }}\n"
            "RETURN [pageListed, told] AS rows"
        )

    @property
    def _found(self) -> str:
        """What stands behind a row of this question."""
        if self.nodes:
            return "node"
        return f"'{self.start}' + asked" if self.start else "asked"

    @property
    def _of_found(self) -> str:
        """From that of all rows to the keys, or the nodes, whose rows are told."""
        return "WITH pageFound[..$p.shown]"

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
class Groups(WithRows[K, R], Generic[K, R]):
    """A question for the keys behind each of several others; its `nodes` are a list for each."""

    @property
    def _found(self) -> str:
        return "nodes"

    @property
    def _of_found(self) -> str:
        return (
            "UNWIND pageFound AS pageOfOne UNWIND pageOfOne AS pageOne WITH collect(DISTINCT pageOne)[..$p.shown]"
        )
