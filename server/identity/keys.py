"""An API key to a caller: by one indexed read, or as it was read a moment ago (remembered.py)."""

from __future__ import annotations

import hmac
import time
from typing import TYPE_CHECKING

from graph import keys
from graph.callers import Caller, Way
from graph.temporal import today
from server.identity.refused import refused
from server.identity.remembered import Known, Remembered

if TYPE_CHECKING:
    from collections.abc import Callable

    from graph.keys import KeyRow
    from graph.transport import Transport

NOBODYS = "0" * 64
"""What the secret of an unknown prefix is compared with, so that it takes the same work; no text hashes to it."""


class ApiKeys:
    """Knows programs by their keys. `clock` tells seconds."""

    def __init__(self, transport: Transport, clock: Callable[[], float] = time.monotonic) -> None:
        self._transport = transport
        self._remembered = Remembered(clock)

    async def known(self, text: str, *, afresh: bool) -> Known:
        """Who bears this key; Unauthenticated when it is no key, or one that no longer holds."""
        form = keys.FORM.fullmatch(text)
        if form is None:
            raise refused("no form of a key")
        prefix, secret = form.groups()
        hashed = keys.hash_of(secret)
        if not afresh and (kept := self._remembered.of(prefix)) and _proves(hashed, kept[0]):
            return Known(_bearer(kept[0]), kept[1])
        key, under = await keys.by_prefix(self._transport, prefix)
        if not _proves(hashed, key) or key is None:
            raise refused("unknown key", prefix=prefix)
        if not key.holds(today()):
            raise refused("revoked or expired", prefix=prefix)
        self._remembered.keep(prefix, key, under)
        return Known(_bearer(key))


def _proves(hashed: str, key: KeyRow | None) -> bool:
    return hmac.compare_digest(hashed, key.hash if key and key.hash else NOBODYS)


def _bearer(key: KeyRow) -> Caller:
    return Caller(Way.API_KEY, key.prefix, key.organisation, frozenset({key.role}))
