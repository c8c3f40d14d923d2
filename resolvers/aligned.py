"""Rows back to the keys that asked for them, in the keys' order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Sequence


class Asked(Protocol):
    """A row whose first column is the key that asked for it."""

    @property
    def asked(self) -> Any:
        """The key."""
        ...


R = TypeVar("R", bound=Asked)


def one_each(keys: Sequence[Hashable], rows: Iterable[R]) -> list[R | None]:
    """The row of each key, None where there is none."""
    found = {row.asked: row for row in rows}
    return list(map(found.get, keys))


def many_each(keys: Sequence[Hashable], rows: Iterable[R]) -> list[list[R]]:
    """The rows of each key, in the order in which they came."""
    found: dict[Any, list[R]] = {}
    for row in rows:
        found.setdefault(row.asked, []).append(row)
    return [found.get(key, []) for key in keys]
