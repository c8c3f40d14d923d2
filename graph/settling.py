"""Only settled answers: the lock of sequence, as readers keep it.

Reads in Neo4j are read-committed and a commit is not seen all at once, so a plain read may see half a change:
a duty closed and its successor not yet open, which would look like a gap. Every writer therefore moves the
revision to an odd number before its change and to the next even one after it (revision.py), and every reader
takes the revision before and after its question, in the same statement. Only an answer with the same even
number twice is settled; any other is asked again.

    before = after, even    settled: this is the answer, and this its revision
    anything else           a change is under way: wait a little, ask again
    odd and lapsed          its writer died: repair, ask again
    asked again for long    one change follows the other: hold the graph still, and ask (still.py)
"""

from __future__ import annotations

import asyncio
import time
from typing import TYPE_CHECKING, Any

import neo4j.exceptions

from graph.failures import Unavailable
from graph.patience import pauses
from graph.query import SENT, SETTLED
from graph.repair import Repairs
from graph.state import State
from graph.still import while_still

if TYPE_CHECKING:
    from graph.transport import Transport


class Settling:
    """Asks until an answer is settled. `patience_s`: how long to wait for that, in seconds."""

    def __init__(self, transport: Transport, patience_s: float) -> None:
        self._transport = transport
        self._patience_s = patience_s
        self._repairs = Repairs(transport)

    async def ask(self, name: str, text: str, params: dict[str, Any]) -> tuple[Any, State]:
        """The rows of a question, and the state that they were read at; Unavailable when no revision settles."""
        for crowded, wait in pauses(self._patience_s):
            if crowded:
                found = await while_still(self._transport, lambda held: held.run(name, text, params))
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

    async def state(self) -> State:
        """What the graph holds now; Unavailable when no revision settles."""
        _, state = await self.ask("revision", SETTLED, {})
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

    async def _look(self, name: str, text: str, params: dict[str, Any]) -> tuple[int, int, bool, list[Any], Any]:
        try:
            records = await self._transport.read(name, text, {SENT: params})
        except neo4j.exceptions.ClientError as error:
            error.add_note(f"in the question {name}")
            raise
        if not records:
            raise Unavailable("The graph has not been prepared: it has no revision")
        before, after, lapsed, ruled, rows = records[0]
        return before, after, bool(lapsed), ruled, rows
