"""The application: its routes, and what stands before them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.responses import RedirectResponse
from starlette.routing import Route, WebSocketRoute
from starlette_compress import CompressMiddleware

from server import browser_guide
from server.admission import Admission
from server.answering import Answering
from server.endpoint import Endpoint
from server.health import Health
from server.live.live import Live
from server.live.socket import Sockets
from server.logs import RequestLog
from server.requests.gate import PREFLIGHT_HEADERS, Gate
from server.requests.seen import REVISION
from server.requests.stated import BASIS, PURPOSE
from server.security import SecurityHeaders
from server.sign_in import SignIn

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from starlette.requests import Request

    from graph.acting.writer import Writer
    from graph.door import Graph
    from schema.entities import FederatedSchema
    from server.access_log.log import AccessLog
    from server.explorer import Explorer
    from server.identity.identity import Identity
    from server.settings import Settings

ASKING = ("authorization", "content-type", "if-none-match", PURPOSE, BASIS, REVISION)
"""Headers with which pages of other origins ask."""

ZSTD_LEVEL = 3
"""The compressor's own default; one more takes five times as long for the same size."""

TRACING = ("traceparent", "tracestate", "x-request-id")
"""Headers by which a request is followed from service to service."""


def create_app(
    schema: FederatedSchema,
    graph: Callable[[], Graph],
    explorer: Explorer,
    settings: Settings,
    identity: Identity,
    access_log: AccessLog | None,
    writer: Writer,
    listed: Mapping[str, str] | None = None,
) -> Starlette:
    """Everything that is served. `graph` hands over the graph of the moment, or raises Unavailable.

    `identity` knows who asks, `access_log` records who took what; None over a graph that is none. `writer` carries
    out what is ordered. `listed` are the trusted documents by their ids; None when anything may be asked. Its
    `state.live` is told when the server ends.
    """
    health = Health(graph)
    admission = Admission(identity, settings)
    answering = Answering(schema, graph, settings, admission, access_log, writer, listed)
    live = Live(answering, admission, graph, settings)
    app = Starlette(
        routes=[
            Route("/graphql", Endpoint(schema, explorer.page, settings, admission, answering, live)),
            WebSocketRoute("/graphql", Sockets(live, admission, settings).serve),
            Route("/", _to_explorer),
            Route("/explorer/session", SignIn(identity.local).session),
            Route("/explorer/{name}", explorer.file),
            Route("/browser/{name}", browser_guide.file, methods=browser_guide.METHODS),
            Route("/health", health.health),
            Route("/ready", health.ready),
        ],
        middleware=[
            Middleware(RequestLog),
            Middleware(SecurityHeaders),
            Middleware(CompressMiddleware, brotli=False, zstd_level=ZSTD_LEVEL),
            *_pages_of_others(settings),
            Middleware(Gate, settings=settings),
        ],
    )
    app.state.live = live
    return app


def _pages_of_others(settings: Settings) -> list[Middleware]:
    """Pages of listed origins may ask; without a list, browsers keep all others out by themselves."""
    if not settings.cors_origins:
        return []
    return [
        Middleware(
            CORSMiddleware,
            allow_origins=settings.cors_origins,
            allow_methods=["GET", "POST"],
            allow_headers=[*ASKING, *TRACING, *PREFLIGHT_HEADERS],
            expose_headers=["etag", "x-request-id", REVISION],
        )
    ]


async def _to_explorer(_request: Request) -> RedirectResponse:
    return RedirectResponse("/graphql", 307)
