"""Edges to rows of which only some columns are asked for.

Told in part is what a field shows at once; whoever works with rows follows the same edges and has them as a whole.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

    from graph.door import Graph
    from graph.lean import Columns, Wanted
    from resolvers.asking import Asking
    from resolvers.roads import Answers

E = TypeVar("E", bound="Callable[..., Any]")

_ROW = "hands_on"
"""The attribute of an edge that names its type of row."""


def hands_on(row: type) -> Callable[[E], E]:
    """An edge that hands rows of a type on, and looks at nothing of them but which key asked."""

    def mark(edge: E) -> E:
        setattr(edge, _ROW, row)
        return edge

    return mark


class Partly:
    """A request's way of asking, by which such edges come to rows with the wanted columns only."""

    def __init__(self, asking: Asking, wanted: Wanted) -> None:
        self.whole = asking
        self._wanted = wanted

    @property
    def graph(self) -> Graph:
        """The graph, which tells only the wanted columns."""
        return self.whole.graph.telling(self._wanted)

    def along_each(self, edge: Any, keys: list[Any]) -> Answers:
        """Follow an edge from the keys of a whole level; at once when all answers are known."""
        row: Any = getattr(edge, _ROW, None)
        columns = self._wanted.get(row)
        return self.whole.along_each(edge if columns is None else _Lean(edge, row, columns), keys)


@dataclass(frozen=True)
class _Lean:
    """An edge that comes to lean rows. Two that want the same are one road."""

    edge: Any
    row: type
    columns: Columns

    async def __call__(self, graph: Graph, keys: list[Any]) -> list[Any]:
        found: list[Any] = await self.edge(graph.telling({self.row: self.columns}), keys)
        return found
