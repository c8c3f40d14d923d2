"""A WebSocket's operations as the requests that they would be: with the headers of its upgrade and of its init.

Browsers send no header of their own with a WebSocket, so the payload of `connection_init` may say what headers
say: `authorization`, and in `sharing` the `purpose` and `basis`, as the extensions of a request do. Tools that
put headers there as they are, such as the explorer, may name both `Zeren-Purpose` and `Zeren-Basis`.
"""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from starlette.requests import Request

from server.live.messages import Closed, Code
from server.requests.stated import BASIS, PURPOSE

if TYPE_CHECKING:
    from starlette.websockets import WebSocket

_LIKE_HEADERS = ("authorization", PURPOSE, BASIS)
_OF_THE_UPGRADE = ("connection", "upgrade", "content-length", "transfer-encoding")


class Introduced:
    """Makes the request of each operation of a connection."""

    def __init__(self, socket: WebSocket, payload: dict[str, Any]) -> None:
        self._socket = socket
        self._headers = [
            (name, value)
            for name, value in socket.scope["headers"]
            if name.decode("latin-1") not in _OF_THE_UPGRADE and not name.startswith(b"sec-websocket-")
        ]
        for name, text in _said(payload):
            header = (name.encode(), text.encode("latin-1", "replace"))
            if header not in self._headers:
                # What is said twice and differs is refused where it is read, as of any request.
                self._headers.append(header)

    def request(self) -> Request:
        """The request of the next operation."""
        scope = self._socket.scope
        return Request(
            {
                "type": "http",
                "http_version": "1.1",
                "method": "POST",
                "scheme": "https" if scope["scheme"] == "wss" else "http",
                "path": scope["path"],
                "query_string": b"",
                "headers": self._headers,
                "client": scope["client"],
                "server": scope["server"],
                "state": {"request_id": uuid.uuid4().hex},
            }
        )


def _said(payload: dict[str, Any]) -> list[tuple[str, str]]:
    """What the payload says, as headers."""
    sharing = {} if payload.get("sharing") is None else payload["sharing"]
    if not isinstance(sharing, dict):
        raise _wrong("sharing", "an object with purpose and basis")
    said = [(name.lower(), value) for name, value in payload.items() if name.lower() in _LIKE_HEADERS]
    beside = [(PURPOSE, sharing.get("purpose")), (BASIS, sharing.get("basis"))]
    for name, value in (*said, *beside):
        if not isinstance(value, str | None):
            raise _wrong(name, "a text or null")
    return [(name, value) for name, value in said if value] + [
        (name, quote(value) if name == BASIS else value) for name, value in beside if value
    ]


def _wrong(name: str, rule: str) -> Closed:
    return Closed(Code.BAD_MESSAGE, f"connection_init: {name}: must be {rule}")
