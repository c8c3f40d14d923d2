"""Rows back to the keys that asked for them, in the keys' order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence


class Asked(Protocol):
    """A row whose first column is the key that asked for it."""

    @property
    def asked(self) -> Any:
        """The key."""
        ...


R = TypeVar("R", bound=Asked)
K = TypeVar("K")


def one_each(keys: Sequence[K], rows: Iterable[R], key: Callable[[K], Any] = lambda key: key) -> list[R | None]:
    """The row of each key, None where there is none."""
    found = {_hashable(row.asked): row for row in rows}
    return [found.get(_hashable(key(each))) for each in keys]


def many_each(keys: Sequence[K], rows: Iterable[R]) -> list[list[R]]:
    """The rows of each key, in the order in which they came."""
    found: dict[Any, list[R]] = {}
    for row in rows:
        found.setdefault(_hashable(row.asked), []).append(row)
    return [found.get(_hashable(each), []) for each in keys]


def _hashable(key: Any) -> Any:
    return tuple(key) if isinstance(key, list) else key
