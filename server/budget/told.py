"""How a refusal that passes with time is told over HTTP: Retry-After, and 429 in the newer media type."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from server.requests.negotiation import GRAPHQL_RESPONSE

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

TOO_MANY = 429


def retry_after(errors: Iterable[Mapping[str, Any]]) -> int | None:
    """Seconds until the request may be sent again, told by the errors as they are sent; None when none tells."""
    told = [each["extensions"].get("retryAfterSeconds") for each in errors]
    return max((seconds for seconds in told if seconds is not None), default=None)


def headers(errors: Iterable[Mapping[str, Any]]) -> dict[str, str]:
    """What is added to the headers of an answer without data."""
    seconds = retry_after(errors)
    return {} if seconds is None else {"retry-after": str(seconds)}


def status(errors: Iterable[Mapping[str, Any]], media_type: str) -> int | None:
    """The status of an answer without data, where waiting decides it; application/json is always 200."""
    return TOO_MANY if media_type == GRAPHQL_RESPONSE and retry_after(errors) is not None else None
