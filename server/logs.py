"""Structured logs: a line for each request, libraries' lines through the same pipe; no variables, no secrets."""

from __future__ import annotations

import logging
import re
import sys
import time
import uuid
from typing import TYPE_CHECKING, Any

import structlog

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

    from server.settings import Settings

_TRACE = re.compile(rb"[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}(-.*)?")
"""W3C Trace Context: version, trace, span, flags."""

STARTS = ("http.response.start", "websocket.accept", "websocket.http.response.start")
"""How an answer begins."""

_SANE_ID = re.compile(rb"[A-Za-z0-9._-]{1,64}")


def configure(settings: Settings) -> None:
    """Send every log line, ours and the libraries', to standard error in the chosen form."""
    shared: list[Any] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.processors.format_exc_info,
    ]
    renderer: Any = structlog.processors.JSONRenderer(ensure_ascii=False)
    if settings.log_format == "console":
        renderer = structlog.dev.ConsoleRenderer(
            colors=sys.stderr.isatty(), exception_formatter=structlog.dev.plain_traceback
        )
        shared.pop()
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=True,
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=shared,
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, renderer],
        )
    )
    logging.basicConfig(handlers=[handler], level=settings.log_level.upper(), force=True)
    # Of each WebSocket it would tell the whole address, with all that is asked in it.
    logging.getLogger("uvicorn.error").addFilter(lambda record: '"WebSocket %s"' not in str(record.msg))
    for quiet in ("httpx", "httpcore", "neo4j"):
        logging.getLogger(quiet).setLevel(logging.ERROR)


class RequestLog:
    """Gives each request an id, and logs one line when it is answered; of a WebSocket, when it is closed."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self._log = structlog.get_logger("zeren.request")

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, and tell what became of it."""
        state = scope.setdefault("state", {})
        request_id = state["request_id"] = _request_id(scope)
        began, answered = time.perf_counter(), 0

        async def sending(message: Message) -> None:
            nonlocal answered
            if message["type"] in STARTS:
                answered = message.get("status", 101)
                message["headers"] = [*message.get("headers", ()), (b"x-request-id", request_id.encode())]
            elif message["type"] == "websocket.close":
                answered = message.get("code", 1000)
            await send(message)

        try:
            with structlog.contextvars.bound_contextvars(request_id=request_id):
                await self._app(scope, receive, sending)
        finally:
            self._log.info(
                "request",
                request_id=request_id,
                trace=_trace(scope),
                method=scope.get("method", "WEBSOCKET"),
                path=scope["path"][:200],
                status=answered,
                who=state.get("who"),
                operation=state.get("operation") or None,
                codes=state.get("codes") or None,
                ms=round((time.perf_counter() - began) * 1000, 1),
            )


def _trace(scope: Scope) -> str | None:
    """The trace that the caller's request belongs to, by its traceparent header."""
    for name, value in scope["headers"]:
        found = _TRACE.fullmatch(value) if name == b"traceparent" else None
        if found:
            return str(found[1].decode())
    return None


def _request_id(scope: Scope) -> str:
    for name, value in scope["headers"]:
        if name == b"x-request-id" and _SANE_ID.fullmatch(value):
            return str(value.decode())
    return uuid.uuid4().hex
