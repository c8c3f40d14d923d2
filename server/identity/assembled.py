"""Who is known here, put together from the settings."""

from __future__ import annotations

import time
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

import httpx

from graph import keys
from graph.temporal import today
from server.cannot import CannotServeError
from server.identity.certificates import Certificates
from server.identity.identity import Identity
from server.identity.issuers import Issuer, Patience
from server.identity.keys import ApiKeys
from server.identity.tokens import TokenRules, Tokens
from server.setting_forms import is_loopback

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from graph.transport import Transport
    from server.identity.local import LocalToken
    from server.settings import Settings


async def check_that_somebody_is_known(settings: Settings, transport: Transport) -> None:
    """CannotServeError when others can reach us, and no issuer and no key could let any of them in."""
    if is_loopback(settings.host) or settings.issuers:
        return
    if not any(key.holds(today()) for key in await keys.listed(transport)):
        raise CannotServeError(
            f"ZEREN_HOST: on {settings.host} nobody could sign in; set ZEREN_ISSUERS, or make a key with "
            "`zeren key create`"
        )


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
