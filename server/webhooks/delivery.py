"""Serves one webhook while its lease holds: what may be told of the feed, in its order, until it has caught up."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import structlog

from graph import webhooks
from graph.temporal import now
from server.webhooks.events import body, event, signed
from server.webhooks.telling import Telling

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from graph.changes import ChangeRow
    from graph.door import Graph
    from graph.webhooks import HeldRow, Lease
    from server.access_log.log import AccessLog
    from server.accesses import Accesses
    from server.webhooks.patience import Patience
    from server.webhooks.sender import Outcome, Sender

PAGES = 50
"""Pages that one webhook is told before others have their turn."""

FRESH_S = 5.0
"""How long what may be told holds: then it is asked anew, so that an agreement that has ended is heeded."""

RENEW_S = 10.0
"""How old a lease may be when a request begins; the request may take ten seconds more."""

log = structlog.get_logger("zeren.webhooks")


class Delivery:
    """One turn of one webhook."""

    def __init__(
        self,
        graph: Graph,
        accesses: Accesses,
        access_log: AccessLog | None,
        sender: Sender,
        patience: Patience,
        held: HeldRow,
        lease: Lease,
        secret: bytes,
        ending: Callable[[], bool],
    ) -> None:
        self._telling = Telling(graph, accesses, access_log, held)
        self._sender = sender
        self._patience = patience
        self._held = held
        self._lease = lease
        self._secret = secret
        self._ending = ending
        self._cursor = held.cursor
        self._tries = held.tries
        self._renewed_at = time.monotonic()

    async def run(self) -> None:
        """Send what there is; the lease tells how far it got."""
        if not await self._letters():
            return
        for _ in range(PAGES):
            page = await self._telling.page(self._cursor)
            asked_at = time.monotonic()
            for place in range(0, len(page.told), self._held.most):
                if self._ending() or time.monotonic() - asked_at > FRESH_S:
                    break
                if not await self._told(page.told[place : place + self._held.most]):
                    return
            else:
                if not await self._moved(page.cursor) or not page.more:
                    return
            if self._ending():
                return

    async def _told(self, changes: Sequence[ChangeRow]) -> bool:
        """Tell some changes; False when this turn is over."""
        numbers = [change.number for change in changes]
        outcome = await self._sent(changes)
        if outcome is None:
            return False
        if outcome.problem is None:
            self._tries = 0
            return await self._moved(numbers[-1])
        self._tries += 1
        about = {"webhook": self._held.id, "number": numbers[0], "tries": self._tries, "problem": outcome.problem}
        if outcome.gone:
            log.warning("a webhook's target is gone for good; the webhook has ended", **about)
            await webhooks.end(self._lease.transport, self._held.id, outcome.problem)
        elif self._tries >= self._patience.tries:
            log.error("a change was not delivered: dead letter", **about)
            await self._lease.bury(numbers, self._tries, outcome.problem, numbers[-1])
        else:
            wait = self._patience.wait(self._tries, outcome.again_after)
            log.warning("a change was not taken; it is sent again", **about, again_in_s=round(wait, 1))
            await self._lease.move(self._cursor, self._tries, wait, outcome.problem)
        return False

    async def _letters(self) -> bool:
        """Send dead letters again that somebody wants sent again; False when the first is not taken."""
        letters = await webhooks.dead(self._lease.transport, self._held.id, again=True)
        for place, letter in enumerate(letters):
            change = await self._telling.change(letter.number)
            outcome = None if change is None else await self._sent([change])
            if change is not None and outcome is None:
                return False
            if outcome is not None and outcome.problem is not None:
                left = [each.number for each in letters[place:]]
                await self._lease.settle(left, outcome.problem)
                log.warning("dead letters were not taken", webhook=self._held.id, problem=outcome.problem)
                return False
            await self._lease.settle([letter.number], None)
        return True

    async def _sent(self, changes: Sequence[ChangeRow]) -> Outcome | None:
        """What became of a request; None when the lease was lost before it."""
        if time.monotonic() - self._renewed_at > RENEW_S and not await self._moved(self._cursor):
            return None
        events = [event(each, self._telling.graph_id, tells_where=self._telling.tells_where) for each in changes]
        media_type, content = body(events, several=self._held.most > 1)
        numbers = [change.number for change in changes]
        headers = {
            "content-type": media_type,
            "user-agent": "Zeren",
            **signed(self._held.id, numbers, content, self._secret, now()),
        }
        return await self._sender.post(self._held.url, headers, content)

    async def _moved(self, cursor: int) -> bool:
        moved = await self._lease.move(cursor, self._tries)
        if moved:
            self._cursor, self._renewed_at = cursor, time.monotonic()
        return moved
