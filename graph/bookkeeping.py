"""What the program keeps beside the district: read as it is committed, changed in one transaction.

Keys, the access log and staged loads move no revision, so they do not come through the door (door.py). What is
sent is the same text all the same: the database plans each question once, whoever asks it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from graph.query import SENT
from graph.state import State

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from _typeshed import DataclassInstance

    from graph.query import Command, Query
    from graph.transport import Transaction, Transport

R = TypeVar("R", bound="DataclassInstance")


async def read(transport: Transport, query: Query[R], **params: Any) -> list[R]:
    """The rows of a question, as they are committed."""
    return (await read_with_state(transport, query, **params))[0]


async def read_with_state(transport: Transport, query: Query[R], **params: Any) -> tuple[list[R], State | None]:
    """The same, and what the graph held; None as long as it has not been prepared."""
    records = await transport.read(query.name, query.wrapped, {SENT: params})
    return _rows(query, records), State(records[0][0], *records[0][-2]) if records else None


async def read_in(transaction: Transaction, query: Query[R], **params: Any) -> list[R]:
    """The rows of a question within a transaction that changes what it asks for."""
    return _rows(query, await transaction.run(query.name, query.wrapped, params))


async def tell(transport: Transport, command: Command, params: Mapping[str, Any]) -> Sequence[Sequence[Any]]:
    """Make one change, and hand back its records."""

    async def work(transaction: Transaction) -> Sequence[Sequence[Any]]:
        return await transaction.run(command.name, command.text, params)

    return await transport.write(work)


def _rows(query: Query[R], records: Sequence[Sequence[Any]]) -> list[R]:
    """What the one record holds; there is none as long as the graph has not been prepared."""
    return query.rows([list(row) for row in records[0][-1]]) if records else []
