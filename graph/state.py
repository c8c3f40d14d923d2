"""What a graph holds at one moment: all of it, and what decides who owns and may see what."""

from __future__ import annotations

from typing import NamedTuple


class State(NamedTuple):
    """A settled revision of a graph, and the revision at which its rules last changed.

    Deeds of departments on hazards move the first and not the second.
    """

    revision: int
    graph: str
    ruled_at: int

    @property
    def whole(self) -> str:
        """A name for all that it holds."""
        return f"{self.graph} {self.revision}"

    @property
    def rules(self) -> str:
        """A name for what decides who owns and may see what."""
        return f"{self.graph} {self.ruled_at}"
