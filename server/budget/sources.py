"""Wrong keys and tokens slow their source: it is answered ever later, and at last not waited with at all.

A source is an address, an IPv6 one by its /64. An identity is looked at before its source is,
so whoever bears a valid one is never slowed by others behind the same proxy or gateway. All wrong keys and tokens
are slowed alike: how late the answer comes depends on how many came before, and on nothing that they say.

    try:
        caller = await identity.caller(request)
    except Unauthenticated:
        await sources.slow(source(request, proxies))    # LimitExceeded instead, when too many wait already
        raise
"""

from __future__ import annotations

import math
from ipaddress import IPv4Address, IPv6Address
from typing import TYPE_CHECKING

from graph.failures import LimitExceeded
from server.budget.slowed import Slowed

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

Address = IPv4Address | IPv6Address

REFUSED = "ZEREN_REFUSED_PER_MINUTE"

HELD = 8
"""Refusals of one source that wait at once."""

HOUSEHOLD = 64
"""Bits of an IPv6 address that tell one subscriber from another; whoever has one address there has them all."""


class Sources:
    """Slows addresses from which wrong keys come; the clock and the sleep are those of `Slowed`."""

    def __init__(
        self, per_minute: int, clock: Callable[[], float], sleep: Callable[[float], Awaitable[object]]
    ) -> None:
        self._slowed = Slowed(per_minute, HELD, clock, sleep)

    async def slow(self, address: Address | None) -> None:
        """Count a refusal, and wait as long as its source must; LimitExceeded when too many wait already.

        Connections that have no address, such as those through a socket in the file system, are one source.
        """
        if seconds := await self._slowed.hold(_party(address)):
            message = f"too many wrong keys and tokens came from this address ({REFUSED})"
            raise LimitExceeded(REFUSED, message, math.ceil(seconds))

    def __len__(self) -> int:
        """How many sources are remembered."""
        return len(self._slowed)


def _party(address: Address | None) -> str:
    """Everybody whom one party could be."""
    if isinstance(address, IPv6Address):
        return str(IPv6Address(int(address) >> (128 - HOUSEHOLD) << (128 - HOUSEHOLD)))
    return str(address)
