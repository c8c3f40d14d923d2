"""What a request asks: read with a bound, decoded, checked; a mistake is told with a status and a code."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from starlette.requests import ClientDisconnect

from server.errors import refusal
from server.requests.asked import Asked, asked
from server.requests.fields import joined
from server.requests.json_text import decode
from server.requests.refused import BadRequest, wrong
from server.requests.unpacking import ENCODINGS, Packed, TooLong, unpack

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Mapping

    from starlette.requests import Request

_PATIENCE = 8
_PATIENCE_SECONDS = 1.0
"""So many times the longest body, and for so long, is read of one that is too long."""

METHODS = ("GET", "HEAD", "POST", "OPTIONS")


def check_method(method: str) -> None:
    """BadRequest for a method that GraphQL is not asked by."""
    if method not in METHODS:
        error = refusal("BAD_USER_INPUT", "method: must be GET or POST", field="method", rule="METHOD")
        raise BadRequest(405, error, {"allow": ", ".join(METHODS)})


async def read(request: Request, most: int, seconds: float) -> Asked:
    """The parameters of a GET's address or a POST's body; BadRequest when they cannot be had."""
    if request.method != "POST":
        return asked(_of_address(request.query_params.multi_items()))
    _check_type(request.headers.get("content-type", ""))
    encoding = joined(request.headers, "content-encoding").strip().lower().removeprefix("x-")
    if encoding not in ("", "identity", *ENCODINGS):
        error = wrong("Content-Encoding", "ENCODING", f"must be one of {', '.join(ENCODINGS)}", 415)
        error.headers = {"accept-encoding": ", ".join(ENCODINGS)}
        raise error
    try:
        async with asyncio.timeout(seconds):
            body = await _bytes(request, most)
    except TimeoutError:
        message = f"the request body took longer than {seconds:g} seconds to come (ZEREN_MAX_SECONDS)"
        raise BadRequest(408, refusal("TIMEOUT", message), {"connection": "close"}) from None
    except ClientDisconnect:
        # Nobody hears it; it stands in the log as what it is, and not as a fault of ours.
        raise wrong("body", "COMPLETE", "ended before it was whole") from None
    if encoding in ENCODINGS:
        try:
            body = unpack(body, encoding, most)
        except Packed:
            raise wrong("body", "ENCODING", f"is not {encoding}") from None
        except TooLong:
            raise _too_long(most) from None
    decoded = decode(body, "body")
    if isinstance(decoded, list):
        raise wrong("body", "NO_BATCH", "batching is not offered; send one operation")
    if not isinstance(decoded, dict):
        raise wrong("body", "OBJECT", "must be a JSON object with `query`")
    return asked(decoded)


def _check_type(content_type: str) -> None:
    kind, _, parameters = content_type.partition(";")
    if kind.strip().lower() != "application/json":
        raise wrong("Content-Type", "MEDIA_TYPE", "must be application/json", 415)
    for parameter in parameters.split(";"):
        name, _, value = parameter.partition("=")
        if name.strip().lower() == "charset" and value.strip().strip('"').lower() not in ("utf-8", "utf8"):
            raise wrong("Content-Type", "CHARSET", "must be in UTF-8, as JSON is", 415)


async def _bytes(request: Request, most: int) -> bytes:
    """The body, read no further than it may be long."""
    body = bytearray()
    stream = request.stream()
    async for chunk in stream:
        body += chunk
        if len(body) > most:
            await _let_finish(stream, _PATIENCE * most)
            raise _too_long(most)
    return bytes(body)


async def _let_finish(stream: AsyncIterator[bytes], most: int) -> None:
    """Read on for a moment and keep nothing: a client that still sends when we close would not see why."""
    with suppress(TimeoutError):
        async with asyncio.timeout(_PATIENCE_SECONDS):
            async for chunk in stream:
                most -= len(chunk)
                if most < 0:
                    return


def _too_long(most: int) -> BadRequest:
    message = f"the request body is longer than the {most} bytes allowed (ZEREN_MAX_REQUEST_BYTES)"
    error = refusal("LIMIT_EXCEEDED", message, limit="ZEREN_MAX_REQUEST_BYTES")
    return BadRequest(413, error, {"connection": "close"})


def _of_address(params: list[tuple[str, str]]) -> Mapping[str, Any]:
    found: dict[str, Any] = {}
    for name, value in params:
        if name in found:
            raise wrong(name, "ONCE", "stands more than once in the address")
        found[name] = value
    for name in ("variables", "extensions"):
        if found.get(name):
            found[name] = decode(found[name].encode(), name)
        else:
            found.pop(name, None)
    return found
