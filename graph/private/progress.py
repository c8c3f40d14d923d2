"""How far a download is: a bar on a terminal, one plain line elsewhere."""

from __future__ import annotations

import sys
from typing import Protocol

from rich.console import Console
from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TransferSpeedColumn


class DownloadProgress(Protocol):
    """Hears of a download: its size in bytes, bytes that arrived, its end."""

    def start(self, total: int) -> None:
        """So many bytes will come."""
        ...

    def advance(self, count: int) -> None:
        """So many more bytes have come."""
        ...

    def done(self) -> None:
        """All bytes have come, or the download has failed."""
        ...


class Silent:
    """Tells nobody."""

    def start(self, total: int) -> None:
        """Nothing."""

    def advance(self, count: int) -> None:
        """Nothing."""

    def done(self) -> None:
        """Nothing."""


class Bar:
    """Tells a person at a terminal, or writes one line into a log."""

    def __init__(self, what: str) -> None:
        self._what = what
        self._bar: Progress | None = None

    def start(self, total: int) -> None:
        """Show the bar, or say how much will come."""
        if not sys.stderr.isatty():
            print(f"Downloading {self._what}: {total / 1e6:.0f} MB", file=sys.stderr, flush=True)  # noqa: T201
            return
        columns = (TextColumn("{task.description}"), BarColumn(), DownloadColumn(), TransferSpeedColumn())
        self._bar = Progress(*columns, console=Console(stderr=True))
        self._bar.add_task(f"Downloading {self._what}", total=total)
        self._bar.start()

    def advance(self, count: int) -> None:
        """Move the bar."""
        if self._bar:
            self._bar.advance(self._bar.task_ids[0], count)

    def done(self) -> None:
        """Leave the bar as it is."""
        if self._bar:
            self._bar.stop()
