"""The one door to the graph: questions go out, rows of one settled revision come back.

Reads in Neo4j are read-committed and a commit is not seen all at once, so a plain read may see half a change:
a duty closed and its successor not yet open, which would look like a gap. Every writer therefore moves the
revision to an odd number before its change and to the next even one after it (revision.py), and every reader
takes the revision before and after its question, in the same statement. Only an answer with the same even
number twice is settled; any other is asked again.

    before = after, even    settled: this is the answer, and this its revision
    anything else           a change is under way: wait a little, ask again
    odd and lapsed          its writer died: repair, ask again
    asked again for long    one change follows the other: hold the graph still, and ask (still.py)

What the caller may see is filled in here, and nowhere else: a question that names a parameter `seen...` receives
it from the sight that this door was opened with. Who took what is told here likewise (witness.py).
"""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

import neo4j.exceptions

from graph.failures import Failure, Unavailable
from graph.lean import LEFT_OUT, left_out
from graph.one_revision import Moved, Pinned
from graph.patience import pauses
from graph.query import SENT, SETTLED
from graph.remembered import Remembered
from graph.repair import Repairs
from graph.sight import Sight
from graph.state import State
from graph.still import Held, while_still

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from _typeshed import DataclassInstance

    from graph.lean import Columns, Wanted
    from graph.listing import Keys, ListedRow
    from graph.query import Query
    from graph.transport import Transport
    from graph.witness import Witness

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
        repairs: Repairs | None = None,
        remembered: Remembered | None = None,
        wanted: Wanted | None = None,
    ) -> None:
        self.transport = transport
        self._repairs = repairs or Repairs(transport)
        self.sight = sight or Sight.everything()
        self.witness = witness
        self._patience_s = patience_s
        self._remembered = remembered or Remembered()
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

    async def ask(self, query: Query[R], **params: Any) -> Answer[R]:
        """Ask one question; Unavailable when no revision settles in time, TimedOut when the graph is slow."""
        state = None if self.witness is None else self.witness.state
        rows = self._remembered.rows(query, params, state)
        if rows is None or state is None:
            told, state = await self._settled(query.name, query.wrapped, self._limited(query, params))
            rows = query.rows(told, self._columns(query))
            self._remembered.learn(query, rows, state)
        if self.witness is not None:
            self.witness.answered(query, rows, state)
        return Answer(rows, state.revision)

    async def ask_list(self, keys: Keys[R], shown: int, **params: Any) -> tuple[list[ListedRow], list[R]]:
        """The keys of a list with their places, and the rows behind the first `shown` of them."""
        limited = {**self._limited(keys, params), **self._limited(keys.behind, {}), "shown": shown}
        (listed, told), state = await self._settled(keys.name, keys.sent, limited)
        places, rows = keys.rows(listed), keys.behind.rows(told, self._columns(keys.behind))
        if self.witness is not None:
            self.witness.answered(keys, places, state)
            self.witness.answered(keys.behind, rows, state)
        return places, rows

    async def state(self) -> State:
        """What the graph holds now; Unavailable when no revision settles."""
        _, state = await self._settled("revision", SETTLED, {})
        return state

    async def reach(self, revision: int) -> None:
        """Return when the graph has come to a revision; Unavailable when it does not in time.

        Whoever reads of another machine than that of the last change may be told of what was before.
        """
        until = time.monotonic() + self._patience_s
        for _, wait in pauses(self._patience_s):
            if (await self.state()).revision >= revision:
                return
            if time.monotonic() > until:
                break
            await asyncio.sleep(wait)
        raise Unavailable(f"The graph that answers here has not come to revision {revision} yet")

    async def count(self, query: Query[R], **params: Any) -> int:
        """How many rows the question would give, without carrying them here."""
        limited = self._limited(query, params)
        number, state = await self._settled(f"{query.name} counted", query.counted, limited)
        if self.witness is not None:
            self.witness.counted(query, int(number), state)
        return int(number)

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

    def _over(self, transport: Transport) -> Graph:
        """The same graph by another way."""
        return self._as(transport=transport, repairs=None)

    def _as(self, **other: Any) -> Graph:
        """The same graph, but for what is named."""
        same = {
            "transport": self.transport,
            "patience_s": self._patience_s,
            "sight": self.sight,
            "witness": self.witness,
            "repairs": self._repairs,
            "remembered": self._remembered,
            "wanted": self._wanted,
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

    async def _settled(self, name: str, text: str, params: dict[str, Any]) -> tuple[Any, State]:
        for crowded, wait in pauses(self._patience_s):
            if crowded:
                found = await while_still(self.transport, lambda held: held.run(name, text, params))
                if found is not None:
                    ((before, _, _, ruled, rows),) = found[0]
                    return rows, State(before, *ruled)
            before, after, lapsed, ruled, rows = await self._look(name, text, params)
            if before == after and before % 2 == 0:
                return rows, State(before, *ruled)
            if lapsed:
                await self._repairs.help(wait)
            else:
                await asyncio.sleep(wait)
        raise Unavailable("A change to the graph is under way and has not settled; ask again in a moment")

    async def _look(self, name: str, text: str, params: dict[str, Any]) -> tuple[int, int, bool, list[Any], Any]:
        try:
            records = await self.transport.read(name, text, {SENT: params})
        except neo4j.exceptions.ClientError as error:
            error.add_note(f"in the question {name}")
            raise
        if not records:
            raise Unavailable("The graph has not been prepared: it has no revision")
        before, after, lapsed, ruled, rows = records[0]
        return before, after, bool(lapsed), ruled, rows


class Asks(Protocol):
    """Whoever answers questions: the door, a door at one revision, or a transaction that changes something."""

    async def ask(self, query: Query[R], **params: Any) -> Answer[R]:
        """Ask one question."""
        ...
