"""The application: its routes, and what stands before them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import RedirectResponse
from starlette.routing import Route

from server import browser_guide
from server.endpoint import Endpoint
from server.gate import Gate
from server.health import Health
from server.logs import RequestLog

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.requests import Request
    from strawberry.federation.schema import Schema

    from graph.door import Graph
    from server.explorer import Explorer
    from server.settings import Settings


def create_app(schema: Schema, graph: Callable[[], Graph], explorer: Explorer, settings: Settings) -> Starlette:
    """Everything that is served. `graph` hands over the graph of the moment, or raises Unavailable."""
    health = Health(graph)
    return Starlette(
        routes=[
            Route("/graphql", Endpoint(schema, graph, explorer.page, settings)),
            Route("/", _to_explorer),
            Route("/explorer/{name}", explorer.file),
            Route("/browser/{name}", browser_guide.file, methods=browser_guide.METHODS),
            Route("/health", health.health),
            Route("/ready", health.ready),
        ],
        middleware=[Middleware(RequestLog), Middleware(Gate, settings=settings)],
    )


async def _to_explorer(_request: Request) -> RedirectResponse:
    return RedirectResponse("/graphql", 307)
