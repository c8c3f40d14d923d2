"""A signed token (JWT) to a caller.

the issuer    is chosen by the token's own, unverified word, among those that are trusted, by exact comparison
the key       by the token's key id and the one kind of key that its algorithm takes; none and HS256 take no key
the claims    are believed once the signature holds: issuer, audience, times, subject, department, roles
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import msgspec
from joserfc import jwt
from joserfc.errors import JoseError, UnsupportedAlgorithmError
from joserfc.jws import JWSRegistry, extract_compact

from graph.callers import Caller, Role, Way
from server.identity.refused import refused

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from joserfc.jwa import JWSAlgModel
    from joserfc.jwk import Key

    from server.identity.issuers import Issuer

KINDS = {"RS256": "RSA", "ES256": "EC", "EdDSA": "OKP", "Ed25519": "OKP"}
"""The algorithms that are accepted, with the kind of key that each takes."""

LONGEST_DEPARTMENT = 64
LONGEST_SUBJECT = 255
LONGEST_KEY_ID = 512
"""In characters; the second is OpenID Connect's own limit."""


@dataclass(frozen=True)
class TokenRules:
    """What a token must say. `skew_s`: how far the clocks may be apart, in seconds."""

    audience: str
    skew_s: int = 60
    department_claim: str = "department"
    role_claim: str = "role"


class _Algorithms(JWSRegistry):
    """The accepted algorithms; the library would warn of the name EdDSA at every use, but issuers still use it."""

    max_header_length = 4096

    def get_alg(self, name: str) -> JWSAlgModel:
        if name not in KINDS:
            raise UnsupportedAlgorithmError(f"{name} is not accepted")
        return self.algorithms[name]


class _Issued(msgspec.Struct):
    """What a token says of its issuer, before anything is believed."""

    iss: str


class Tokens:
    """Knows callers by the tokens of trusted issuers. `now`: seconds since 1970."""

    def __init__(self, issuers: Sequence[Issuer], rules: TokenRules, now: Callable[[], float]) -> None:
        self._issuers = {issuer.url: issuer for issuer in issuers}
        self._rules = rules
        self._registry = _Algorithms(strict_check_header=False)
        self._claims = jwt.JWTClaimsRegistry(
            now=lambda: int(now()),
            leeway=rules.skew_s,
            iss={"essential": True},
            aud={"essential": True, "value": rules.audience},
            exp={"essential": True},
            sub={"essential": True},
        )

    async def caller(self, token: str) -> Caller:
        """Who bears this token; Unauthenticated when anything about it is wrong."""
        try:
            unverified = extract_compact(token.encode(), registry=self._registry)
            header = unverified.headers()
            issuer = self._issuers.get(msgspec.json.decode(unverified.payload, type=_Issued).iss)
        except (JoseError, msgspec.MsgspecError, ValueError, TypeError, RecursionError) as error:
            raise refused("unreadable", error=type(error).__name__) from None
        if issuer is None:
            raise refused("unknown issuer")
        key = await self._key(issuer, header)
        try:
            claims = jwt.decode(token, key, registry=self._registry).claims
            self._claims.validate(claims)
        except (JoseError, ValueError, TypeError, RecursionError) as error:
            raise refused("invalid", issuer=issuer.url, error=str(error)) from None
        return self._known(issuer, claims)

    async def _key(self, issuer: Issuer, header: dict[str, Any]) -> Key:
        algorithm, kid = header.get("alg"), header.get("kid")
        kind = KINDS.get(algorithm) if isinstance(algorithm, str) else None
        if kind is None:
            raise refused("algorithm", issuer=issuer.url)
        if not isinstance(kid, str) or len(kid) > LONGEST_KEY_ID:
            raise refused("no key id", issuer=issuer.url)
        key = await issuer.key(kid, kind)
        if key is None:
            raise refused("unknown key", issuer=issuer.url, kid=kid)
        return key

    def _known(self, issuer: Issuer, claims: dict[str, Any]) -> Caller:
        subject, department = claims["sub"], claims.get(self._rules.department_claim)
        roles = _roles(claims.get(self._rules.role_claim))
        if claims["iss"] != issuer.url or len(subject) > LONGEST_SUBJECT:
            raise refused("subject", issuer=issuer.url)
        if not isinstance(department, str) or not 0 < len(department) <= LONGEST_DEPARTMENT:
            raise refused("department", issuer=issuer.url, subject=subject)
        if not roles:
            raise refused("role", issuer=issuer.url, subject=subject)
        return Caller(Way.TOKEN, subject, department, roles, issuer.url)


def _roles(claim: object) -> frozenset[Role]:
    """The roles of a claim, which is one word or a list of words; none when a word of it is no role."""
    words = claim if isinstance(claim, list) else [claim]
    try:
        return frozenset(Role(word) for word in words)
    except ValueError:
        return frozenset()
