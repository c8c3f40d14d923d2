"""Pages by keyset: a cursor names a place in a list, so a page stays right when rows are added meanwhile."""

from __future__ import annotations

import base64
import binascii
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, TypeVar

import msgspec

from graph.failures import BadInput

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence

R = TypeVar("R")
Place = tuple[str, ...]
"""Where a row stands in a list; places sort as the list does."""

USUAL_PAGE = 50
"""Rows of a page whose size is not named."""

LARGEST_PAGE = 1000
"""Rows of the largest page; the server may set a lower limit."""


@dataclass(frozen=True)
class Cursors(Generic[R]):
    """The cursors of a page's rows, made when they are asked for: mostly nobody wants more than the ends."""

    name: str
    rows: Sequence[R]
    place: Callable[[R], Place]

    @property
    def all(self) -> list[str]:
        """Every one."""
        return [cursor(self.name, *self.place(row)) for row in self.rows]

    @property
    def first(self) -> str | None:
        """Of the first row."""
        return cursor(self.name, *self.place(self.rows[0])) if self.rows else None

    @property
    def last(self) -> str | None:
        """Of the last row."""
        return cursor(self.name, *self.place(self.rows[-1])) if self.rows else None


@dataclass(frozen=True)
class Page(Generic[R]):
    """Some rows of a list, each with its cursor, and whether more follow or came before."""

    rows: Sequence[R]
    cursors: Cursors[Any]
    has_next: bool
    has_previous: bool
    count: Callable[[], Awaitable[int]]


@dataclass(frozen=True)
class Window:
    """The page that was asked for: `first` rows from the beginning, or the `last`, between two cursors.

    `first` has a default in the public schema, so it is not looked at beside `last`.
    """

    first: int | None = None
    after: str | None = None
    last: int | None = None
    before: str | None = None

    @property
    def forward(self) -> bool:
        """Whether the page is counted from the beginning of the list."""
        return self.last is None

    @property
    def size(self) -> int:
        """How many rows at most; BadInput when it is negative or too large."""
        return _size("first", self.first) if self.last is None else _size("last", self.last)

    def bounds(self, name: str, parts: int | None) -> tuple[Place | None, Place | None]:
        """The places after and before which the page lies; BadInput for a cursor of another list.

        `parts` is how many texts make a place of this list; None where there is no row to tell it.
        """
        return _place(name, parts, "after", self.after), _place(name, parts, "before", self.before)


def page(
    name: str,
    walked: Sequence[R],
    window: Window,
    place: Callable[[R], Place],
    count: Callable[[], Awaitable[int]],
) -> Page[R]:
    """A page out of up to `size` + 1 rows, in the order of walking: one more than asked for tells of more.

    `walked` begins at the end of the list that the window counts from.
    """
    rows = list(walked[: window.size])
    more = len(walked) > window.size
    if not window.forward:
        rows.reverse()
    cursors = Cursors(name, rows, place)
    if window.forward:
        return Page(rows, cursors, more, window.after is not None, count)
    return Page(rows, cursors, window.before is not None, more, count)


def cut(name: str, rows: Sequence[R], window: Window, place: Callable[[R], Place]) -> list[R]:
    """The rows of a whole list, sorted by their places, that the window walks over: up to `size` + 1."""
    after, before = window.bounds(name, len(place(rows[0])) if rows else None)
    between = [
        row for row in rows if (after is None or place(row) > after) and (before is None or place(row) < before)
    ]
    if not window.forward:
        between.reverse()
    return between[: window.size + 1]


def whole(name: str, rows: Sequence[R], window: Window, place: Callable[[R], Place]) -> Page[R]:
    """A page of a list that is known as a whole, sorted by its places."""

    async def count() -> int:
        return len(rows)

    return page(name, cut(name, rows, window, place), window, place, count)


def cursor(name: str, *place: Any) -> str:
    """An opaque cursor to a place of one list."""
    return base64.urlsafe_b64encode(msgspec.json.encode([name, *place])).decode().rstrip("=")


def _size(field: str, asked: int | None) -> int:
    if asked is None:
        return USUAL_PAGE
    if asked < 0:
        raise BadInput(field, "RANGE", "must not be negative")
    if asked > LARGEST_PAGE:
        raise BadInput(field, "RANGE", f"must not exceed {LARGEST_PAGE}")
    return asked


def _place(name: str, parts: int | None, field: str, given: str | None) -> Place | None:
    if given is None:
        return None
    try:
        padded = given + "=" * (-len(given) % 4)
        found = msgspec.json.decode(base64.b64decode(padded, altchars=b"-_", validate=True), type=list[str])
    except (binascii.Error, ValueError, msgspec.DecodeError):
        found = []
    if not found or found[0] != name or parts not in (None, len(found) - 1):
        raise no_cursor(field)
    return tuple(found[1:])


def no_cursor(field: str) -> BadInput:
    """What is wrong with a cursor that this list has not given out in this order."""
    return BadInput(field, "CURSOR", "is not a cursor of this list in this order; use one of an earlier page")
