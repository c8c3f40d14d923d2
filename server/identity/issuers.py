"""An OpenID Connect issuer, and the keys that it signs with at present.

held, young          used at once
held, middle-aged    used at once, and fetched again behind the caller's back
held, old            fetched again first; while the issuer is down, used until they are stale
unknown              fetched again, because keys are rotated; but not more often than the pause allows
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import TYPE_CHECKING

import httpx
import msgspec
import structlog

from server.identity.published import Keys, read_discovery, read_keys
from server.setting_forms import reachable

if TYPE_CHECKING:
    from collections.abc import Callable

    from joserfc.jwk import Key


@dataclass(frozen=True)
class Patience:
    """How long keys hold and how much of an issuer is waited for and read; times in seconds."""

    pause_s: float = 10.0
    old_s: float = 600.0
    stale_s: float = 86_400.0
    timeout_s: float = 5.0
    most_bytes: int = 512_000


class Issuer:
    """Who signs tokens. `clock` counts seconds and never goes back."""

    def __init__(
        self, url: str, client: httpx.AsyncClient, patience: Patience, clock: Callable[[], float]
    ) -> None:
        if not reachable(url):
            raise ValueError(f"an issuer is asked over https, or on this machine: {url}")
        self.url = url
        self._client = client
        self._patience = patience
        self._clock = clock
        self._keys: Keys = {}
        self._fetched_at = float("-inf")
        self._asked_at = float("-inf")
        self._fetching: asyncio.Task[None] | None = None
        self._log = structlog.get_logger("zeren.identity")

    async def key(self, kid: str, kind: str) -> Key | None:
        """The key of this id and kind (RSA, EC, OKP), fetched when it has to be; None when there is none."""
        found = self._usable().get((kid, kind))
        age = self._clock() - self._fetched_at
        if found is None or age > self._patience.old_s / 2:
            self._fetch_unless_just_asked()
        if self._fetching is not None and (found is None or age > self._patience.old_s):
            # Shielded, so that a caller who leaves does not end what others wait for.
            await asyncio.shield(self._fetching)
        return self._usable().get((kid, kind))

    def _usable(self) -> Keys:
        return self._keys if self._clock() - self._fetched_at <= self._patience.stale_s else {}

    def _fetch_unless_just_asked(self) -> None:
        if self._fetching is None and self._clock() - self._asked_at >= self._patience.pause_s:
            self._asked_at = self._clock()
            self._fetching = asyncio.create_task(self._fetch())

    async def _fetch(self) -> None:
        try:
            async with asyncio.timeout(self._patience.timeout_s):
                base = self.url.removesuffix("/")
                keys_at = read_discovery(await self._get(f"{base}/.well-known/openid-configuration"), self.url)
                self._keys = read_keys(await self._get(keys_at))
            self._fetched_at = self._clock()
        except (
            httpx.HTTPError,
            httpx.InvalidURL,
            msgspec.MsgspecError,
            ValueError,
            OSError,
            RecursionError,
        ) as error:
            self._log.warning("an issuer's keys cannot be had", issuer=self.url, error=repr(error)[:200])
        finally:
            self._fetching = None

    async def _get(self, url: str) -> bytes:
        # Neither redirected nor packed: where it comes from and how much it is stay what was asked for.
        headers = {"accept": "application/json", "accept-encoding": "identity"}
        async with self._client.stream("GET", url, headers=headers, follow_redirects=False) as answer:
            if answer.status_code != httpx.codes.OK:
                raise ValueError(f"{url} answers with status {answer.status_code}")
            body = bytearray()
            async for part in answer.aiter_raw():
                body += part
                if len(body) > self._patience.most_bytes:
                    raise ValueError(f"{url} answers with more than {self._patience.most_bytes} bytes")
            return bytes(body)
