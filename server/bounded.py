"""An answer grows with every list within a list; here it stops growing."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from graph.failures import LimitExceeded
from resolvers.asking import Asking

if TYPE_CHECKING:
    from collections.abc import Awaitable, Hashable

    from graph.door import Graph
    from resolvers.asking import Edge

    K = TypeVar("K", bound=Hashable)
    V = TypeVar("V")


class BoundedAsking(Asking):
    """Follows at most so many edges for one request; LimitExceeded for each further one."""

    def __init__(self, graph: Graph, most: int) -> None:
        super().__init__(graph)
        self._most = most
        self._followed = 0

    def along(self, edge: Edge[K, V], key: K) -> Awaitable[V]:
        """Follow an edge from one key."""
        self._count(1)
        return super().along(edge, key)

    def along_all(self, edge: Edge[K, V], keys: list[K]) -> Awaitable[list[V]]:
        """Follow an edge from several keys."""
        self._count(len(keys))
        return super().along_all(edge, keys)

    @property
    def exceeded(self) -> LimitExceeded | None:
        """What the request as a whole gets when it wanted to follow more."""
        return self._refusal() if self._followed > self._most else None

    def _count(self, edges: int) -> None:
        self._followed += edges
        if self._followed > self._most:
            raise self._refusal()

    def _refusal(self) -> LimitExceeded:
        message = f"the answer follows more than {self._most} edges (ZEREN_MAX_EDGES); ask for shorter pages"
        return LimitExceeded("ZEREN_MAX_EDGES", message)
