"""An answer grows with every list within a list; here it stops growing."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from graph.failures import LimitExceeded
from resolvers.asking import Asking

if TYPE_CHECKING:
    from collections.abc import Awaitable, Hashable

    from graph.door import Graph
    from resolvers.asking import Edge
    from server.settings import Settings

    K = TypeVar("K", bound=Hashable)
    V = TypeVar("V")


class BoundedAsking(Asking):
    """Follows so many edges and answers so many entities for one request; LimitExceeded for each further one."""

    def __init__(self, graph: Graph, settings: Settings) -> None:
        super().__init__(graph)
        self._most = settings.max_edges
        self._most_represented = settings.max_representations
        self._followed = 0
        self._represented = 0

    def along(self, edge: Edge[K, V], key: K) -> Awaitable[V]:
        """Follow an edge from one key."""
        self._count(1)
        return super().along(edge, key)

    def along_each(self, edge: Edge[K, V], keys: list[K]) -> list[V] | Awaitable[list[V]]:
        """Follow an edge from several keys."""
        self._count(len(keys))
        return super().along_each(edge, keys)

    def count_representations(self, number: int) -> None:
        """Add the entities of one field to those of the request."""
        self._represented += number
        if self._represented > self._most_represented:
            raise self._too_many()

    @property
    def exceeded(self) -> LimitExceeded | None:
        """What the request as a whole gets when it wanted more."""
        if self._represented > self._most_represented:
            return self._too_many()
        return self._refusal() if self._followed > self._most else None

    def _count(self, edges: int) -> None:
        self._followed += edges
        if self._followed > self._most:
            raise self._refusal()

    def _too_many(self) -> LimitExceeded:
        limit = "ZEREN_MAX_REPRESENTATIONS"
        message = (
            f"representations: {self._represented} are more than the {self._most_represented} allowed ({limit})"
        )
        return LimitExceeded(limit, message)

    def _refusal(self) -> LimitExceeded:
        message = f"the answer follows more than {self._most} edges (ZEREN_MAX_EDGES); ask for shorter pages"
        return LimitExceeded("ZEREN_MAX_EDGES", message)
