"""A transport that answers from memory and remembers what it was asked: what makes N+1 a failing test."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from graph.query import SENT
from graph.transport import Transport

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping, Sequence
    from typing import TypeVar

    from graph.transport import Transaction

    T = TypeVar("T")


class Canned(Transport):
    """Rows by the name of the question, or a function of its parameters; `asked` are the names, in order."""

    def __init__(self, rows: Mapping[str, Any], revision: int = 2, graph: str = "canned") -> None:
        self._rows = {"revision": [], **rows}
        self._revision = revision
        self._graph = graph
        self.asked: list[str] = []

    async def read(self, name: str, text: str, params: Mapping[str, Any]) -> Sequence[Sequence[Any]]:  # noqa: ARG002
        """One record, as the wrapped question gives it: revision before and after, not lapsed, rules, rows."""
        self.asked.append(name)
        rows = self._rows[name]
        found = rows(params[SENT]) if callable(rows) else rows
        ruled = [self._graph, self._revision]
        return [[self._revision, self._revision, False, ruled, [list(row) for row in found]]]

    async def write(self, work: Callable[[Transaction], Awaitable[T]]) -> T:
        """Nothing is written here."""
        raise TypeError(f"a canned graph does not change: {work}")


class Recording(Transport):
    """A transport in front of a real one that remembers what is asked through it, and in which words."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport
        self.asked: list[str] = []
        self.texts: list[str] = []

    async def read(self, name: str, text: str, params: Mapping[str, Any]) -> Sequence[Sequence[Any]]:
        """Remember, and pass on."""
        self.asked.append(name)
        self.texts.append(text)
        return await self._transport.read(name, text, params)

    async def write(self, work: Callable[[Transaction], Awaitable[T]]) -> T:
        """Pass on."""
        return await self._transport.write(work)
