"""Delivers webhooks while we serve, if any host may be sent to."""

from __future__ import annotations

from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from server.webhooks.addresses import Allowed
from server.webhooks.deliverer import Deliverer
from server.webhooks.patience import Patience
from server.webhooks.seal import Seal
from server.webhooks.sender import Sender

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable

    from graph.door import Graph
    from server.access_log.log import AccessLog
    from server.settings import Settings


@asynccontextmanager
async def delivered(
    settings: Settings, graph: Callable[[], Graph], access_log: AccessLog | None
) -> AsyncIterator[None]:
    """Deliver until the end of the context."""
    if not settings.webhook_hosts:
        yield
        return
    patience = Patience(tries=settings.webhook_tries)
    async with (
        Sender(Allowed(settings.webhook_hosts)) as sender,
        Deliverer(graph, access_log, Seal.of(settings), sender, patience),
    ):
        yield
