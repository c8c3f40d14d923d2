"""Who asks: the one bearer of a request's Authorization header, known by what it looks like.

zrn_…      an API key
local_…    the token in the folder of the private Neo4j
else       a token of an identity provider
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from structlog.contextvars import bound_contextvars

from graph.keys import START as KEY
from server.identity.local import START as LOCAL
from server.identity.refused import refused

if TYPE_CHECKING:
    from starlette.datastructures import Headers

    from graph.callers import Caller
    from server.identity.keys import ApiKeys
    from server.identity.local import LocalToken
    from server.identity.tokens import Tokens

LONGEST = 16_384
"""Characters of the longest token that is looked at."""


class Identity:
    """Knows callers; `local` is None where no private Neo4j is at hand."""

    def __init__(self, tokens: Tokens, keys: ApiKeys, local: LocalToken | None) -> None:
        self._tokens = tokens
        self._keys = keys
        self._local = local

    async def caller(self, headers: Headers, source: str | None) -> Caller:
        """Who asks; Unauthenticated when nobody vouches. `source`: the address it came from, for the log."""
        with bound_contextvars(source=source):
            token = _bearer(headers)
            if token.startswith(KEY):
                return await self._keys.caller(token)
            if token.startswith(LOCAL):
                return self._locally(token)
            return await self._tokens.caller(token)

    def _locally(self, token: str) -> Caller:
        if self._local is None:
            raise refused("no local token here")
        return self._local.caller(token)


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
