"""What a request says that its data are for: a purpose and a basis, in headers or beside the document.

    Zeren-Purpose: SUPERVISION                         {"query": ..., "extensions": {"sharing": {
    Zeren-Basis: %E7%9D%A3%E6%9F%A5...                     "purpose": "SUPERVISION", "basis": "督查..."}}}

The basis is a text in any language, so its header is percent-encoded UTF-8 (RFC 3986).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import unquote_to_bytes

from graph.sharing import Purpose
from server.requests.refused import wrong

if TYPE_CHECKING:
    from starlette.datastructures import Headers

    from server.requests.asked import Asked

PURPOSE, BASIS = "zeren-purpose", "zeren-basis"
LONGEST_BASIS = 500
"""Characters."""


@dataclass(frozen=True)
class Stated:
    """What data are asked for; restricted data need both."""

    purpose: Purpose | None
    basis: str | None

    @property
    def whole(self) -> Purpose | None:
        """The purpose, when it has a basis."""
        return self.purpose if self.basis else None


def stated(headers: Headers, asked: Asked) -> Stated:
    """The purpose and basis of a request; BadRequest when they cannot be read, or are said twice and differ."""
    purpose = _one("Zeren-Purpose", _header(headers, PURPOSE), asked.purpose)
    basis = _one("Zeren-Basis", _decoded(_header(headers, BASIS)), asked.basis)
    if purpose is not None and purpose not in Purpose.__members__:
        raise wrong("Zeren-Purpose", "PURPOSE", f"must be one of {', '.join(Purpose.__members__)}")
    if basis is not None and (len(basis) > LONGEST_BASIS or not basis.isprintable()):
        raise wrong("Zeren-Basis", "TEXT", f"must be a line of at most {LONGEST_BASIS} characters")
    return Stated(Purpose[purpose] if purpose else None, basis.strip() or None if basis else None)


def _header(headers: Headers, name: str) -> str | None:
    found = headers.getlist(name)
    if len(found) > 1:
        raise wrong(name.title(), "ONCE", "must stand once")
    return found[0].strip() if found else None


def _decoded(text: str | None) -> str | None:
    try:
        return None if text is None else unquote_to_bytes(text.encode("latin-1")).decode()
    except UnicodeDecodeError:
        raise wrong("Zeren-Basis", "ENCODING", "must be percent-encoded UTF-8") from None


def _one(name: str, in_header: str | None, beside: str | None) -> str | None:
    if in_header and beside and in_header != beside:
        raise wrong(name, "ONCE", "says something else than the extensions of the request")
    return in_header or beside or None
