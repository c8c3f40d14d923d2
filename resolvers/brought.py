"""Keys that bring the rows behind them along, so that nobody asks for these once more."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

R = TypeVar("R")

MOST_BROUGHT = 2000
"""Rows that one statement brings along at most. More are asked for by their keys, once the limit of edges has been
told of all: an answer that is refused has read no more than this of them."""


class Brought(list[str], Generic[R]):
    """Keys. `rows`: by their keys; all of one statement share them."""

    def __init__(self, keys: Iterable[str], rows: Mapping[str, R]) -> None:
        super().__init__(keys)
        self.rows = rows
