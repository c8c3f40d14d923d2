"""The gap in the log: answers that were sent unrecorded, counted until that can be recorded itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.access_log import AccessKind
from server.access_log.entry import Entry

if TYPE_CHECKING:
    from datetime import datetime


class Gap:
    """Counts them; `number` are those that no record tells of yet."""

    def __init__(self) -> None:
        self.number = 0
        self._begin: datetime | None = None
        self._end: datetime | None = None

    def add(self, at: datetime) -> None:
        """One more answer."""
        self.number += 1
        self._begin = self._begin or at
        self._end = at

    def entries(self) -> list[Entry]:
        """The record of the gap, where there is one."""
        if self._begin is None or self._end is None:
            return []
        return [Entry(AccessKind.GAP, period=(self._begin, self._end), number=self.number)]

    def recorded(self, entry: Entry) -> None:
        """Go on without what has been recorded; more may have come meanwhile."""
        self.number -= entry.number or 0
        self._begin = self._end if self.number else None
