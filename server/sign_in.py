"""How the explorer is signed in at the machine that holds the private Neo4j: its page asks for the local token.

It is handed only to a page of this very service, in a browser of the user that runs it. The token never stands in
an address, in the page, or in what a browser keeps.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from starlette.responses import Response

from server.identity.same_user import is_same_user
from server.requests.gate import OURS, host_name
from server.requests.peers import peer

if TYPE_CHECKING:
    from starlette.requests import Request

    from server.identity.local import LocalToken

_BETWEEN = ("forwarded", "x-forwarded-for", "via")
"""Headers of whoever speaks for others."""


class SignIn:
    """Hands the local token to our own page; there is none where the graph is not a private one."""

    def __init__(self, local: LocalToken | None) -> None:
        self._local = local

    async def session(self, request: Request) -> Response:
        """The token, or that there is none for whoever asks."""
        token = self._local.text if self._local is not None and _is_at_the_machine(request) else None
        body = msgspec.json.encode({"token": token})
        return Response(body, media_type="application/json", headers={"cache-control": "no-store"})


def _is_at_the_machine(request: Request) -> bool:
    address = peer(request)
    return (
        address is not None
        and address.is_loopback
        and host_name(request.headers["host"]) in OURS
        # Browsers say so of their own accord, and no page can.
        and request.headers.get("sec-fetch-site") == "same-origin"
        and not any(name in request.headers for name in _BETWEEN)
        and is_same_user(request)
    )
