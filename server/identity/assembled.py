"""Who is known here, put together from the settings."""

from __future__ import annotations

import time
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

import httpx

from server.identity.certificates import Certificates
from server.identity.identity import Identity
from server.identity.issuers import Issuer, Patience
from server.identity.keys import ApiKeys
from server.identity.tokens import TokenRules, Tokens

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from graph.transport import Transport
    from server.identity.local import LocalToken
    from server.settings import Settings


@asynccontextmanager
async def identity_of(
    settings: Settings, transport: Transport, local: LocalToken | None
) -> AsyncIterator[Identity]:
    """Knows callers for as long as it is open; issuers are asked for their keys when a token first names them."""
    # Never through a proxy that the environment names: whoever stands between could hand over keys of its own.
    async with httpx.AsyncClient(trust_env=False) as http:
        issuers = [Issuer(url, http, Patience(), time.monotonic) for url in settings.issuers]
        rules = TokenRules(
            settings.audience or "", settings.clock_skew, settings.department_claim, settings.role_claim
        )
        tokens = Tokens(issuers, rules, time.time)
        certificates = Certificates(transport, settings.proxies, settings.subject_header)
        yield Identity(tokens, ApiKeys(transport), local, certificates, settings.proxies)
