"""What every answer tells browsers: to guess nothing, to show it in no frame, to run nothing that is in it.

An answer that has such a header already, as the explorer has a policy of its own, keeps it. A fault that nobody
has caught is answered here, so that its answer bears the headers too; it tells nothing of the fault.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.datastructures import MutableHeaders
from starlette.responses import PlainTextResponse

if TYPE_CHECKING:
    from collections.abc import Mapping

    from starlette.types import ASGIApp, Message, Receive, Scope, Send

ALWAYS: Mapping[str, str] = {
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
}

STARTS = ("http.response.start", "websocket.http.response.start")
"""How an answer begins, that to a WebSocket which is refused among them."""

POLICY = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
"""For whatever is no page: nothing in it is loaded or run."""

ONLY_BY_TLS = "max-age=31536000"
"""For a year the browser comes by TLS only. Over plain HTTP anybody could say so, and browsers do not listen."""


class SecurityHeaders:
    """Adds the headers to each answer of an application."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, and add the headers to its answer."""
        begun = False

        async def sending(message: Message) -> None:
            nonlocal begun
            if message["type"] in STARTS:
                begun = True
                _add(MutableHeaders(scope=message), by_tls=scope["scheme"] in ("https", "wss"))
            await send(message)

        try:
            await self._app(scope, receive, sending)
        except Exception:
            if not begun and scope["type"] == "http":
                await PlainTextResponse("Internal Server Error", 500)(scope, receive, sending)
            raise


def _add(headers: MutableHeaders, *, by_tls: bool) -> None:
    for name, value in ALWAYS.items():
        headers.setdefault(name, value)
    headers.setdefault("content-security-policy", POLICY)
    # What pages of others are invited to read they may also embed: the guide that the Neo4j Browser plays.
    if "access-control-allow-origin" not in headers:
        headers.setdefault("cross-origin-resource-policy", "same-origin")
    if by_tls:
        headers.setdefault("strict-transport-security", ONLY_BY_TLS)
    del headers["server"]
