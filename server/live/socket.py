"""Results over a WebSocket: graphql-transport-ws.

Written here, not taken from strawberry, whose handler of the protocol executes documents by itself and reads of
an operation its text alone: our limits, budgets, sights and log, trusted documents and stated purposes would all
have to be put into it, and nothing but the order of the messages would be left.
"""

from __future__ import annotations

import asyncio
import time
from contextlib import ExitStack, aclosing, suppress
from typing import TYPE_CHECKING, Any

import structlog
from starlette.websockets import WebSocket, WebSocketDisconnect

from graph.failures import LimitExceeded
from server import errors
from server.live.introduced import Introduced
from server.live.messages import SUBPROTOCOL, Closed, Code, Message, read, written
from server.live.places import Places
from server.live.stopped import Stopped
from server.requests.asked import asked
from server.requests.refused import BadRequest

if TYPE_CHECKING:
    from starlette.requests import Request

    from server.admission import Admission
    from server.live.live import Live
    from server.settings import Settings

MOST_OPERATIONS = 100
"""Operations of one connection that are under way at once."""

UNAUTHENTICATED = "UNAUTHENTICATED"


class Sockets:
    """The WebSockets of one address."""

    def __init__(self, live: Live, admission: Admission, settings: Settings) -> None:
        self.live = live
        self.admission = admission
        self.most_bytes = settings.max_request_bytes
        self.open = Places(settings.subscriptions_per_caller, "WebSockets")

    async def serve(self, socket: WebSocket) -> None:
        """Serve one connection until either side ends it."""
        if SUBPROTOCOL not in socket.scope["subprotocols"]:
            await socket.accept()
            await socket.close(Code.NO_SUBPROTOCOL, f"Subprotocol not acceptable: {SUBPROTOCOL}")
            return
        await socket.accept(SUBPROTOCOL)
        with suppress(WebSocketDisconnect):
            await _Connection(self, socket).serve()


class _Connection:
    """One client: its introduction, and its operations by their ids."""

    def __init__(self, sockets: Sockets, socket: WebSocket) -> None:
        self._sockets = sockets
        self._socket = socket
        self._introduced: Introduced | None = None
        self._operations: dict[str, asyncio.Task[None]] = {}
        self._places = ExitStack()
        self._log = structlog.get_logger("zeren.request")

    async def serve(self) -> None:
        with self._places:
            try:
                await self._listen()
            except Closed as closed:
                await self._close(closed)
            finally:
                under_way = [*self._operations.values()]
                for task in under_way:
                    task.cancel()
                await asyncio.gather(*under_way, return_exceptions=True)

    async def _listen(self) -> None:
        init = False
        try:
            async with asyncio.timeout(self._sockets.live.rhythm.init) as patience:
                while True:
                    message = await self._heard()
                    if message.type != "connection_init":
                        await self._obey(message)
                    elif init:
                        raise Closed(Code.TWICE_INIT, "Too many initialisation requests")
                    else:
                        init = True
                        patience.reschedule(None)
                        await self._greet(message)
        except TimeoutError:
            raise Closed(Code.NO_INIT, "Connection initialisation timeout") from None

    async def _heard(self) -> Message:
        event = await self._socket.receive()
        if event["type"] == "websocket.disconnect":
            raise WebSocketDisconnect(event.get("code", 1005))
        if event.get("text") is None:
            raise Closed(Code.BAD_MESSAGE, "message: must be a text")
        return read(event["text"], self._sockets.most_bytes)

    async def _greet(self, message: Message) -> None:
        introduced = Introduced(self._socket, message.payload)
        try:
            caller = await self._sockets.admission.caller(introduced.request())
            self._places.enter_context(self._sockets.open.taken(caller))
        except BadRequest as bad:
            known = Stopped([bad.error]).codes != [UNAUTHENTICATED]
            raise Closed(Code.LATER if known else Code.UNAUTHORIZED, _short(str(bad))) from None
        except LimitExceeded as limit:
            raise Closed(Code.LATER, _short(limit.message)) from None
        self._socket.scope["state"]["who"] = caller.key
        self._introduced = introduced
        await self._send("connection_ack")

    async def _obey(self, message: Message) -> None:
        if message.type == "ping":
            await self._send("pong", payload=message.payload or None)
        elif message.type == "subscribe":
            await self._subscribe(message)
        elif message.type == "complete":
            task = self._operations.pop(message.id, None)
            if task is not None:
                task.cancel()

    async def _subscribe(self, message: Message) -> None:
        if self._introduced is None:
            raise Closed(Code.UNAUTHORIZED, "Unauthorized")
        if message.id in self._operations:
            raise Closed(Code.SAME_ID, f"Subscriber for {_short(message.id)} already exists")
        if len(self._operations) >= MOST_OPERATIONS:
            told = f"{MOST_OPERATIONS} operations of this connection are under way"
            error = errors.failure(LimitExceeded("operations", told))
            await self._send("error", message.id, [error])
            return
        request = self._introduced.request()
        self._operations[message.id] = asyncio.create_task(self._carry_out(message, request))

    async def _carry_out(self, message: Message, request: Request) -> None:
        began, state = time.perf_counter(), request.state
        try:
            with structlog.contextvars.bound_contextvars(request_id=state.request_id):
                await self._tell(message, request)
        except Stopped as stopped:
            state.codes = stopped.codes
            await self._end(message.id, "error", stopped.errors)
            if UNAUTHENTICATED in stopped.codes:
                await self._close(Closed(Code.UNAUTHORIZED, "Unauthorized"))
        except WebSocketDisconnect:
            pass  # whoever listens notices it
        except Exception:  # noqa: BLE001 - whatever it was, nobody may wait for ever
            structlog.get_logger("zeren.live").exception("fault", request_id=state.request_id)
            await self._close(Closed(Code.FAULT, errors.MASKED))
        finally:
            self._log.info(
                "operation",
                request_id=state.request_id,
                who=getattr(state, "who", None),
                operation=getattr(state, "operation", None) or None,
                codes=getattr(state, "codes", None),
                ms=round((time.perf_counter() - began) * 1000, 1),
            )

    async def _tell(self, message: Message, request: Request) -> None:
        try:
            request.state.caller = caller = await self._sockets.admission.caller(request)
            request.state.who = caller.key
            results = self._sockets.live.results(request, asked(message.payload))
        except BadRequest as bad:
            raise Stopped([bad.error]) from None
        async with aclosing(results):
            async for result in results:
                if result is not None:
                    await self._send("next", message.id, result)
        await self._end(message.id, "complete")

    async def _end(self, number: str, kind: str, payload: Any = None) -> None:
        """The last message of an operation, whose id is free from then on."""
        if self._operations.get(number) is asyncio.current_task():
            del self._operations[number]
        await self._send(kind, number, payload)

    async def _send(self, kind: str, number: str | None = None, payload: Any = None) -> None:
        await self._socket.send({"type": "websocket.send", "text": written(kind, number, payload)})

    async def _close(self, closed: Closed) -> None:
        with suppress(WebSocketDisconnect, RuntimeError):
            await self._socket.close(closed.code, closed.reason)


def _short(text: str) -> str:
    """No longer than a reason may be: 123 bytes."""
    return text.encode()[:120].decode(errors="ignore")
