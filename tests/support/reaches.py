"""What a process may have learned of how far something reaches, told by a test."""

from __future__ import annotations

from collections.abc import Mapping

from graph.door import Asks
from graph.reach import Reach, Reaches

SPREAD, PLACED = False, True


class Shares(Reaches):
    """Of a hundred thousand hazards."""

    def __init__(self, shares: Mapping[str, Reach]) -> None:
        super().__init__()
        self._known = shares

    async def of_marks(self, graph: Asks, marks: Mapping[str, str]) -> dict[str, Reach]:
        """What is known of what the marks are called."""
        return {name: self._known[name] for name in marks}

    async def size(self, graph: Asks, name: str) -> int:
        """So many."""
        return 100_000
