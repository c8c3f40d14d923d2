"""What a client wants to receive, by its Accept header."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

GRAPHQL_RESPONSE = "application/graphql-response+json"
JSON = "application/json"


def media_type(accept: str) -> str:
    """The newer media type for clients that name it before plain JSON, otherwise JSON."""
    for part in accept.split(","):
        name = part.split(";")[0].strip().lower()
        if name == GRAPHQL_RESPONSE:
            return GRAPHQL_RESPONSE
        if name in (JSON, "*/*", "application/*"):
            return JSON
    return JSON


def wants_page(headers: Mapping[str, str]) -> bool:
    """Whether a browser asks for a page, rather than a program for data."""
    return "text/html" in headers.get("accept", "")
