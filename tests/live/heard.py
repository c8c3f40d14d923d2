"""A client of server-sent events, event by event."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from typing import Any

import httpx

EVENTS = {"accept": "text/event-stream"}
SECONDS = 20.0


class Heard:
    """One stream."""

    def __init__(self, answer: httpx.Response) -> None:
        self.answer = answer
        self._lines = answer.aiter_lines()
        self.beats = 0

    async def event(self, seconds: float = SECONDS) -> tuple[str, Any]:
        """The next event and its data; ("", None) at the end of the stream."""
        async with asyncio.timeout(seconds):
            name, data = "", ""
            async for line in self._lines:
                field, _, value = line.partition(":")
                if not line and name:
                    return name, json.loads(data) if data else None
                self.beats += line == ":"
                name = value.strip() if field == "event" else name
                data = value.strip() if field == "data" else data
        return "", None

    async def next(self) -> dict[str, Any]:
        """The change that the next event tells."""
        name, data = await self.event()
        assert name == "next", name
        assert "errors" not in data, data
        return dict(data["data"]["changed"])

    async def numbers(self, count: int) -> list[int]:
        return [(await self.next())["number"] for _ in range(count)]

    async def error(self) -> dict[str, Any]:
        """The one error by which it is ended."""
        name, data = await self.event()
        assert name == "next", name
        assert list(data) == ["errors"]
        assert await self.event() == ("complete", None)
        assert await self.event() == ("", None)
        return dict(data["errors"][0])


@asynccontextmanager
async def hearing(
    url: str, headers: Mapping[str, str], query: str, method: str = "POST", **variables: Any
) -> AsyncIterator[Heard]:
    """A stream of an operation's results."""
    asked: dict[str, Any] = {"json": {"query": query, "variables": variables}}
    if method == "GET":
        asked = {"params": {"query": query, "variables": json.dumps(variables)}}
    async with (
        httpx.AsyncClient(timeout=60) as client,
        client.stream(method, url, headers={**EVENTS, **headers}, **asked) as answer,
    ):
        yield Heard(answer)
