"""An API key to a caller: one indexed read for each request, so that a revocation holds at once everywhere."""

from __future__ import annotations

import hmac
from typing import TYPE_CHECKING

from graph import keys
from graph.callers import Caller, Way
from graph.temporal import today
from server.identity.refused import refused

if TYPE_CHECKING:
    from graph.transport import Transport

NOBODYS = "0" * 64
"""What the secret of an unknown prefix is compared with, so that it takes the same work; no text hashes to it."""


class ApiKeys:
    """Knows programs by their keys."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    async def caller(self, text: str) -> Caller:
        """Who bears this key; Unauthenticated when it is no key, or one that no longer holds."""
        form = keys.FORM.fullmatch(text)
        if form is None:
            raise refused("no form of a key")
        prefix, secret = form.groups()
        kept = await keys.by_prefix(self._transport, prefix)
        proven = hmac.compare_digest(keys.hash_of(secret), kept.hash if kept and kept.hash else NOBODYS)
        if kept is None or not proven:
            raise refused("unknown key", prefix=prefix)
        if not kept.holds(today()):
            raise refused("revoked or expired", prefix=prefix)
        return Caller(Way.API_KEY, prefix, kept.organisation, frozenset({kept.role}))
