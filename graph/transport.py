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
