"""HTTP/1.1 by hand, so that a test can send what no client library would."""

from __future__ import annotations

import asyncio
import json
from dataclasses import dataclass
from typing import Any

from tests.support.front_door import SIGNED_IN


@dataclass(frozen=True)
class Told:
    """One answer."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        return json.loads(self.body)

    @property
    def code(self) -> Any:
        return self.json["errors"][0]["extensions"]["code"]

    @property
    def rule(self) -> Any:
        return self.json["errors"][0]["extensions"].get("rule")


def http(method: str, path: str, body: bytes | None = None, /, **headers: str) -> bytes:
    """A request; names of headers are written with underscores."""
    sent = {"host": "127.0.0.1", **SIGNED_IN, **{name.replace("_", "-"): value for name, value in headers.items()}}
    if body is not None:
        sent = {"content-type": "application/json", "content-length": str(len(body)), **sent}
    lines = [f"{method} {path} HTTP/1.1", *(f"{name}: {value}" for name, value in sent.items())]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + (body or b"")


async def read(reader: asyncio.StreamReader, *, body: bool = True) -> Told:
    """The next answer on a connection; `body` is False for the answer to HEAD."""
    head = (await asyncio.wait_for(reader.readuntil(b"\r\n\r\n"), 20)).decode("latin-1")
    first, *lines = head.rstrip().split("\r\n")
    headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
    if headers.get("transfer-encoding") == "chunked":
        content = b""
        while size := int(await reader.readline(), 16):
            content += await reader.readexactly(size)
            await reader.readline()
        await reader.readline()
    else:
        length = int(headers.get("content-length", 0)) if body else 0
        content = await asyncio.wait_for(reader.readexactly(length), 20)
    return Told(int(first.split()[1]), headers, content)


async def send(port: int, request: bytes, *, body: bool = True) -> Told:
    """Send one request on a connection of its own."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    try:
        writer.write(request)
        return await read(reader, body=body)
    finally:
        writer.close()
