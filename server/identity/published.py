"""What an issuer publishes: its discovery document and its keys (OpenID Connect Discovery 1.0, RFC 7517)."""

from __future__ import annotations

from typing import Any

import msgspec
from joserfc.errors import JoseError
from joserfc.jwk import JWKRegistry, Key

from server.setting_forms import reachable

Keys = dict[tuple[str, str], Key]
"""Keys by their id and kind; RFC 7517 lets keys of different kinds share an id."""

LEAST_RSA = 2048
"""Bits of the smallest RSA key that is trusted."""

_CURVES = {"EC": "P-256", "OKP": "Ed25519"}


class _Discovery(msgspec.Struct):
    issuer: str
    jwks_uri: str


class _KeySet(msgspec.Struct):
    keys: list[dict[str, Any]]


def read_discovery(body: bytes, issuer: str) -> str:
    """Where the issuer's keys are; ValueError when the document speaks for another issuer."""
    found = msgspec.json.decode(body, type=_Discovery)
    if found.issuer != issuer:
        raise ValueError(f"the discovery document is that of {found.issuer[:200]}")
    if not reachable(found.jwks_uri):
        raise ValueError(f"keys are fetched over https, not from {found.jwks_uri[:200]}")
    return found.jwks_uri


def read_keys(body: bytes) -> Keys:
    """The keys that can verify tokens here; others are passed over, as RFC 7517 wants it."""
    keys: Keys = {}
    for each in msgspec.json.decode(body, type=_KeySet).keys:
        kid, kind = each.get("kid"), each.get("kty")
        if isinstance(kid, str) and isinstance(kind, str) and _verifies(each):
            try:
                keys.setdefault((kid, kind), JWKRegistry.import_key(each))
            except (JoseError, ValueError, TypeError):
                continue
    return keys


def _verifies(key: dict[str, Any]) -> bool:
    if key.get("use", "sig") != "sig":
        return False
    if key["kty"] == "RSA":
        number = key.get("n")
        return isinstance(number, str) and len(number) * 6 >= LEAST_RSA
    return key["kty"] in _CURVES and key.get("crv") == _CURVES[key["kty"]]
