"""Who answers without waiting for a settled revision, and hides nothing: what a change asks for.

Committed    the graph as it is committed, perhaps half of a change: to find what is then decided again within one
Within       a transaction that holds the lock: what is true, and stays so until it is committed
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from graph import bookkeeping
from graph.door import Answer

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from _typeshed import DataclassInstance

    from graph.query import Query
    from graph.transport import Transaction, Transport

R = TypeVar("R", bound="DataclassInstance")

NO_REVISION = 0


class _Unsettled:
    def __init__(self, read: Callable[..., Awaitable[list[Any]]]) -> None:
        self._read = read

    async def ask(self, query: Query[R], **params: Any) -> Answer[R]:
        """Ask one question."""
        return Answer(await self._read(query, **params, **dict.fromkeys(query.seen)), NO_REVISION)


class Committed(_Unsettled):
    """Asks for what is committed."""

    def __init__(self, transport: Transport) -> None:
        super().__init__(partial(bookkeeping.read, transport))


class Within(_Unsettled):
    """Asks within a transaction that changes what it asks for."""

    def __init__(self, transaction: Transaction) -> None:
        super().__init__(partial(bookkeeping.read_in, transaction))
