"""A small application that tells who asks, and clocks that stand until a test moves them."""

from __future__ import annotations

import httpx
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from graph.failures import Unauthenticated
from server.identity.identity import Identity


def _raw(text: str | bytes) -> bytes:
    return text.encode() if isinstance(text, str) else text


class Clock:
    def __init__(self, at: float) -> None:
        self.at = at

    def __call__(self) -> float:
        return self.at


class Door:
    """Who asks, over HTTP."""

    def __init__(self, identity: Identity) -> None:
        async def who(request: Request) -> JSONResponse:
            try:
                caller = await identity.caller(request)
            except Unauthenticated as failure:
                return JSONResponse({"code": failure.code, "message": failure.message}, 401)
            roles = sorted(role.value for role in caller.roles)
            return JSONResponse([caller.way.value, caller.subject, caller.organisation, roles, caller.issuer])

        self._app = Starlette(routes=[Route("/who", who)])

    async def ask(self, *headers: tuple[str, str] | tuple[bytes, bytes], path: str = "/who") -> httpx.Response:
        transport = httpx.ASGITransport(self._app)
        async with httpx.AsyncClient(transport=transport, base_url="http://door") as http:
            return await http.get(path, headers=[(_raw(name), _raw(value)) for name, value in headers])

    async def bearing(self, token: str) -> httpx.Response:
        return await self.ask(("Authorization", f"Bearer {token}"))
