"""Questions asked within a transaction that changes what they ask for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from graph.bookkeeping import read_in
from graph.door import Answer
from graph.sight import Sight

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

    from graph.query import Query
    from graph.transport import Transaction

R = TypeVar("R", bound="DataclassInstance")


class Within:
    """Asks within a transaction that holds the lock, at the revision that it makes."""

    def __init__(self, transaction: Transaction, revision: int) -> None:
        self._transaction = transaction
        self._revision = revision
        self._sight = Sight.everything()

    async def ask(self, query: Query[R], **params: Any) -> Answer[R]:
        """Ask one question; nothing is hidden from a change."""
        seen = {name: self._sight.parameter(name) for name in query.seen}
        rows = await read_in(self._transaction, query, **params, **seen)
        return Answer(rows, self._revision)
