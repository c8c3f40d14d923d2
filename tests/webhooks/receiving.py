"""A department's system: a real server that receives webhooks and answers as it is told to."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from tests.support.serving import free_port


@dataclass(frozen=True)
class Received:
    """One request."""

    headers: Mapping[str, str]
    body: bytes

    @property
    def numbers(self) -> list[int]:
        told = json.loads(self.body)
        return [int(each["id"]) for each in (told if isinstance(told, list) else [told])]


@dataclass
class Receiver:
    """`answer` decides how a request is answered; requests are kept in the order in which they came."""

    answer: Callable[[Received], Response] = lambda _: Response(status_code=204)
    port: int = field(default_factory=free_port)
    received: list[Received] = field(default_factory=list)
    slow_s: float = 0.0

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/hook"

    @property
    def numbers(self) -> list[int]:
        """The numbers of all changes it was told, in the order in which it was."""
        return [number for each in self.received for number in each.numbers]

    async def hook(self, request: Request) -> Response:
        received = Received(dict(request.headers), await request.body())
        self.received.append(received)
        await asyncio.sleep(self.slow_s)
        return self.answer(received)

    async def until(self, enough: Callable[[], bool], seconds: float = 100) -> None:
        """Wait until enough has come."""
        async with asyncio.timeout(seconds):
            while not enough():  # noqa: ASYNC110 - whoever sends is another server
                await asyncio.sleep(0.02)


@asynccontextmanager
async def receiving(**how: Any) -> Any:
    """A receiver that stands."""
    receiver = Receiver(**how)
    app = Starlette(routes=[Route("/hook", receiver.hook, methods=["POST"])])
    config = uvicorn.Config(app, port=receiver.port, log_config=None, lifespan="off", timeout_graceful_shutdown=1)
    server = uvicorn.Server(config)
    server.capture_signals = _none  # type: ignore[method-assign,assignment] # signals are the test run's
    task = asyncio.create_task(server.serve())
    while not server.started:  # noqa: ASYNC110 - it tells nobody
        await asyncio.sleep(0.01)
    try:
        yield receiver
    finally:
        server.should_exit = True
        await task


class _none:  # noqa: N801 - stands where a function stood
    def __enter__(self) -> None: ...
    def __exit__(self, *_: object) -> None: ...
