"""A caller of the application with a key of its own, in the process of the benchmark."""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import msgspec

from graph import keys
from graph.callers import Role
from graph.temporal import today
from server.identity.identity import Identity
from server.identity.keys import ApiKeys
from server.identity.tokens import TokenRules, Tokens

if TYPE_CHECKING:
    from collections.abc import Mapping

    from starlette.types import ASGIApp, Message

    from graph.bolt import Bolt


@dataclass(frozen=True)
class Caller:
    """Asks one question, again and again."""

    headers: list[tuple[bytes, bytes]]
    body: bytes

    async def ask(self, app: ASGIApp) -> int:
        """Ask; the status."""
        scope: dict[str, Any] = {
            "type": "http",
            "asgi": {"version": "3.0"},
            "http_version": "1.1",
            "method": "POST",
            "scheme": "http",
            "path": "/graphql",
            "raw_path": b"/graphql",
            "query_string": b"",
            "headers": self.headers,
            "client": ("127.0.0.1", 1),
            "server": ("127.0.0.1", 8000),
        }
        status = 0

        async def receive() -> Message:
            return {"type": "http.request", "body": self.body, "more_body": False}

        async def send(message: Message) -> None:
            nonlocal status
            status = message.get("status", status)
            await asyncio.sleep(0)

        await app(scope, receive, send)
        return status


async def caller(bolt: Bolt, query: str, variables: Mapping[str, object]) -> Caller:
    """An auditor of the Emergency Management Bureau, who sees every hazard, and its question."""
    key = await keys.create(bolt, "U06", Role.AUDITOR, today() + timedelta(days=2), None)
    headers = [
        (b"host", b"127.0.0.1"),
        (b"authorization", f"Bearer {key}".encode()),
        (b"content-type", b"application/json"),
        (b"accept", b"application/graphql-response+json"),
    ]
    return Caller(headers, msgspec.json.encode({"query": query, "variables": variables}))


def knows_keys(bolt: Bolt) -> Identity:
    """Who is known: whoever bears a key of this graph."""
    return Identity(Tokens([], TokenRules(""), time.time), ApiKeys(bolt), None)
