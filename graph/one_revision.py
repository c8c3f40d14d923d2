"""A door through which several questions are answered at one revision."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

    from graph.door import Answer, Graph
    from graph.query import Query

R = TypeVar("R", bound="DataclassInstance")


class Moved(Exception):  # noqa: N818 - no error: the graph has moved on and the work starts again
    """The graph settled at another revision between two questions."""


class Pinned:
    """A door that lets through only answers of the revision that its first answer had."""

    def __init__(self, graph: Graph) -> None:
        self._graph = graph
        self._revision: int | None = None

    async def ask(self, query: Query[R], **params: Any) -> Answer[R]:
        """Ask one question at the pinned revision."""
        answer = await self._graph.ask(query, **params)
        if self._revision is None:
            self._revision = answer.revision
        if answer.revision != self._revision:
            raise Moved
        return answer
