"""One request's way of asking: every edge in the plural, each key asked once."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from strawberry.dataloader import DataLoader

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Hashable

    from graph.door import Graph

    K = TypeVar("K", bound=Hashable)
    V = TypeVar("V")
    Edge = Callable[[Graph, list[K]], Awaitable[list[V]]]


class Asking:
    """The graph as one request sees it. Never shared between requests: answers are kept for its duration."""

    def __init__(self, graph: Graph) -> None:
        self.graph = graph
        self._loaders: dict[Any, DataLoader[Any, Any]] = {}

    def along(self, edge: Edge[K, V], key: K) -> Awaitable[V]:
        """Follow an edge from one key; all keys of one step of execution travel in one statement."""
        return self._loader(edge).load(key)

    def along_all(self, edge: Edge[K, V], keys: list[K]) -> Awaitable[list[V]]:
        """Follow an edge from several keys."""
        return self._loader(edge).load_many(keys)

    def forget(self) -> None:
        """Forget what was answered: the graph has been changed since."""
        self._loaders.clear()

    def count_representations(self, number: int) -> None:
        """Told how many entities a gateway names in one field; whoever limits them refuses here."""

    def _loader(self, edge: Edge[K, V]) -> DataLoader[Any, Any]:
        if edge not in self._loaders:
            self._loaders[edge] = DataLoader(load_fn=partial(edge, self.graph))
        return self._loaders[edge]
