"""One request's way of asking: every edge in the plural, each key asked once."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from resolvers.roads import Road, at_last

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Hashable, Mapping

    from graph.door import Graph

    K = TypeVar("K", bound=Hashable)
    V = TypeVar("V")
    Edge = Callable[[Graph, list[K]], Awaitable[list[V]]]


class Asking:
    """The graph as one request sees it. Never shared between requests: answers are kept for its duration."""

    def __init__(self, graph: Graph) -> None:
        self.graph = graph
        self._roads: dict[Any, Road] = {}

    @property
    def whole(self) -> Asking:
        """The way of asking by which rows come as a whole (partly.py)."""
        return self

    def along(self, edge: Edge[K, V], key: K) -> Awaitable[V]:
        """Follow an edge from one key; all keys of one step of execution travel in one statement."""
        return self._road(edge).one(key)

    def along_all(self, edge: Edge[K, V], keys: list[K]) -> Awaitable[list[V]]:
        """Follow an edge from several keys."""
        return at_last(self.along_each(edge, keys))

    def along_each(self, edge: Edge[K, V], keys: list[K]) -> list[V] | Awaitable[list[V]]:
        """Follow an edge from the keys of a whole level; at once when all answers are known."""
        return self._road(edge).each(keys)

    def tell(self, edge: Edge[K, V], answers: Mapping[K, V]) -> None:
        """Answers along an edge that another edge has brought along."""
        self._road(edge).tell(answers)

    def forget(self) -> None:
        """Forget what was answered: the graph has been changed since."""
        self._roads.clear()

    def recall(self, earlier: Asking) -> None:
        """Know what another way of asking has learned for the same request."""
        self._roads = earlier._roads

    def count_representations(self, number: int) -> None:
        """Told how many entities a gateway names in one field; whoever limits them refuses here."""

    def _road(self, edge: Edge[K, V]) -> Road:
        if edge not in self._roads:
            self._roads[edge] = Road(partial(edge, self.graph))
        return self._roads[edge]
