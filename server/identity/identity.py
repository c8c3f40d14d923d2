"""Who asks: the one bearer of a request's Authorization header, known by what it looks like.

A person's token goes before the certificate of the gateway that passes it on: the gateway speaks for no person.

zrn_…      an API key
local_…    the token in the folder of the private Neo4j
else       a token of an identity provider
none       a client certificate that a named proxy has verified
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from structlog.contextvars import bound_contextvars

from graph.keys import START as KEY
from server.identity.local import START as LOCAL
from server.identity.refused import refused
from server.identity.remembered import Known
from server.requests.peers import source

if TYPE_CHECKING:
    from collections.abc import Sequence

    from starlette.datastructures import Headers
    from starlette.requests import Request

    from graph.callers import Caller
    from server.identity.certificates import Certificates
    from server.identity.keys import ApiKeys
    from server.identity.local import LocalToken
    from server.identity.tokens import Tokens
    from server.setting_forms import Network

LONGEST = 16_384
"""Characters of the longest token that is looked at."""


class Identity:
    """Knows callers. `local` is None where no private Neo4j is at hand; `proxies` may tell for whom they ask."""

    def __init__(
        self,
        tokens: Tokens,
        keys: ApiKeys,
        local: LocalToken | None,
        certificates: Certificates | None = None,
        proxies: Sequence[Network] = (),
    ) -> None:
        self.local = local
        self._certificates = certificates
        self._tokens = tokens
        self._keys = keys
        self._proxies = proxies

    async def caller(self, request: Request) -> Caller:
        """Who asks; Unauthenticated when nobody vouches."""
        return (await self.known(request, afresh=True)).caller

    async def known(self, request: Request, *, afresh: bool = False) -> Known:
        """Who asks, also as it was known a moment ago: to be confirmed before anything is handed out."""
        with bound_contextvars(source=str(source(request, self._proxies))):
            subject = self._certificates.told(request) if self._certificates else None
            if self._certificates and subject and "authorization" not in request.headers:
                return await self._certificates.known(subject, afresh=afresh)
            token = _bearer(request.headers)
            if token.startswith(KEY):
                return await self._keys.known(token, afresh=afresh)
            if token.startswith(LOCAL):
                return Known(self._locally(token))
            return Known(await self._tokens.caller(token))

    def _locally(self, token: str) -> Caller:
        if self.local is None:
            raise refused("no local token here")
        return self.local.caller(token)


def _bearer(headers: Headers) -> str:
    """The token; two headers are refused, because others on the way may have looked at the other one."""
    sent = headers.getlist("authorization")
    if len(sent) != 1:
        raise refused("no authorization" if not sent else "several authorizations")
    scheme, _, token = sent[0].partition(" ")
    token = token.strip(" ")
    if scheme.lower() != "bearer" or not token or len(token) > LONGEST:
        raise refused("no bearer")
    return token
