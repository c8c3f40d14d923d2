"""What callers order about handovers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.acting.handing_over import Answering
from graph.acting.proposing import Proposing
from resolvers.acting import Ordering

if TYPE_CHECKING:
    from collections.abc import Callable

    from graph.acting.proposing import Offer
    from graph.handovers import HandoverState
    from resolvers.acting import Given
    from resolvers.outcome import OutcomeRow


class HandingOver(Ordering):
    """Gives the orders of a caller about handovers to the writer."""

    async def propose(self, given: Given, offer: Callable[[str], Offer]) -> OutcomeRow:
        """Propose a handover; what is offered is told for the caller's organisation."""
        actor = self._begin(given)
        return await self._carried_out(given, actor, Proposing(actor, self._seen, offer(actor.unit)), None)

    async def answer(
        self, given: Given, handover: str, version: int, state: HandoverState, reason: str | None
    ) -> OutcomeRow:
        """Accept, decline or withdraw a handover."""
        actor = self._begin(given)
        work = Answering(actor, self._seen, handover, version, state, reason)
        return await self._carried_out(given, actor, work, handover)
