"""Pages by keyset: a cursor names the last key seen, so a page stays right when rows are added meanwhile."""

from __future__ import annotations

import base64
import binascii
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

import msgspec

from graph.failures import BadInput

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence

R = TypeVar("R")

USUAL_PAGE = 50
"""Rows of a page whose size is not named."""

LARGEST_PAGE = 1000
"""Rows of the largest page; the server may set a lower limit."""


@dataclass(frozen=True)
class Page(Generic[R]):
    """Some rows of a list, each with its cursor, and whether more follow or came before."""

    rows: Sequence[R]
    cursors: Sequence[str]
    has_next: bool
    has_previous: bool
    count: Callable[[], Awaitable[int]]


def size(first: int | None) -> int:
    """The size of a page; BadInput when it is negative or too large."""
    if first is None:
        return USUAL_PAGE
    if first < 0:
        raise BadInput("first", "RANGE", "must not be negative")
    if first > LARGEST_PAGE:
        raise BadInput("first", "RANGE", f"must not exceed {LARGEST_PAGE}")
    return first


def cursor(kind: str, *key: str) -> str:
    """An opaque cursor to a row of one kind of list."""
    return base64.urlsafe_b64encode(msgspec.json.encode([kind, *key])).decode().rstrip("=")


def key(kind: str, after: str | None) -> tuple[str, ...] | None:
    """The key behind a cursor; BadInput when it does not come from this kind of list."""
    if after is None:
        return None
    try:
        padded = after + "=" * (-len(after) % 4)
        found = msgspec.json.decode(base64.b64decode(padded, altchars=b"-_", validate=True), type=list[str])
    except (binascii.Error, ValueError, msgspec.DecodeError):
        found = []
    if not found or found[0] != kind:
        raise BadInput("after", "CURSOR", "is not a cursor of this list; use endCursor of an earlier page")
    return tuple(found[1:])


def page(
    kind: str,
    rows: Sequence[R],
    first: int,
    after: str | None,
    row_key: Callable[[R], tuple[str, ...]],
    count: Callable[[], Awaitable[int]],
) -> Page[R]:
    """A page out of up to `first` + 1 rows: one more than asked for tells that more follow."""
    shown = rows[:first]
    return Page(shown, [cursor(kind, *row_key(row)) for row in shown], len(rows) > first, after is not None, count)
