"""Delivers changes to webhooks: each process looks once a second for webhooks that nobody serves, and serves some.

One webhook is served by one process at a time, event by event in the order of the feed, so that the changes of a
key arrive in their order. Webhooks are served beside each other, and none waits for another's target.
"""

from __future__ import annotations

import asyncio
import uuid
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Self

import structlog

from graph import webhooks
from graph.failures import Failure
from graph.webhooks import Lease
from server.accesses import Accesses
from server.webhooks.delivery import Delivery
from server.webhooks.seal import NotSealedHereError

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

    from graph.door import Graph
    from server.access_log.log import AccessLog
    from server.webhooks.patience import Patience
    from server.webhooks.seal import Seal
    from server.webhooks.sender import Sender

GRACE_S = 3.0
"""How long deliveries under way may take to end with the server."""

SEALED_ELSEWHERE_S = 60.0
"""How long a webhook is left to servers that have the key to its secret."""

log = structlog.get_logger("zeren.webhooks")


class Deliverer:
    """Use it as a context, around the sender and the log. `graph` hands over the graph of the moment."""

    def __init__(
        self,
        graph: Callable[[], Graph],
        access_log: AccessLog | None,
        seal: Seal,
        sender: Sender,
        patience: Patience,
    ) -> None:
        self._graph = graph
        self._log = access_log
        self._accesses = Accesses()
        self._seal = seal
        self._sender = sender
        self._patience = patience
        self._under_way: dict[str, asyncio.Task[None]] = {}
        self._ending = asyncio.Event()
        self._looking: asyncio.Task[None] | None = None

    async def __aenter__(self) -> Self:
        """Begin to deliver."""
        self._looking = asyncio.create_task(self._look())
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Let what is under way end; what does not is sent again by whoever serves the webhook next."""
        self._ending.set()
        if self._looking is not None:
            await self._looking
        if self._under_way:
            _, left = await asyncio.wait(list(self._under_way.values()), timeout=GRACE_S)
            for task in left:
                task.cancel()
            await asyncio.gather(*left, return_exceptions=True)

    async def _look(self) -> None:
        while not self._ending.is_set():
            free = self._patience.most_at_once - len(self._under_way)
            if free > 0:
                await self._begin(free)
            with suppress(TimeoutError):
                async with asyncio.timeout(self._patience.look_s):
                    await self._ending.wait()

    async def _begin(self, most: int) -> None:
        try:
            due = await webhooks.due(self._graph().transport, most)
        except Failure as problem:
            log.warning("webhooks are not looked for", reason=str(problem))
            return
        for webhook in due:
            if webhook not in self._under_way:
                task = asyncio.create_task(self._serve(webhook))
                self._under_way[webhook] = task
                task.add_done_callback(partial(self._served, webhook))

    def _served(self, webhook: str, _: asyncio.Task[None]) -> None:
        del self._under_way[webhook]

    async def _serve(self, webhook: str) -> None:
        try:
            await self._claimed(webhook)
        except Failure as problem:
            log.warning("a webhook is left for now", webhook=webhook, reason=str(problem))
        except Exception:
            log.exception("a webhook was not served", webhook=webhook)

    async def _claimed(self, webhook: str) -> None:
        graph, owner = self._graph(), uuid.uuid4().hex
        held = await webhooks.claim(graph.transport, webhook, owner)
        if held is None:
            return
        lease = Lease(graph.transport, webhook, owner)
        try:
            try:
                secret = self._seal.open(held.secret, webhook)
            except NotSealedHereError:
                log.error("the secret of a webhook was sealed with another key", webhook=webhook)  # noqa: TRY400
                problem = "its secret was sealed with another ZEREN_WEBHOOK_KEY"
                await lease.move(held.cursor, held.tries, SEALED_ELSEWHERE_S, problem)
                return
            await Delivery(
                graph,
                self._accesses,
                self._log,
                self._sender,
                self._patience,
                held,
                lease,
                secret,
                self._ending.is_set,
            ).run()
        finally:
            with suppress(Failure):
                await lease.release()
