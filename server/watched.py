"""A load as a person watches it: a bar on a terminal, a line for each step elsewhere."""

from __future__ import annotations

import sys
from typing import Self

from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeElapsedColumn


class WatchedLoad:
    """Shows the steps of a load on standard error."""

    def __init__(self) -> None:
        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
        self._bar = Progress(*columns, transient=True)
        self._task: TaskID | None = None

    def __enter__(self) -> Self:
        """Begin to show."""
        if sys.stderr.isatty():
            self._bar.start()
        return self

    def __exit__(self, *_: object) -> None:
        """Leave the terminal as it was."""
        self._bar.stop()

    def step(self, name: str) -> None:
        """A step begins."""
        if not sys.stderr.isatty():
            print(name, file=sys.stderr, flush=True)  # noqa: T201 - the log of a command
            return
        if self._task is not None:
            self._bar.remove_task(self._task)
        self._task = self._bar.add_task(name, total=None)

    def at(self, done: int, total: int | None) -> None:
        """So much of the step is done."""
        if self._task is not None:
            self._bar.update(self._task, completed=done, total=total)
