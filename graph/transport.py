"""What the door needs of whoever carries a statement to the graph; Bolt is the real one, Canned the tests'."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping, Sequence
    from typing import TypeVar

    T = TypeVar("T")


class Transaction(Protocol):
    """One transaction that writes; it is committed when the work that received it returns."""

    async def run(self, name: str, text: str, params: Mapping[str, Any]) -> Sequence[Sequence[Any]]:
        """Run one statement and hand back its records."""
        ...


class Transport(Protocol):
    """Carries statements to the graph and records back; raises `graph.failures` only."""

    async def read(self, name: str, text: str, params: Mapping[str, Any]) -> Sequence[Sequence[Any]]:
        """Run one reading statement, retried by the transport when the connection was stale."""
        ...

    async def write(self, work: Callable[[Transaction], Awaitable[T]]) -> T:
        """Do the work in one transaction, again from its start when the graph asks for it."""
        ...

    async def put(self, name: str, text: str, params: Mapping[str, Any]) -> Sequence[Sequence[Any]]:
        """Run one statement that changes something and, run again, finds that it has: it may be run twice.

        What a transaction costs beside its statement is three of four messages; whoever can carry the statement
        alone does.
        """

        async def work(transaction: Transaction) -> Sequence[Sequence[Any]]:
            return await transaction.run(name, text, params)

        return await self.write(work)
