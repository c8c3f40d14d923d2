"""Who is let in: callers whom somebody vouches for, within their budget; refusals are answered ever later."""

from __future__ import annotations

import asyncio
import time
from contextlib import AsyncExitStack, asynccontextmanager
from typing import TYPE_CHECKING

from graph.failures import Failure, LimitExceeded, Unauthenticated
from server import errors
from server.budget import told
from server.budget.budgets import Bounds, Budgets
from server.budget.impatient import Impatient
from server.budget.sources import Sources
from server.identity.refused import refused
from server.requests.peers import source
from server.requests.refused import BadRequest

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from starlette.requests import Request

    from graph.callers import Caller
    from server.budget.budgets import Admitted
    from server.identity.identity import Identity
    from server.identity.remembered import Known
    from server.settings import Settings

CHALLENGE = 'Bearer realm="zeren"'
"""How a client is told what is missing (RFC 6750); the same for all reasons, which is why it names none."""

PACE_SECONDS = 1.0
"""How often an operation that goes on tries whether it may, in seconds."""

STATUS = {**errors.STATUS, "UNAUTHENTICATED": 401, "LIMIT_EXCEEDED": told.TOO_MANY}


class Admission:
    """Lets callers in, and their operations."""

    def __init__(self, identity: Identity, settings: Settings) -> None:
        self._identity = identity
        self._proxies = settings.proxies
        self._budgets = Budgets(Bounds.of(settings), time.monotonic)
        self._sources = Sources(settings.refused_per_minute, time.monotonic, asyncio.sleep)
        self._impatient = Impatient(settings.refused_per_minute, time.monotonic, asyncio.sleep)

    async def caller(self, request: Request) -> Caller:
        """Who asks; BadRequest when nobody vouches, whatever the request is: nothing of it is read before."""
        return (await self._admit(request, afresh=True)).caller

    async def greet(self, request: Request) -> None:
        """Let the request say who asks, also as it was known a moment ago; BadRequest as above.

        Before anything is told it must be confirmed.
        """
        state = request.state
        state.caller, state.unconfirmed = await self._admit(request, afresh=False)
        state.who = state.caller.key

    async def confirm(self, request: Request, keys: str | None = None) -> None:
        """Know that who asks may still ask: from `keys`, which an answer told, or anew; BadRequest as above."""
        state = request.state
        under, state.unconfirmed = getattr(state, "unconfirmed", None), None
        if under not in (None, keys) and await self.caller(request) != state.caller:
            # A certificate that was registered for another department meanwhile: what was read is not for that.
            raise _bad(refused("registered anew"))

    async def _admit(self, request: Request, *, afresh: bool) -> Known:
        try:
            return await self._known(request, afresh=afresh)
        except Failure as failure:
            raise _bad(failure) from None

    @asynccontextmanager
    async def admitted(self, request: Request, cost: int) -> AsyncIterator[Admitted]:
        """Charge an operation to its caller, and hold a place for it.

        LimitExceeded when the caller may not have both now, later each time that it comes again too soon.
        """
        caller: Caller = request.state.caller
        async with AsyncExitStack() as leaving:
            try:
                admitted = await leaving.enter_async_context(self._budgets.admitted(caller, cost))
            except LimitExceeded:
                await self._impatient.hold(caller.key, _bearer(request) or caller.key)
                raise
            yield admitted

    async def still(self, request: Request) -> Caller:
        """Who asks, of whom it was known before; Unauthenticated when nobody vouches any more."""
        return await self._identity.caller(request)

    @asynccontextmanager
    async def paced(self, caller: Caller, cost: int) -> AsyncIterator[Admitted]:
        """Charge an operation that goes on; where its caller may not have it now, it waits until it may."""
        async with AsyncExitStack() as leaving:
            while True:
                try:
                    admitted = await leaving.enter_async_context(self._budgets.admitted(caller, cost))
                except LimitExceeded as refused:
                    if refused.retry_after_seconds is None:
                        raise
                    await asyncio.sleep(min(refused.retry_after_seconds, PACE_SECONDS))
                else:
                    break
            yield admitted

    async def _known(self, request: Request, *, afresh: bool) -> Known:
        await self._impatient.check(_bearer(request))
        try:
            return await self._identity.known(request, afresh=afresh)
        except Unauthenticated:
            await self._sources.slow(source(request, self._proxies))
            raise


def _bearer(request: Request) -> str:
    """What the request bears, as it was sent; empty for a certificate."""
    return request.headers.get("authorization", "")


def _bad(failure: Failure) -> BadRequest:
    error = errors.failure(failure)
    headers = told.headers([error])
    if isinstance(failure, Unauthenticated):
        headers["www-authenticate"] = CHALLENGE
    return BadRequest(STATUS[failure.code], error, headers)
