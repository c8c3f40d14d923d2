"""Edges to rows of which only some columns are asked for.

Told in part is what a field shows at once; whoever works with rows follows the same edges and has them as a whole.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping

    from graph.door import Graph
    from graph.lean import Columns, Wanted
    from resolvers.asking import Asking
    from resolvers.roads import Answers

E = TypeVar("E", bound="Callable[..., Any]")

_ROWS = "hands_on"
"""The attribute of an edge that names its types of row."""


def hands_on(*rows: type) -> Callable[[E], E]:
    """An edge that hands rows of a type on, and of other types within them, and needs no column but its keys."""

    def mark(edge: E) -> E:
        setattr(edge, _ROWS, rows)
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

    def along(self, edge: Any, key: Any) -> Awaitable[Any]:
        """Follow an edge from one key."""
        return self.whole.along(self._lean(edge), key)

    def along_all(self, edge: Any, keys: list[Any]) -> Awaitable[list[Any]]:
        """Follow an edge from several keys."""
        return self.whole.along_all(self._lean(edge), keys)

    def along_each(self, edge: Any, keys: list[Any]) -> Answers:
        """Follow an edge from the keys of a whole level; at once when all answers are known."""
        return self.whole.along_each(self._lean(edge), keys)

    def tell(self, edge: Any, answers: Mapping[Any, Any]) -> None:
        """Answers along an edge that another edge has brought along, which hands on the same rows."""
        self.whole.tell(self._lean(edge), answers)

    def _lean(self, edge: Any) -> Any:
        rows: tuple[type, ...] = getattr(edge, _ROWS, ())
        wanted = tuple((row, self._wanted[row]) for row in rows if row in self._wanted)
        return _Lean(edge, wanted) if wanted else edge


@dataclass(frozen=True)
class _Lean:
    """An edge that comes to lean rows. Two that want the same are one road."""

    edge: Any
    wanted: tuple[tuple[type, Columns], ...]

    async def __call__(self, graph: Graph, keys: list[Any]) -> list[Any]:
        found: list[Any] = await self.edge(graph.telling(dict(self.wanted)), keys)
        return found
