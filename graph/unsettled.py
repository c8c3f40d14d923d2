"""Who answers without waiting for a settled revision: the graph as it is committed.

What is read so may be half of a change: it serves to find what a change then decides again in its transaction.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from graph import bookkeeping
from graph.door import Answer

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

    from graph.query import Query
    from graph.transport import Transport

    R = TypeVar("R", bound="DataclassInstance")

NO_REVISION = 0


class Committed:
    """Asks for what is committed; it sees everything."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    async def ask(self, query: Query[R], **params: Any) -> Answer[R]:
        """Ask one question."""
        rows = await bookkeeping.read(self._transport, query, **params, **_everything(query))
        return Answer(rows, NO_REVISION)


def _everything(query: Query[Any]) -> dict[str, None]:
    """What the caller may see: all rows."""
    return dict.fromkeys(query.seen)
