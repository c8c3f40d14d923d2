"""How often and how long after one another the same event is sent."""

from __future__ import annotations

import random
from dataclasses import dataclass


@dataclass(frozen=True)
class Patience:
    """Times in seconds: between looks for something to send, and between tries, doubled up to the longest."""

    tries: int = 12
    first_s: float = 2.0
    longest_s: float = 3600.0
    look_s: float = 1.0
    most_at_once: int = 8

    def wait(self, tries: int, asked_for: float | None) -> float:
        """How long to wait after so many tries; half of it is left to chance, so that not all come at once."""
        step = min(self.first_s * 2.0 ** min(tries - 1, 32), self.longest_s)
        jittered = step * (0.5 + random.random() / 2)  # noqa: S311 - nothing is secret about it
        return max(jittered, min(asked_for or 0.0, self.longest_s))
