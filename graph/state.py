"""What a graph holds at one moment: all of it, what decides who owns and may see what, and who may ask."""

from __future__ import annotations

from typing import NamedTuple


class State(NamedTuple):
    """A settled revision of a graph, the revision at which its rules last changed, and how often keys have ended.

    Deeds of departments on hazards move the first and not the second; the end of a key moves neither (keys.py).
    """

    revision: int
    graph: str
    ruled_at: int
    ended: int = 0

    @property
    def whole(self) -> str:
        """A name for all that it holds."""
        return f"{self.graph} {self.revision}"

    @property
    def rules(self) -> str:
        """A name for what decides who owns and may see what."""
        return f"{self.graph} {self.ruled_at}"

    @property
    def keys(self) -> str:
        """A name for which keys have ended."""
        return f"{self.graph} {self.ended}"
