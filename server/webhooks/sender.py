"""Sends one request to a target: not redirected, bounded in time; of the answer only its status is kept."""

from __future__ import annotations

import asyncio
import ssl
from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

import httpcore

from graph.failures import Failure
from server.webhooks.addresses import Guarded, TargetRefusedError, by_the_machine

if TYPE_CHECKING:
    from collections.abc import Mapping
    from types import TracebackType

    from server.webhooks.addresses import Allowed, Resolve

MOST_BYTES = 65_536
"""How much of an answer is read before the connection is closed instead."""

SECONDS = 10.0
"""How long one request may take, from its name to the end of its answer."""

TAKEN = range(200, 300)
GONE = 410


@dataclass(frozen=True)
class Outcome:
    """What became of a request: `problem` is None when it was taken; `again_after` is what the target asks for."""

    problem: str | None
    gone: bool = False
    again_after: float | None = None


class Sender:
    """Use it as a context."""

    def __init__(
        self,
        allowed: Allowed,
        resolve: Resolve = by_the_machine,
        seconds: float = SECONDS,
        tls: ssl.SSLContext | None = None,
    ) -> None:
        self._allowed = allowed
        self._seconds = seconds
        # A pool of its own follows no redirect and no proxy that the environment names.
        self._pool = httpcore.AsyncConnectionPool(
            ssl_context=tls or ssl.create_default_context(),
            max_connections=32,
            max_keepalive_connections=16,
            keepalive_expiry=30,
            network_backend=Guarded(allowed, resolve),
        )

    async def __aenter__(self) -> Self:
        """Begin."""
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close what is open."""
        await self._pool.aclose()

    async def post(self, url: str, headers: Mapping[str, str], content: bytes) -> Outcome:
        """Send it once."""
        try:
            self._allowed.check_url(url)
            async with asyncio.timeout(self._seconds):
                return await self._post(url, headers, content)
        except (TimeoutError, httpcore.TimeoutException):
            return Outcome(f"no answer within {self._seconds:g} s")
        except TargetRefusedError as error:
            return Outcome(str(error))
        except Failure as error:
            return Outcome(str(error))
        except (httpcore.NetworkError, httpcore.ProtocolError, httpcore.UnsupportedProtocol, OSError) as error:
            return Outcome(f"{type(error).__name__}: {error}"[:200])

    async def _post(self, url: str, headers: Mapping[str, str], content: bytes) -> Outcome:
        sent = [(name.encode(), value.encode()) for name, value in headers.items()]
        async with self._pool.stream("POST", url, headers=sent, content=content) as answer:
            read = 0
            async for part in answer.aiter_stream():
                read += len(part)
                if read > MOST_BYTES:
                    break
            if answer.status in TAKEN:
                return Outcome(None)
            return Outcome(f"answered {answer.status}", answer.status == GONE, _again_after(answer.headers))


def _again_after(headers: list[tuple[bytes, bytes]]) -> float | None:
    """The seconds that Retry-After names; a date is not understood."""
    for name, value in headers:
        text = value.decode("ascii", "replace").strip()
        if name.lower() == b"retry-after" and text.isdecimal() and len(text) < 9:  # noqa: PLR2004 - digits
            return float(text)
    return None
