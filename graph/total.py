"""How many there are of something."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Total:
    """A count."""

    asked: str
    total: int
