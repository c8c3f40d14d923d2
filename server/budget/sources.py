"""Wrong keys and tokens slow their source: it is answered ever later, and at last not waited with at all.

A source is an address, an IPv6 one by its /64. An identity is looked at before its source is,
so whoever bears a valid one is never slowed by others behind the same proxy or gateway. All wrong keys and tokens
are slowed alike: how late the answer comes depends on how many came before, and on nothing that they say.

    try:
        caller = await identity.caller(request)
    except Unauthenticated:
        await sources.slow(source(request, proxies))    # LimitExceeded instead, when too many wait already
        raise

    refusals within a minute                answered
    up to ZEREN_REFUSED_PER_MINUTE          at once
    each beyond                             after a quarter of a second, and twice as late with each further one
    as many as may wait                     at once, with LIMIT_EXCEEDED and the time to wait
"""

from __future__ import annotations

import math
from collections import OrderedDict
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address
from typing import TYPE_CHECKING

from graph.failures import LimitExceeded
from server.budget.bucket import Bucket

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

Address = IPv4Address | IPv6Address

REFUSED = "ZEREN_REFUSED_PER_MINUTE"

FIRST_SECONDS = 0.25
"""How much later the first one is answered that is answered later, in seconds."""

LONGEST_SECONDS = 4.0
"""How much later an answer comes at most, in seconds."""

HELD = 8
"""Refusals of one source that wait at once."""

HELD_IN_ALL = 256
"""Refusals of all sources that wait at once."""

REMEMBERED = 10_000
"""Sources remembered; the one that has not been refused for longest is forgotten first."""

HOUSEHOLD = 64
"""Bits of an IPv6 address that tell one subscriber from another; whoever has one address there has them all."""

_STEPS = math.log2(LONGEST_SECONDS / FIRST_SECONDS)


@dataclass
class _Source:
    """How often it was refused lately, and how many of its refusals wait."""

    refused: Bucket
    held: int = 0


class Sources:
    """Slows those who are refused; `clock` tells seconds and never goes back, `sleep` waits so many of them."""

    def __init__(
        self, per_minute: int, clock: Callable[[], float], sleep: Callable[[float], Awaitable[object]]
    ) -> None:
        self._per_minute = per_minute
        self._clock = clock
        self._sleep = sleep
        self._sources: OrderedDict[str, _Source] = OrderedDict()
        self._held = 0

    async def slow(self, address: Address | None) -> None:
        """Count a refusal, and wait as long as its source must; LimitExceeded when too many wait already.

        Connections that have no address, such as those through a socket in the file system, are one source.
        """
        found = self._source(_party(address))
        seconds = self._count(found)
        if not seconds:
            return
        if found.held >= HELD or self._held >= HELD_IN_ALL:
            message = f"too many wrong keys and tokens came from this address ({REFUSED})"
            raise LimitExceeded(REFUSED, message, math.ceil(seconds))
        found.held += 1
        self._held += 1
        try:
            await self._sleep(seconds)
        finally:
            found.held -= 1
            self._held -= 1

    def __len__(self) -> int:
        """How many sources are remembered."""
        return len(self._sources)

    def _count(self, found: _Source) -> float:
        """How much later this refusal is answered, in seconds."""
        beyond = found.refused.look(self._clock()) + 1 - self._per_minute
        # It fills no further than the longest wait needs, so that a source is forgiven soon after it stops.
        if beyond <= _STEPS + 1:
            found.refused.pour(1)
        if beyond <= 0:
            return 0.0
        return float(min(FIRST_SECONDS * 2 ** (math.ceil(beyond) - 1), LONGEST_SECONDS))

    def _source(self, name: str) -> _Source:
        found = self._sources.get(name)
        if found is None:
            if len(self._sources) >= REMEMBERED:
                self._sources.popitem(last=False)
            found = self._sources[name] = _Source(Bucket(self._per_minute))
        self._sources.move_to_end(name)
        return found


def _party(address: Address | None) -> str:
    """Everybody whom one party could be."""
    if isinstance(address, IPv6Address):
        return str(IPv6Address(int(address) >> (128 - HOUSEHOLD) << (128 - HOUSEHOLD)))
    return str(address)
