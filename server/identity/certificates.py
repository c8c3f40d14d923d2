"""A client certificate to a caller: a named proxy has verified it and tells its subject in a header.

From anybody else the header is a stranger's word and is not looked at. Subjects are registered beforehand, with
the department and the role that they speak for (`zeren key create --subject`), so that no issuer of certificates
decides what their bearers may do.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from graph import keys
from graph.callers import Caller, Way
from server.identity.refused import refused
from server.identity.remembered import Known, Remembered
from server.requests.peers import peer, within

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from starlette.requests import Request

    from graph.keys import KeyRow
    from graph.transport import Transport
    from server.setting_forms import Network


class Certificates:
    """Knows programs by their certificates; `header` is None where certificates vouch for nobody."""

    def __init__(
        self,
        transport: Transport,
        proxies: Sequence[Network],
        header: str | None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._transport = transport
        self._remembered = Remembered(clock)
        self._proxies = proxies
        self._header = header

    def told(self, request: Request) -> str | None:
        """The subject that a proxy tells of; None when none does. Told twice, it is refused."""
        if self._header is None or not within(peer(request), self._proxies):
            return None
        sent = request.headers.getlist(self._header)
        if len(sent) > 1:
            raise refused("several subjects")
        # Header fields come as Latin-1; subjects are sent in UTF-8.
        return sent[0].encode("latin-1").decode("utf-8", "replace") or None if sent else None

    async def known(self, subject: str, *, afresh: bool) -> Known:
        """Who bears a certificate of this subject; Unauthenticated when it is not registered, or no longer."""
        if len(subject) > keys.LONGEST_SUBJECT:
            raise refused("unknown subject", subject=subject)
        if not afresh and (kept := self._remembered.of(subject)):
            return Known(_bearer(subject, kept[0]), kept[1])
        key, under = await keys.by_subject(self._transport, subject)
        if key is None:
            raise refused("unknown subject", subject=subject)
        self._remembered.keep(subject, key, under)
        return Known(_bearer(subject, key))


def _bearer(subject: str, key: KeyRow) -> Caller:
    return Caller(Way.CERTIFICATE, subject, key.organisation, frozenset({key.role}))
