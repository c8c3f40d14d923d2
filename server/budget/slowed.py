"""Whoever was refused too often is answered ever later: a party is held, and only so many are held at once.

refusals within a minute        answered
up to as many as are free       at once
each beyond                     after a quarter of a second, and twice as late with each further one
when as many as may are held    at once: `hold` tells how long it would have been
"""

from __future__ import annotations

import math
from collections import OrderedDict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from server.budget.bucket import Bucket

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

FIRST_SECONDS = 0.25
"""How much later the first one is answered that is answered later, in seconds."""

LONGEST_SECONDS = 4.0
"""How much later an answer comes at most, in seconds."""

HELD_IN_ALL = 256
"""Refusals of all parties that are held at once."""

REMEMBERED = 10_000
"""Parties remembered; the one that has not been refused for longest is forgotten first."""

_STEPS = math.log2(LONGEST_SECONDS / FIRST_SECONDS)


@dataclass
class _Party:
    """How often it was refused lately, and how many of its refusals are held."""

    refused: Bucket
    held: int = 0


class Slowed:
    """Holds refusals: `free` of a party within a minute are answered at once, `held` of it wait at once.

    `clock` tells seconds and never goes back, `sleep` waits so many of them.
    """

    def __init__(
        self, free: int, held: int, clock: Callable[[], float], sleep: Callable[[float], Awaitable[object]]
    ) -> None:
        self._free = free
        self._most = held
        self._clock = clock
        self._sleep = sleep
        self._parties: OrderedDict[str, _Party] = OrderedDict()
        self._held = 0

    async def hold(self, party: str) -> float:
        """Count a refusal and wait as long as its party must: 0, or the seconds that there was no room to wait."""
        found = self._party(party)
        seconds = self._count(found)
        if not seconds:
            return 0.0
        if found.held >= self._most or self._held >= HELD_IN_ALL:
            return seconds
        found.held += 1
        self._held += 1
        try:
            await self._sleep(seconds)
        finally:
            found.held -= 1
            self._held -= 1
        return 0.0

    def __len__(self) -> int:
        """How many parties are remembered."""
        return len(self._parties)

    def _count(self, found: _Party) -> float:
        """How much later this refusal is answered, in seconds."""
        beyond = found.refused.look(self._clock()) + 1 - self._free
        # It fills no further than the longest wait needs, so that a party is forgiven soon after it stops.
        if beyond <= _STEPS + 1:
            found.refused.pour(1)
        if beyond <= 0:
            return 0.0
        return float(min(FIRST_SECONDS * 2 ** (math.ceil(beyond) - 1), LONGEST_SECONDS))

    def _party(self, name: str) -> _Party:
        found = self._parties.get(name)
        if found is None:
            if len(self._parties) >= REMEMBERED:
                self._parties.popitem(last=False)
            found = self._parties[name] = _Party(Bucket(self._free))
        self._parties.move_to_end(name)
        return found
