"""Operations whose results are told one after the other: of a subscription many, of any other operation one.

The same for every way in which they are told (events.py, socket.py).
"""

from __future__ import annotations

import asyncio
from contextlib import aclosing
from typing import TYPE_CHECKING, Any

from graphql import ExecutionResult

from graph.failures import Failure
from server.documents.accepting import Refused
from server.documents.operations import is_subscription
from server.live.follower import Follower
from server.live.pages import Pages
from server.live.places import Places
from server.live.rhythm import Rhythm
from server.live.stopped import Stopped
from server.live.subscription import Subscription
from server.shown import shown

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Callable

    from starlette.requests import Request

    from graph.door import Graph
    from server.admission import Admission
    from server.answering import Answering
    from server.ready import Ready
    from server.requests.asked import Asked
    from server.settings import Settings

    Results = AsyncGenerator[dict[str, Any] | None, None]
    """Results as they are sent; None where it has begun and there is none yet."""


class Live:
    """Answers operations result by result, until the server ends."""

    def __init__(
        self, answering: Answering, admission: Admission, graph: Callable[[], Graph], settings: Settings
    ) -> None:
        self._answering = answering
        self._admission = admission
        self._settings = settings
        self._ending = asyncio.Event()
        self.rhythm = Rhythm()
        self.follower = Follower(graph)
        self.open = Places(settings.subscriptions_per_caller, "subscriptions")

    def end(self) -> None:
        """The server ends: whoever follows comes again elsewhere."""
        self._ending.set()

    async def ended(self) -> None:
        """Return when the server ends."""
        await self._ending.wait()

    def is_followed(self, request: Request, asked: Asked) -> bool:
        """Whether a subscription is asked for."""
        try:
            return is_subscription(self._answering.ready(request, asked).operation)
        except (Refused, Failure):
            return False

    def results(self, request: Request, asked: Asked) -> Results:
        """The results, and then Stopped when it was not the end; BadRequest at once.

        Whoever has seen it begin is told of all that happens afterwards.
        """
        begun = self._answering.begun(request, asked)
        if isinstance(begun, ExecutionResult):
            return _one(request, begun)
        if is_subscription(begun.operation):
            return self._followed(request, asked, begun)
        return self._answered(request, asked, begun)

    async def _answered(self, request: Request, asked: Asked, ready: Ready) -> Results:
        yield _sent(request, await self._answering.answered(request, asked, ready))

    async def _followed(self, request: Request, asked: Asked, ready: Ready) -> Results:
        subscription = Subscription(
            Pages(self._answering, request, asked, ready),
            self._admission,
            self.follower,
            request,
            ready.cost,
            self._settings.max_behind,
            self._settings.max_seconds,
            self.rhythm,
        )
        try:
            with self.open.taken(request.state.caller):
                refused = await subscription.begin()
                if refused is not None:
                    raise Stopped(shown(refused, request.state)["errors"])
                yield None
                async with aclosing(subscription.results()) as results:
                    async for result in results:
                        yield _sent(request, result)
        except TimeoutError:
            raise Stopped.by(self._answering.too_slow()) from None
        except Failure as failure:
            raise Stopped.by(failure) from None


async def _one(request: Request, result: ExecutionResult) -> Results:
    yield _sent(request, result)


def _sent(request: Request, result: ExecutionResult) -> dict[str, Any]:
    """A result as it is sent; Stopped when nothing was executed."""
    found = shown(result, request.state)
    if "data" not in found:
        raise Stopped(found["errors"])
    return found
