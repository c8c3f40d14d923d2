"""Who is let in: callers whom somebody vouches for, within their budget; wrong keys are answered ever later."""

from __future__ import annotations

import asyncio
import time
from typing import TYPE_CHECKING

from graph.failures import Failure, Unauthenticated
from server import errors
from server.budget import told
from server.budget.budgets import Bounds, Budgets
from server.budget.sources import Sources
from server.requests.peers import source
from server.requests.refused import BadRequest

if TYPE_CHECKING:
    from contextlib import AbstractAsyncContextManager

    from starlette.requests import Request

    from graph.callers import Caller
    from server.budget.budgets import Admitted
    from server.identity.identity import Identity
    from server.settings import Settings

CHALLENGE = 'Bearer realm="zeren"'
"""How a client is told what is missing (RFC 6750); the same for all reasons, which is why it names none."""

STATUS = {**errors.STATUS, "UNAUTHENTICATED": 401, "LIMIT_EXCEEDED": told.TOO_MANY}


class Admission:
    """Lets callers in, and their operations."""

    def __init__(self, identity: Identity, settings: Settings) -> None:
        self._identity = identity
        self._proxies = settings.proxies
        self._budgets = Budgets(Bounds.of(settings), time.monotonic)
        self._sources = Sources(settings.refused_per_minute, time.monotonic, asyncio.sleep)

    async def caller(self, request: Request) -> Caller:
        """Who asks; BadRequest when nobody vouches, whatever the request is: nothing of it is read before."""
        try:
            return await self._known(request)
        except Failure as failure:
            error = errors.failure(failure)
            headers = told.headers([error])
            if isinstance(failure, Unauthenticated):
                headers["www-authenticate"] = CHALLENGE
            raise BadRequest(STATUS[failure.code], error, headers) from None

    def admitted(self, caller: Caller, cost: int) -> AbstractAsyncContextManager[Admitted]:
        """Charge an operation, and hold a place for it; LimitExceeded when its caller may not have both now."""
        return self._budgets.admitted(caller, cost)

    async def _known(self, request: Request) -> Caller:
        try:
            return await self._identity.caller(request)
        except Unauthenticated:
            await self._sources.slow(source(request, self._proxies))
            raise
