"""A query is answered at one revision, and as its caller may see it there.

A hazard that was dispatched, with nobody in charge of it, would look like a gap; it is only that the step was read
before somebody gave the hazard back, and the assignments after it.

What a caller may see is worked out under the rules that were last seen. Every answer tells which rules held where
it was read: under others than these it is asked again, so that nobody has to ask for the rules beforehand.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from graph.failures import Failure, TimedOut, Unavailable
from graph.one_revision import Moved

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from graphql import ExecutionResult

    from graph.door import Graph
    from graph.witness import Witness
    from resolvers.access import Access


class Told(NamedTuple):
    """A result, what was read for it, and what its caller may see."""

    result: ExecutionResult
    witness: Witness
    access: Access


async def whole(once: Callable[[], Awaitable[Told]]) -> Told:
    """Answer once; Moved when a change has come between its questions."""
    told = await once()
    if told.witness.torn:
        raise Moved
    return told


class Rules:
    """The rules of a graph, by their name (graph/state.py), as they were last seen."""

    def __init__(self) -> None:
        self._seen: str | None = None

    async def now(self, graph: Graph, witness: Witness | None = None) -> str:
        """Those that hold now; a witness hears what was looked at."""
        state = await graph.state()
        if witness is not None:
            witness.looked(state)
        self._seen = state.rules
        return self._seen

    async def obeyed(self, once: Callable[[str], Awaitable[Told]], graph: Graph) -> Told:
        """Answer once under the rules that were seen; Moved when others hold where it was read."""
        rules = self._seen or await self.now(graph)
        try:
            told = await once(rules)
        except Failure as failure:
            if isinstance(failure, Unavailable | TimedOut) or await self.now(graph) == rules:
                raise
            raise Moved from None
        # Where nothing was asked of the graph, nothing has told.
        self._seen = told.witness.rules or await self.now(graph, told.witness)
        if self._seen != rules:
            raise Moved
        return told
