"""How much one caller may ask for: a cost in each minute, and so many operations at once, few of them heavy.

Both are counted for each caller alone (`Caller.key`), so whoever is at a limit waits for nobody but itself. They
are counted in this process: of several workers each has budgets of its own.

    async with budgets.admitted(caller, accepted.costs.of(operation, variables)) as admitted:
        ...                         # LimitExceeded before anything is asked, and then nothing is charged
        admitted.settle(1)          # where nothing was executed after all: the client has the answer already
"""

from __future__ import annotations

import asyncio
import math
from collections import OrderedDict
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.failures import LimitExceeded
from server.budget.bucket import Bucket

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable

    from graph.callers import Caller
    from server.settings import Settings

BUDGET = "ZEREN_BUDGET_PER_MINUTE"
CONCURRENT = "ZEREN_CONCURRENT_PER_CALLER"

PATIENCE_SECONDS = 5.0
"""How long an operation waits for one of its caller's places."""

HEAVY = 500
"""The cost from which on an operation is heavy: it decides every slot of the district, or reads as much."""

HEAVY_SHARE = 4
"""One in so many of a caller's places may be a heavy operation's, so that light ones of anybody are not slowed."""

QUEUE = 8
"""How many operations may wait for each place of their caller; a page that asks for all it shows at once does."""

REMEMBERED = 10_000
"""Callers remembered; each takes less than a kilobyte."""


@dataclass(frozen=True)
class Bounds:
    """What each caller may: cost in a minute, operations at once, seconds to wait; and callers remembered."""

    per_minute: int
    concurrent: int
    patience_seconds: float
    remembered: int

    @classmethod
    def of(cls, settings: Settings) -> Bounds:
        """As the settings say."""
        return cls(settings.budget_per_minute, settings.concurrent_per_caller, PATIENCE_SECONDS, REMEMBERED)


class _Account:
    """What one caller has used of its minute, and its places. Waiters get them in the order in which they came."""

    def __init__(self, bounds: Bounds) -> None:
        self.used = Bucket(bounds.per_minute)
        self.places = asyncio.Semaphore(bounds.concurrent)
        self.heavy = asyncio.Semaphore(max(1, bounds.concurrent // HEAVY_SHARE))
        self.present = 0

    def may_be_forgotten(self, now: float) -> bool:
        """Whether it is like that of a caller who has never come."""
        return self.present == 0 and self.used.look(now) == 0


class Admitted:
    """An operation that was charged for, and is executed."""

    def __init__(self, used: Bucket, cost: int, clock: Callable[[], float]) -> None:
        self._used = used
        self._cost = cost
        self._clock = clock

    def settle(self, cost: int) -> None:
        """Charge another cost instead."""
        self._used.look(self._clock())
        self._used.pour(cost - self._cost)
        self._cost = cost


class Budgets:
    """Admits operations; `clock` tells seconds and never goes back (time.monotonic)."""

    def __init__(self, bounds: Bounds, clock: Callable[[], float]) -> None:
        self._bounds = bounds
        self._clock = clock
        self._accounts: OrderedDict[str, _Account] = OrderedDict()

    @asynccontextmanager
    async def admitted(self, caller: Caller, cost: int) -> AsyncIterator[Admitted]:
        """Charge the caller and hold one of its places; LimitExceeded when it may not have both."""
        account = self._account(caller)
        self._charge(account, cost)
        admitted = Admitted(account.used, cost, self._clock)
        account.present += 1
        try:
            async with AsyncExitStack() as places:
                try:
                    await self._take_place(account, places, heavy=cost >= HEAVY)
                except BaseException:
                    admitted.settle(0)
                    raise
                yield admitted
        finally:
            account.present -= 1

    def __len__(self) -> int:
        """How many callers are remembered."""
        return len(self._accounts)

    def _charge(self, account: _Account, cost: int) -> None:
        most = self._bounds.per_minute
        if cost > most:
            message = f"the operation costs {_told(cost)} and can never be run: a whole minute holds {most}"
            raise LimitExceeded(BUDGET, f"{message} ({BUDGET}); ask for shorter pages, or for less at once")
        used = account.used.look(self._clock())
        if used + cost > most:
            wait = math.ceil(account.used.seconds_until(most - cost))
            left = f"the operation costs {cost}, and {math.floor(most - used)} of {most} are left for this minute"
            raise LimitExceeded(BUDGET, f"{left} ({BUDGET}); come again in {wait} s", wait)
        account.used.pour(cost)

    async def _take_place(self, account: _Account, places: AsyncExitStack, *, heavy: bool) -> None:
        most = self._bounds.concurrent
        if account.present <= most * (1 + QUEUE):
            try:
                async with asyncio.timeout(self._bounds.patience_seconds):
                    # A heavy one that waits for its turn keeps no place from a light one.
                    if heavy:
                        await places.enter_async_context(account.heavy)
                    await places.enter_async_context(account.places)
            except TimeoutError:
                pass
            else:
                return
        message = f"{most} operations of this caller are being executed, and others wait ({CONCURRENT})"
        raise LimitExceeded(CONCURRENT, message, math.ceil(self._bounds.patience_seconds))

    def _account(self, caller: Caller) -> _Account:
        found = self._accounts.get(caller.key)
        if found is None:
            self._make_room()
            found = self._accounts[caller.key] = _Account(self._bounds)
        self._accounts.move_to_end(caller.key)
        return found

    def _make_room(self) -> None:
        """Forget the caller who has been away longest, never one who is still charged for something or present."""
        if len(self._accounts) < self._bounds.remembered:
            return
        now = self._clock()
        for key, account in self._accounts.items():
            if account.may_be_forgotten(now):
                del self._accounts[key]
                return
        message = f"more than {self._bounds.remembered} callers have come within a minute ({BUDGET})"
        raise LimitExceeded(BUDGET, message, 1)


def _told(cost: int) -> str:
    """A cost as people read it; one that nests pages in pages may have dozens of digits."""
    return str(cost) if cost < 10**12 else "more than 10^12"
