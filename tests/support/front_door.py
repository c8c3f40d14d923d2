"""The application in process, over whatever graph a test gives it."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any, TypeVar

import httpx
from starlette.applications import Starlette
from starlette.types import ASGIApp, Receive, Scope, Send

from graph.acting.writer import Writer
from graph.canned import Canned
from graph.door import Graph
from graph.failures import Unavailable
from graph.transport import Transaction, Transport
from schema.build import build_schema
from server.access_log.log import AccessLog
from server.app import create_app
from server.explorer import Explorer
from server.identity.identity import Identity
from server.identity.issuers import Issuer
from server.identity.keys import ApiKeys
from server.identity.local import LocalToken
from server.identity.tokens import TokenRules, Tokens
from server.questions import read_questions
from server.settings import Settings

T = TypeVar("T")

AREA: list[Any] = ["440308003", "440308003", "沙头角街道", "Shatoujiao", "STREET", [], None, None]
ROWS: Mapping[str, Any] = {
    "areas_by_code": lambda params: [[key, key, *AREA[2:]] for key in params["codes"]],
    "risk_categories": [],
}
"""What the canned graph knows: every area that is asked for, and no category."""


class Gone(Transport):
    """A transport whose graph does not answer."""

    async def read(self, name: str, text: str, params: Mapping[str, Any]) -> Sequence[Sequence[Any]]:
        raise Unavailable("The graph does not answer at the moment")

    async def write(self, work: Callable[[Transaction], Awaitable[T]]) -> T:
        raise Unavailable("The graph does not answer at the moment")


class Slow(Transport):
    """A transport that takes its time; `ended` tells how many of its statements ran to their end."""

    def __init__(self, transport: Transport, seconds: float) -> None:
        self._transport = transport
        self._seconds = seconds

    async def read(self, name: str, text: str, params: Mapping[str, Any]) -> Sequence[Sequence[Any]]:
        await asyncio.sleep(self._seconds)
        return await self._transport.read(name, text, params)

    async def write(self, work: Callable[[Transaction], Awaitable[T]]) -> T:
        return await self._transport.write(work)


LOCAL = LocalToken("local_" + "5" * 64)
SIGNED_IN = {"authorization": f"Bearer {LOCAL.text}"}
"""The headers of the local analyst, who may see everything but reporters."""


class Door:
    """A client of the application, and the questions that reached the graph behind it.

    It asks as the local analyst, unless it is told to ask as somebody else.
    """

    def __init__(self, app: Starlette, canned: Canned) -> None:
        transport = httpx.ASGITransport(app, raise_app_exceptions=True)
        self.http = httpx.AsyncClient(
            transport=transport, base_url="http://127.0.0.1:8000", timeout=60, headers=SIGNED_IN
        )
        self.app = app
        self._canned = canned

    @property
    def asked(self) -> list[str]:
        return self._canned.asked

    async def post(self, query: str, /, **variables: Any) -> httpx.Response:
        return await self.http.post("/graphql", json={"query": query, "variables": variables})

    async def refused(self, query: str, /, **variables: Any) -> dict[str, Any]:
        """The extensions of the one error that an operation gets; nothing was asked of the graph."""
        before = len(self.asked)
        answer = await self.post(query, **variables)
        assert len(self.asked) == before
        return only_error(answer)["extensions"]  # type: ignore[no-any-return]


def only_error(answer: httpx.Response) -> dict[str, Any]:
    errors = answer.json()["errors"]
    assert len(errors) == 1, errors
    return dict(errors[0])


def open_door(
    graph: Transport | None = None,
    files: Mapping[str, bytes] | None = None,
    listed: Mapping[str, str] | None = None,
    access_log: AccessLog | None = None,
    known: Identity | None = None,
    **settings: Any,
) -> Door:
    """The application over a transport (a canned one when none is given); who took what is kept when asked for."""
    canned = graph if isinstance(graph, Canned) else Canned(ROWS)
    transport = graph or canned
    explorer = Explorer(files or {}, read_questions())
    known = known or knows_local(transport)
    app = create_app(
        build_schema(),
        lambda: Graph(transport),
        explorer,
        Settings(**settings),
        known,
        access_log,
        Writer(),
        listed,
    )
    return Door(app, canned)


def knows_local(transport: Transport, *issuers: Issuer) -> Identity:
    """Who is known behind a test's door: the local analyst, keys of its graph, people of its issuers."""
    return Identity(Tokens(issuers, TokenRules("https://zeren.example"), time.time), ApiKeys(transport), LOCAL)


class SignedIn:
    """The application as tools meet it that know nothing of tokens: what bears none is the local analyst's."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and not any(name == b"authorization" for name, _ in scope["headers"]):
            scope["headers"] = [*scope["headers"], (b"authorization", SIGNED_IN["authorization"].encode())]
        await self._app(scope, receive, send)
