"""A bucket that leaks: what is poured in runs out again within a minute of its size."""

from __future__ import annotations

from dataclasses import dataclass

MINUTE = 60.0
"""Seconds in which a full bucket runs empty."""


@dataclass
class Bucket:
    """How full it is, `size` being full; times are seconds of a clock that never goes back."""

    size: float
    level: float = 0.0
    at: float = 0.0

    def look(self, now: float) -> float:
        """How full it is now."""
        self.level = max(0.0, self.level - (now - self.at) * self.size / MINUTE)
        self.at = now
        return self.level

    def pour(self, amount: float) -> None:
        """Add to it (take out, when negative), as of the last look."""
        self.level = max(0.0, self.level + amount)

    def seconds_until(self, level: float) -> float:
        """How long after the last look it will have run down to a level, in seconds."""
        return max(0.0, (self.level - level) * MINUTE / self.size)
