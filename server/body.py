"""What a request asks: read with a bound, decoded, checked; a mistake is told with a status and a code."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import msgspec
from starlette.requests import ClientDisconnect

from server.errors import refusal

if TYPE_CHECKING:
    from collections.abc import Mapping

    from starlette.requests import Request

_METHODS = ("GET", "POST")


class BadRequest(Exception):  # noqa: N818 - the name of its HTTP status
    """A request that is refused with a status, and the error that is sent."""

    def __init__(self, status: int, error: dict[str, Any], headers: Mapping[str, str] | None = None) -> None:
        super().__init__(error["message"])
        self.status = status
        self.error = error
        self.headers = headers or {}


@dataclass(frozen=True)
class Asked:
    """The parameters of a GraphQL request."""

    query: str
    variables: dict[str, Any] | None
    operation_name: str | None


def wrong(field: str, rule: str, message: str, status: int = 400) -> BadRequest:
    """A request whose form is wrong."""
    return BadRequest(status, refusal("BAD_USER_INPUT", f"{field}: {message}", field=field, rule=rule))


def check_method(method: str) -> None:
    """BadRequest for a method that GraphQL is not asked by."""
    if method not in _METHODS:
        error = refusal("BAD_USER_INPUT", "method: must be GET or POST", field="method", rule="METHOD")
        raise BadRequest(405, error, {"allow": ", ".join(_METHODS)})


async def read(request: Request, most: int, seconds: float) -> Asked:
    """The parameters of a GET's address or a POST's body; BadRequest when they cannot be had."""
    if request.method == "GET":
        return _checked(_of_address(request.query_params))
    kind = request.headers.get("content-type", "").split(";")[0].strip().lower()
    if kind != "application/json":
        raise wrong("Content-Type", "MEDIA_TYPE", "must be application/json", 415)
    try:
        async with asyncio.timeout(seconds):
            body = await _bytes(request, most)
    except TimeoutError:
        message = f"the request body took longer than {seconds:g} seconds to come (ZEREN_MAX_SECONDS)"
        raise BadRequest(408, refusal("TIMEOUT", message), {"connection": "close"}) from None
    except ClientDisconnect:
        # Nobody hears it; it stands in the log as what it is, and not as a fault of ours.
        raise wrong("body", "COMPLETE", "ended before it was whole") from None
    try:
        decoded = msgspec.json.decode(body)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        raise wrong("body", "JSON", "is not JSON in UTF-8") from None
    if isinstance(decoded, list):
        raise wrong("body", "NO_BATCH", "batching is not offered; send one operation")
    if not isinstance(decoded, dict):
        raise wrong("body", "OBJECT", "must be a JSON object with `query`")
    return _checked(decoded)


async def _bytes(request: Request, most: int) -> bytes:
    """The body, read no further than it may be long."""
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > most:
            message = f"the request body is longer than the {most} bytes allowed (ZEREN_MAX_REQUEST_BYTES)"
            error = refusal("LIMIT_EXCEEDED", message, limit="ZEREN_MAX_REQUEST_BYTES")
            raise BadRequest(413, error, {"connection": "close"})
    return bytes(body)


def _of_address(params: Mapping[str, str]) -> dict[str, Any]:
    found: dict[str, Any] = dict(params)
    for name in ("variables", "extensions"):
        if found.get(name):
            try:
                found[name] = msgspec.json.decode(found[name])
            except (msgspec.DecodeError, RecursionError):
                raise wrong(name, "JSON", "is not JSON") from None
        else:
            found.pop(name, None)
    return found


def _checked(found: Mapping[str, Any]) -> Asked:
    query, variables, name = found.get("query"), found.get("variables"), found.get("operationName")
    if not isinstance(query, str) or not query.strip():
        raise wrong("query", "REQUIRED", "must be the text of an operation")
    if not isinstance(variables, dict | None):
        raise wrong("variables", "OBJECT", "must be an object or null")
    if not isinstance(found.get("extensions"), dict | None):
        raise wrong("extensions", "OBJECT", "must be an object or null")
    if not isinstance(name, str | None):
        raise wrong("operationName", "TEXT", "must be a text or null")
    return Asked(query, variables, name or None)
