"""HTTP/1.1 as uvicorn speaks it: patient with clients that shut their side, and not forever with those that stall.

Uvicorn bounds how long a connection may be idle between requests, and we bound how long a body may take (body.py).
Without a bound on heads and on readers, whoever sends or takes one byte a minute holds a connection for as long as
they like.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

if TYPE_CHECKING:
    import asyncio
    from typing import ClassVar

    from uvicorn.protocols.http.httptools_impl import RequestResponseCycle

HEAD_SECONDS = 15.0
"""How long the head of a request may take, from the connection or the first byte on, in seconds."""

STALLED_SECONDS = 30.0
"""How long a client may take nothing of an answer that no longer fits into the buffers, in seconds."""


class PatientProtocol(HttpToolsProtocol):
    """Ends a connection whose next head or whose reader takes too long; answers one that sends no more."""

    head_seconds: ClassVar[float] = HEAD_SECONDS
    stalled_seconds: ClassVar[float] = STALLED_SECONDS
    _head: asyncio.TimerHandle | None = None
    _reader: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Wait for the first head."""
        super().connection_made(transport)
        self._wait_for_head()

    def connection_lost(self, exc: Exception | None) -> None:
        """Wait no more."""
        _cancel(self._head)
        _cancel(self._reader)
        super().connection_lost(exc)

    def eof_received(self) -> bool:  # type: ignore[override] # uvicorn always hangs up
        """The client sends no more, and may still wait for the answer to all that it has sent."""
        cycle = cast("RequestResponseCycle | None", self.cycle)
        waits = cycle is not None and not cycle.more_body and not cycle.response_complete
        # Of what never becomes whole nobody waits for the rest.
        waits = waits and not self.scope["state"].get("follows", False)
        if cycle is not None and waits:
            cycle.keep_alive = False
        return waits

    def data_received(self, data: bytes) -> None:
        """Something has come; uvicorn then no longer counts how long the connection is idle."""
        super().data_received(data)
        if not self._answers() and self.transport.get_protocol() is self:
            self._wait_for_head()

    def on_message_begin(self) -> None:
        """A head has begun."""
        super().on_message_begin()
        self._wait_for_head()

    def on_headers_complete(self) -> None:
        """It is whole."""
        _cancel(self._head)
        self._head = None
        super().on_headers_complete()
        if getattr(self.server_state, "retiring", False):
            self.say_last()

    def say_last(self) -> None:
        """Have the answer under way say that it is the last on this connection, if its head is not sent yet."""
        cycle = cast("RequestResponseCycle | None", self.cycle)
        if cycle is not None and not cycle.response_started:
            cycle.keep_alive = False

    def pause_writing(self) -> None:
        """The client takes less than we have."""
        super().pause_writing()
        self._wait_for_reader(self.transport.get_write_buffer_size())

    def resume_writing(self) -> None:
        """It has taken nearly all of it."""
        _cancel(self._reader)
        self._reader = None
        super().resume_writing()

    def _wait_for_head(self) -> None:
        if self._head is None:
            self._head = self.loop.call_later(self.head_seconds, self._head_is_late)

    def _head_is_late(self) -> None:
        self._head = None
        if self._answers():
            # A further request has begun behind one that is still answered, and may not even be read to its end.
            self._wait_for_head()
        else:
            self.transport.close()

    def _answers(self) -> bool:
        """Whether a request has come that is not answered yet."""
        cycle = cast("RequestResponseCycle | None", self.cycle)
        return cycle is not None and not cycle.response_complete

    def _wait_for_reader(self, left: int) -> None:
        self._reader = self.loop.call_later(self.stalled_seconds, self._reader_is_slow, left)

    def _reader_is_slow(self, before: int) -> None:
        left = self.transport.get_write_buffer_size()
        if left < before:
            self._wait_for_reader(left)
        else:
            self.transport.abort()


def _cancel(timer: asyncio.TimerHandle | None) -> None:
    if timer is not None:
        timer.cancel()
