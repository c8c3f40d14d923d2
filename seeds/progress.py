"""How far a load is."""

from __future__ import annotations

from typing import Protocol


class Progress(Protocol):
    """Hears how far a load is: its steps, and how much of each is done."""

    def step(self, name: str) -> None:
        """A step begins."""
        ...

    def at(self, done: int, total: int | None) -> None:
        """So much of the step is done, of so much (None: unknown)."""
        ...


class Sum:
    """Adds up rows for a progress that hears how much is done in all."""

    def __init__(self, progress: Progress, total: int | None) -> None:
        self._progress = progress
        self._total = total
        self._done = 0

    def add(self, rows: int) -> None:
        """So many more rows are done."""
        self._done += rows
        self._progress.at(self._done, self._total)
