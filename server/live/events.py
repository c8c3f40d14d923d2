"""Results over server-sent events: GraphQL over SSE, in distinct connections mode.

    event: next                         a result
    data: {"data": ...}

    event: complete                     there is no further one
    data:

    :                                   nothing has happened for a while, and the connection stands

The head of the answer is sent when it has begun: what happens after that is told. What cannot be carried out is
told by a last `next` with errors. When the server ends there is no `complete`, so that the client comes again.
"""

from __future__ import annotations

import asyncio
from contextlib import aclosing
from typing import TYPE_CHECKING, Any

import msgspec
from starlette.datastructures import MutableHeaders

from server.live.stopped import Stopped

if TYPE_CHECKING:
    from collections.abc import Mapping

    from starlette.types import Receive, Scope, Send

    from server.live.live import Live, Results

HEADERS: Mapping[str, str] = {
    "content-type": "text/event-stream; charset=utf-8",
    "cache-control": "no-store, no-transform",
    "x-accel-buffering": "no",  # nginx would gather events
}
COMPLETE = b"event: complete\ndata:\n\n"
BEAT = b":\n\n"


class EventStream:
    """The answer to one request, as an application of its own."""

    def __init__(self, results: Results, live: Live) -> None:
        self._results = results
        self._live = live
        self._begun = False

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send until there is no more, the client leaves, or the server ends."""
        # Whoever ends its side has left: it waits for nothing that ever becomes whole (protocol.py).
        scope["state"]["follows"] = True
        ways = [self._send(scope, send), self._live.ended(), _left(receive)]
        tasks = [asyncio.create_task(way) for way in ways]
        try:
            await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for task in tasks:
                task.cancel()
            outcomes = await asyncio.gather(*tasks, return_exceptions=True)
        for outcome in outcomes:
            if isinstance(outcome, Exception):
                raise outcome
        await self._begin(send)
        await send({"type": "http.response.body", "body": b""})

    async def _begin(self, send: Send) -> None:
        """Begin the answer, unless that has been done."""
        if not self._begun:
            self._begun = True
            start = {"type": "http.response.start", "status": 200, "headers": []}
            MutableHeaders(scope=start).update(HEADERS)
            await send(start)

    async def _send(self, scope: Scope, send: Send) -> None:
        async def part(text: bytes) -> None:
            await self._begin(send)
            await send({"type": "http.response.body", "body": text, "more_body": True})

        beaten = _beaten(self._results, self._live.rhythm.beat)
        try:
            async with aclosing(self._results), aclosing(beaten) as results:
                async for result in results:
                    await part(BEAT if result is None else _next(result))
        except Stopped as stopped:
            scope["state"]["codes"] = stopped.codes
            await part(_next({"errors": stopped.errors}))
        await part(COMPLETE)


def _next(result: dict[str, Any]) -> bytes:
    return b"event: next\ndata: " + msgspec.json.encode(result) + b"\n\n"


async def _beaten(results: Results, seconds: float) -> Results:
    """The results, and None whenever none has come for so long."""
    while True:
        coming = asyncio.ensure_future(anext(results))
        try:
            while not (await asyncio.wait([coming], timeout=seconds))[0]:
                yield None
        finally:
            if not coming.done():
                coming.cancel()
                await asyncio.wait([coming])
        try:
            result = coming.result()
        except StopAsyncIteration:
            return
        yield result


async def _left(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass
