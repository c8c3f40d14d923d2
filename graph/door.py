"""The one door to the graph: questions go out, rows of one settled revision come back (settling.py).

What the caller may see is filled in here, and nowhere else: a question that names a parameter `seen...` receives
it from the sight that this door was opened with. Who took what is told here likewise (witness.py).
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

from graph.failures import Failure, Unavailable
from graph.lean import LEFT_OUT, left_out
from graph.one_revision import Moved, Pinned
from graph.own_texts import OwnTexts
from graph.patience import pauses
from graph.reach import Reaches
from graph.remembered import Remembered
from graph.settling import Settling
from graph.sight import Sight
from graph.sizes import SIZES
from graph.still import Held, while_still

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from _typeshed import DataclassInstance

    from graph.lean import Columns, Wanted
    from graph.query import Query
    from graph.state import State
    from graph.transport import Transport
    from graph.with_rows import WithRows
    from graph.witness import Witness

K = TypeVar("K", bound="DataclassInstance")
R = TypeVar("R", bound="DataclassInstance")
T = TypeVar("T")


@dataclass(frozen=True)
class Answer(Generic[R]):
    """Rows, and the settled revision of the graph that they were read at."""

    rows: list[R]
    revision: int


class Graph:
    """Asks questions of a settled graph. `patience_s`: how long to wait for a change to settle, in seconds.

    A graph sees everything; what callers are given is `seen_by` their sight.
    """

    def __init__(
        self,
        transport: Transport,
        patience_s: float = 10.0,
        sight: Sight | None = None,
        witness: Witness | None = None,
        settling: Settling | None = None,
        remembered: Remembered | None = None,
        own_texts: OwnTexts | None = None,
        wanted: Wanted | None = None,
        reaches: Reaches | None = None,
    ) -> None:
        self.transport = transport
        self.sight = sight or Sight.everything()
        self.witness = witness
        self.reaches = reaches or Reaches()
        self._patience_s = patience_s
        self._settling = settling or Settling(transport, patience_s)
        self._remembered = remembered or Remembered()
        self.own_texts = own_texts or OwnTexts(transport)
        self._wanted = wanted or {}

    def telling(self, wanted: Wanted) -> Graph:
        """The same graph, of which only the wanted columns are told where a question may be told in part."""
        return self._as(wanted=wanted)

    def wants(self, row: type, column: str) -> bool:
        """Whether a column of a type of row is wanted."""
        return row not in self._wanted or column in self._wanted[row]

    def seen_by(self, sight: Sight, witness: Witness | None = None) -> Graph:
        """The same graph as somebody may see it; its witness, or a new one, hears of all that is answered."""
        return self._as(sight=sight, witness=witness or self.witness, wanted={})

    def aside(self) -> Graph:
        """The same graph without its witness: for what chooses a way, and is told to nobody."""
        return self._as(witness=None)

    async def ask(self, query: Query[R], **params: Any) -> Answer[R]:
        """Ask one question; Unavailable when no revision settles in time, TimedOut when the graph is slow."""
        state = None if self.witness is None else self.witness.state
        rows = self._remembered.rows(query, params, state)
        if rows is None or state is None:
            columns = self._columns(query)
            own = self.own_texts.of(query, columns)
            told, state = await self._settling.ask(query.name, own or query.wrapped, self._limited(query, params))
            rows = query.rows(told, columns, alone=own is not None)
            self._remembered.learn(query, rows, state)
        if self.witness is not None:
            self.witness.answered(query, rows, state)
        return Answer(rows, state.revision)

    async def ask_with_rows(self, keys: WithRows[K, R], shown: int, **params: Any) -> tuple[list[K], list[R]]:
        """Keys, and the rows behind the first `shown` of them."""
        limited = {**self._limited(keys, params), **self._limited(keys.behind, {}), "shown": shown}
        columns = self._columns(keys.behind)
        own = self.own_texts.of(keys, columns)
        (listed, told), state = await self._settling.ask(keys.name, own or keys.sent, limited)
        found, rows = keys.rows(listed), keys.behind.rows(told, columns, alone=own is not None)
        if self.witness is not None:
            self.witness.answered(keys, found, state)
            self.witness.answered(keys.behind, rows, state)
        return found, rows

    async def state(self) -> State:
        """What the graph holds now; Unavailable when no revision settles."""
        return await self._settling.state()

    async def reach(self, revision: int) -> None:
        """Return when the graph has come to a revision; Unavailable when it does not in time."""
        await self._settling.reach(revision)

    async def count(self, query: Query[R], **params: Any) -> int:
        """How many rows the question would give, without carrying them here."""
        limited = self._limited(query, params)
        number, state = await self._settling.ask(f"{query.name} counted", query.counted, limited)
        return self._counted(query, int(number), state)

    async def size(self, name: str, query: Query[R]) -> int:
        """How many rows a list of that name has when nothing is left out, which the graph knows without counting.

        `query`: whose rows they are.
        """
        told, state = await self._settling.ask(SIZES.name, SIZES.wrapped, {})
        return self._counted(query, {row.asked: row.number for row in SIZES.rows(told)}[name], state)

    async def at_one_revision(self, work: Callable[[Asks], Awaitable[T]]) -> T:
        """Do work that asks several questions, again from its start until all answers share one revision."""
        return await self.undisturbed(lambda graph: work(Pinned(graph)))

    async def undisturbed(self, work: Callable[[Graph], Awaitable[T]]) -> T:
        """Do work until it is not Moved; at last, while the graph is held still."""
        for crowded, wait in pauses(self._patience_s):
            if crowded:
                found = await while_still(self.transport, lambda held: work(self._over(Held(held))))
                if found is not None:
                    return found[0]
            try:
                return await work(self)
            except Moved:
                await asyncio.sleep(wait)
        raise Unavailable("The graph changes too fast for this question; ask again in a moment")

    async def alive(self) -> bool:
        """Whether the graph answers within two seconds."""
        try:
            async with asyncio.timeout(2):
                await self.transport.read("alive", "MATCH (g:Revision) RETURN g.n", {})
        except (Failure, TimeoutError):
            return False
        return True

    def _counted(self, query: Query[Any], number: int, state: State) -> int:
        """The number of a question's rows, of which the witness has heard."""
        if self.witness is not None:
            self.witness.counted(query, number, state)
        return number

    def _over(self, transport: Transport) -> Graph:
        """The same graph by another way."""
        return self._as(transport=transport, settling=None)

    def _as(self, **other: Any) -> Graph:
        """The same graph, but for what is named."""
        same = {
            "transport": self.transport,
            "patience_s": self._patience_s,
            "sight": self.sight,
            "witness": self.witness,
            "settling": self._settling,
            "remembered": self._remembered,
            "own_texts": self.own_texts,
            "wanted": self._wanted,
            "reaches": self.reaches,
        }
        return Graph(**{**same, **other})

    def _limited(self, query: Query[Any], params: dict[str, Any]) -> dict[str, Any]:
        """What a question takes besides: what may be seen of its rows, and which columns are not told."""
        limited = {**params, **{name: self.sight.parameter(name) for name in query.seen}}
        if query.lean:
            limited[LEFT_OUT] = left_out(query.row, self._columns(query))
        return limited

    def _columns(self, query: Query[Any]) -> Columns | None:
        return self._wanted.get(query.row) if query.lean else None


class Asks(Protocol):
    """Whoever answers questions: the door, a door at one revision, or a transaction that changes something."""

    async def ask(self, query: Query[R], **params: Any) -> Answer[R]:
        """Ask one question."""
        ...
