"""Whether the process lives, and whether the graph answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.responses import JSONResponse

from graph.failures import Unavailable

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.requests import Request

    from graph.door import Graph


class Health:
    """Answers /health and /ready."""

    def __init__(self, graph: Callable[[], Graph]) -> None:
        self._graph = graph

    async def health(self, _request: Request) -> JSONResponse:
        """200 for as long as the process lives."""
        return JSONResponse({"status": "alive"})

    async def ready(self, _request: Request) -> JSONResponse:
        """200 only when the graph answers; 503 with the reason otherwise, within three seconds."""
        try:
            if await self._graph().alive():
                return JSONResponse({"status": "ready"})
            reason = "the graph does not answer"
        except Unavailable as failure:
            reason = failure.message
        return JSONResponse({"status": "not ready", "reason": reason}, 503)
