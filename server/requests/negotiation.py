"""What a client wants to receive, by its Accept header (RFC 9110, section 12.5.1)."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

GRAPHQL_RESPONSE = "application/graphql-response+json"
JSON = "application/json"
OFFERED = (JSON, GRAPHQL_RESPONSE)
"""In the order in which they are taken when a client likes both the same."""


EVENTS = "text/event-stream"


class Streams(Enum):
    """Whether a client takes results one after the other."""

    NEVER = "NEVER"
    ALSO = "ALSO"
    RATHER = "RATHER"


def streams(accept: str) -> Streams:
    """Whether the client names event streams, and likes them better than what else is offered."""
    ranges = list(_ranges(accept))
    named = [(quality, -place) for place, (name, quality) in enumerate(ranges) if name == EVENTS and quality > 0]
    if not named:
        return Streams.NEVER
    judged = [_judged(offered, ranges) for offered in OFFERED]
    others = [(quality, -place) for place, quality in judged if quality > 0]
    return Streams.RATHER if max(named) > max(others, default=(0.0, 0)) else Streams.ALSO


def media_type(accept: str) -> str | None:
    """The media type that the client likes best, of several the first that it names; None when it wants none."""
    ranges = list(_ranges(accept)) or [("*/*", 1.0)]
    best: tuple[float, int, str] | None = None
    for offered in OFFERED:
        place, quality = _judged(offered, ranges)
        if quality > 0 and (best is None or (quality, -place) > best[:2]):
            best = (quality, -place, offered)
    return best[2] if best else None


class _Request(Protocol):
    """What of a request tells whether it opens the explorer."""

    @property
    def method(self) -> Any:
        """GET and so on."""

    @property
    def headers(self) -> Mapping[str, str]:
        """Its headers."""

    @property
    def query_params(self) -> Mapping[str, Any]:
        """The parameters of its address."""


def opens_page(request: _Request) -> bool:
    """Whether a browser opens the explorer, rather than a program or a link asking for data."""
    named = {"query", "documentId", "extensions"} & request.query_params.keys()
    return request.method in ("GET", "HEAD") and not named and "text/html" in request.headers.get("accept", "")


def _judged(offered: str, ranges: list[tuple[str, float]]) -> tuple[int, float]:
    """Where the most specific range that fits an offered type stands, and its quality."""
    for wanted in (offered, "application/*", "*/*"):
        for place, (name, quality) in enumerate(ranges):
            if name == wanted:
                return place, quality
    return 0, 0.0


def _ranges(accept: str) -> Iterator[tuple[str, float]]:
    for part in accept.split(","):
        name, *parameters = (each.strip().lower() for each in part.split(";"))
        if name:
            yield name, _quality(parameters)


def _quality(parameters: list[str]) -> float:
    for parameter in parameters:
        name, _, value = parameter.partition("=")
        if name.strip() == "q":
            try:
                return min(max(float(value), 0.0), 1.0)
            except ValueError:
                return 0.0
    return 1.0
