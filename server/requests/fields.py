"""Header fields that may be sent in several lines, which together are one list (RFC 9110, section 5.3)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from starlette.datastructures import Headers


def joined(headers: Headers, name: str, default: str = "") -> str:
    """All lines of a field as one; `default` when there is none."""
    return ", ".join(headers.getlist(name)) or default
