"""A client of graphql-transport-ws, message by message, so that a test can send what no library would."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from typing import Any

import pytest
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed
from websockets.typing import Subprotocol

SECONDS = 20.0
SUBPROTOCOL = "graphql-transport-ws"
NUMBERS = """subscription Numbers($after: Int, $types: [ChangedType!], $area: ID, $department: ID) {
  changed(after: $after, types: $types, area: $area, department: $department) { number type key kind } }"""


class Wire:
    """One connection."""

    def __init__(self, connection: ClientConnection) -> None:
        self.connection = connection

    async def send(self, type: str, id: str | None = None, payload: Any = None) -> None:  # noqa: A002 - the protocol's names
        message = {"type": type, "id": id, "payload": payload}
        await self.connection.send(json.dumps({name: each for name, each in message.items() if each is not None}))

    async def heard(self, seconds: float = SECONDS) -> dict[str, Any]:
        """The next message."""
        return dict(json.loads(await asyncio.wait_for(self.connection.recv(), seconds)))

    async def introduce(self, payload: Any = None) -> None:
        await self.send("connection_init", payload=payload)
        assert (await self.heard())["type"] == "connection_ack"

    async def subscribe(self, query: str = NUMBERS, id: str = "1", **variables: Any) -> None:  # noqa: A002 - the protocol's name
        await self.send("subscribe", id, {"query": query, "variables": variables})

    async def next(self, seconds: float = SECONDS) -> dict[str, Any]:
        """The change that the next message tells."""
        message = await self.heard(seconds)
        assert message["type"] == "next", message
        assert "errors" not in message["payload"], message
        return dict(message["payload"]["data"]["changed"])

    async def numbers(self, count: int) -> list[int]:
        return [(await self.next())["number"] for _ in range(count)]

    async def error(self, seconds: float = SECONDS) -> dict[str, Any]:
        """The one error by which the next message ends an operation."""
        message = await self.heard(seconds)
        assert message["type"] == "error", message
        assert len(message["payload"]) == 1
        return dict(message["payload"][0])

    async def closed(self, seconds: float = SECONDS) -> int:
        """The code with which the server closes, after whatever it sends before."""
        with pytest.raises(ConnectionClosed) as told:
            await asyncio.wait_for(self._listen(), seconds)
        assert told.value.rcvd is not None
        return told.value.rcvd.code

    async def _listen(self) -> None:
        while True:
            await self.connection.recv()

    async def silent(self, seconds: float) -> bool:
        """Whether nothing is told for so long."""
        try:
            await self.heard(seconds)
        except TimeoutError:
            return True
        return False


@asynccontextmanager
async def wired(
    url: str, headers: Mapping[str, str] | None = None, *protocols: str, **settings: Any
) -> AsyncIterator[Wire]:
    """A connection that has not introduced itself."""
    offered = [Subprotocol(each) for each in protocols or (SUBPROTOCOL,)]
    async with connect(
        url, subprotocols=offered, additional_headers=headers or {}, compression=None, **settings
    ) as connection:
        yield Wire(connection)


@asynccontextmanager
async def introduced(url: str, headers: Mapping[str, str]) -> AsyncIterator[Wire]:
    """A connection that has introduced itself with the headers of its upgrade."""
    async with wired(url, headers) as wire:
        await wire.introduce()
        yield wire
