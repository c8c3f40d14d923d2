"""What reaches Zeren: each request's headers and body, kept on its way to the application."""

from __future__ import annotations

import json
from collections.abc import MutableMapping
from dataclasses import dataclass, field
from typing import Any

from starlette.types import ASGIApp, Message, Receive, Scope, Send


@dataclass
class Request:
    """A request as it arrived."""

    headers: dict[str, str]
    body: bytes = b""

    @property
    def representations(self) -> list[dict[str, Any]]:
        """The entities that a gateway asks for, of all lists of the request; none where it asks for no entity."""
        sent = json.loads(self.body)
        assert isinstance(sent, MutableMapping), "a gateway sends one operation in a request"
        lists = [value for value in (sent.get("variables") or {}).values() if isinstance(value, list)]
        return [each for listed in lists for each in listed if isinstance(each, dict) and "__typename" in each]


@dataclass
class Recording:
    """An application that remembers what it was asked."""

    app: ASGIApp
    requests: list[Request] = field(default_factory=list)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        request = Request({name.decode(): value.decode() for name, value in scope["headers"]})
        self.requests.append(request)

        async def heard() -> Message:
            message = await receive()
            request.body += message.get("body", b"")
            return message

        await self.app(scope, heard, send)

    @property
    def entities(self) -> list[list[dict[str, Any]]]:
        """The representations of each request that asked for entities."""
        return [request.representations for request in self.requests if request.representations]
