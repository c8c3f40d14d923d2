"""Callers who come again at once when they were refused are answered ever later, so that they slow nobody else.

A refusal is cheap beside an answer, but whoever repeats it as fast as it can asks for thousands. So refusals are
held back as wrong keys are. While as many of one bearer are held as may be, whatever else it sends is turned away
at the door, just as late: before its key is looked up, and before its body is read.

    await impatient.check(bearer)                   # LimitExceeded while as many are held as may be
    ...
    await impatient.hold(caller.key, bearer)        # and then the refusal is told
"""

from __future__ import annotations

import math
from collections import Counter
from typing import TYPE_CHECKING

from graph.failures import LimitExceeded
from server.budget.slowed import LONGEST_SECONDS, Slowed
from server.budget.sources import REFUSED

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

HELD = 32
"""Refusals of one caller that wait at once; what was sent with them is kept meanwhile."""

AT_THE_DOOR = 1000
"""Requests of all callers that wait at once to be turned away; of these nothing is kept but the connection."""


class Impatient:
    """Holds refusals of callers; the clock and the sleep are those of `Slowed`.

    A bearer is what came in the Authorization header. It is remembered only while refusals of it are held, after
    it has proven to be a caller's; one that is revoked meanwhile is told to wait instead of that it is wrong.
    """

    def __init__(
        self, per_minute: int, clock: Callable[[], float], sleep: Callable[[float], Awaitable[object]]
    ) -> None:
        self._slowed = Slowed(per_minute, HELD, clock, sleep)
        self._held: Counter[str] = Counter()
        self._sleep = sleep
        self._at_the_door = 0

    async def hold(self, caller: str, bearer: str) -> None:
        """Count a refusal and wait as long as its caller must; not at all when too many wait already."""
        self._held[bearer] += 1
        try:
            await self._slowed.hold(caller)
        finally:
            self._held[bearer] -= 1
            if not self._held[bearer]:
                del self._held[bearer]

    async def check(self, bearer: str) -> None:
        """LimitExceeded, late, when as many refusals of this bearer are held as may be."""
        if self._held[bearer] >= HELD:
            await self._wait_at_the_door()
            message = f"this caller comes again at once whenever it is refused ({REFUSED}); wait as you are told"
            raise LimitExceeded(REFUSED, message, math.ceil(LONGEST_SECONDS))

    def __len__(self) -> int:
        """How many bearers are remembered."""
        return len(self._held)

    async def _wait_at_the_door(self) -> None:
        if self._at_the_door >= AT_THE_DOOR:
            return
        self._at_the_door += 1
        try:
            await self._sleep(LONGEST_SECONDS)
        finally:
            self._at_the_door -= 1
