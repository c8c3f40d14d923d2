"""An issuer inside the test, which signs whatever it is told and misbehaves on request."""

from __future__ import annotations

import time
from base64 import urlsafe_b64decode
from typing import Any

import httpx
from joserfc import jws, jwt
from joserfc.jwk import ECKey
from joserfc.registry import HeaderParameter
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from tests.identity.providing import AUDIENCE


class StandIn:
    """Publishes `keys`; `down` answers 503, `bulk` adds so many bytes, `speaks_for` names another issuer."""

    issuer = "https://stand-in.example"

    def __init__(self) -> None:
        self.key = ECKey.generate_key("P-256", {"kid": "one", "alg": "ES256", "use": "sig"})
        self.down = False
        self.bulk = 0
        self.speaks_for = self.issuer
        self.keys_at = f"{self.issuer}/keys"
        self.fetched = 0

    def client(self) -> httpx.AsyncClient:
        routes = [Route("/.well-known/openid-configuration", self._discovery), Route("/keys", self._keys)]
        return httpx.AsyncClient(transport=httpx.ASGITransport(Starlette(routes=routes)))

    def token(self, *, header: dict[str, Any] | None = None, without: str = "", **claims: Any) -> str:
        """A token that is good but for what is said."""
        now = int(time.time())
        told = {
            "iss": self.issuer,
            "aud": AUDIENCE,
            "sub": "someone",
            "iat": now,
            "exp": now + 600,
            "department": "U19",
            "role": "READER",
            **claims,
        }
        told.pop(without, None)
        return jwt.encode({"alg": "ES256", "kid": "one", **(header or {})}, told, self.key)

    async def _discovery(self, _: Request) -> Response:
        if self.down:
            return Response(status_code=503)
        return JSONResponse({"issuer": self.speaks_for, "jwks_uri": self.keys_at})

    async def _keys(self, _: Request) -> Response:
        self.fetched += 1
        return JSONResponse({"keys": [self.key.as_dict(private=False)], "more": "x" * self.bulk})

    def renew(self, kid: str) -> None:
        """Another key instead of the one that is published."""
        self.key = ECKey.generate_key("P-256", {"kid": kid, "alg": "ES256", "use": "sig"})

    def critical(self) -> str:
        """A good token, but for a header that whoever does not understand it must refuse."""
        registry = jws.JWSRegistry(strict_check_header=False, header_registry={"odd": HeaderParameter("", "str")})
        body = self.token().split(".")[1]
        told = {"alg": "ES256", "kid": "one", "odd": "x", "crit": ["odd"]}
        payload = urlsafe_b64decode(body + "==")
        return jws.serialize_compact(told, payload, self.key, registry=registry)
