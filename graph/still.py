"""The graph, held still while somebody reads.

Readers wait for a settled number (settling.py). Where one change follows the other they would wait for ever: their
question takes longer than the moment between two changes. Whoever has waited for a while therefore takes the lock
of the writers for one question; no change begins meanwhile.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any, TypeVar

from graph.query import SENT, Command
from graph.transport import Transport

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping, Sequence

    from graph.transport import Transaction

HOLD_STILL = Command("hold_still")
CROWDED_S = 0.5
"""Seconds after which a reader takes its turn among the writers."""

T = TypeVar("T")


async def while_still(transport: Transport, work: Callable[[Transaction], Awaitable[T]]) -> tuple[T] | None:
    """Read within a transaction that keeps every change from beginning; None when one is under way."""

    async def held(transaction: Transaction) -> tuple[T] | None:
        records = await transaction.run(HOLD_STILL.name, HOLD_STILL.text, {})
        return (await work(transaction),) if records and records[0][0] else None

    return await transport.write(held)


class Held(Transport):
    """A transport to a graph that is held still: one question after the other, as a transaction needs it."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction
        self._turn = asyncio.Lock()

    async def read(self, name: str, text: str, params: Mapping[str, Any]) -> Sequence[Sequence[Any]]:
        """Run one reading statement, of which the door sends the parameters in one map."""
        async with self._turn:
            return await self._transaction.run(name, text, params[SENT])

    async def write(self, work: Callable[[Transaction], Awaitable[T]]) -> T:
        """Nothing is changed while it is held."""
        raise TypeError(f"a graph that is held still does not change: {work}")
