"""Tokens of a certified provider, and what others would make of them."""

from __future__ import annotations

import base64
import hmac
import json
from typing import Any

import httpx
import pytest
from joserfc import jwt
from joserfc.jwk import RSAKey
from structlog.typing import EventDict

from tests.identity.doors import Clock, Door
from tests.identity.providing import Provider
from tests.identity.stand_in import StandIn

REFUSED = b"""{"code":"UNAUTHENTICATED",\
"message":"The request bears no identity that is valid here; send a token or a key"}"""


def urlsafe(content: bytes) -> str:
    return base64.urlsafe_b64encode(content).rstrip(b"=").decode()


def packed(part: dict[str, Any]) -> str:
    return urlsafe(json.dumps(part).encode())


def parts(token: str) -> tuple[dict[str, Any], dict[str, Any]]:
    """Header and claims."""
    header, claims = (json.loads(base64.urlsafe_b64decode(part + "==")) for part in token.split(".")[:2])
    return header, claims


def refused(answer: httpx.Response) -> bool:
    return answer.status_code == 401 and answer.content == REFUSED


@pytest.mark.parametrize("algorithm", ["RS256", "ES256", "EdDSA"])
async def test_a_token_of_each_algorithm_names_its_bearer(door: Door, provider: Provider, algorithm: str) -> None:
    token = await provider.token("reader", algorithm)
    assert parts(token)[0]["alg"] == algorithm
    assert (await door.bearing(token)).json() == ["TOKEN", "reader", "U19", ["READER"], provider.issuer]


async def test_a_list_of_roles_gives_all_of_them(door: Door, provider: Provider) -> None:
    told = (await door.bearing(await provider.token("steward", "ES256"))).json()
    assert told == ["TOKEN", "steward", "U06", ["OPERATOR", "STEWARD"], provider.issuer]


@pytest.mark.parametrize("client", ["roleless", "nobody"])
async def test_a_token_without_role_or_department_is_refused(door: Door, provider: Provider, client: str) -> None:
    assert refused(await door.bearing(await provider.token(client, "RS256")))


async def test_a_token_ends_and_clocks_may_differ_a_little(door: Door, provider: Provider, wall: Clock) -> None:
    token = await provider.token("reader", "RS256")
    expires = parts(token)[1]["exp"]
    wall.at = expires + 59
    assert (await door.bearing(token)).status_code == 200
    wall.at = expires + 61
    assert refused(await door.bearing(token))


async def test_a_token_from_the_future_is_refused(door: Door, provider: Provider, wall: Clock) -> None:
    token = await provider.token("reader", "RS256")
    wall.at = parts(token)[1]["iat"] - 61
    assert refused(await door.bearing(token))


async def test_a_token_that_does_not_hold_yet_is_refused(door: Door, provider: Provider, wall: Clock) -> None:
    await provider.unsettle()
    try:
        token = await provider.token("reader", "ES256")
    finally:
        await provider.unsettle()
    assert refused(await door.bearing(token))
    wall.at = parts(token)[1]["nbf"] - 59
    assert (await door.bearing(token)).status_code == 200


async def test_a_token_for_another_audience_is_refused(door: Door, provider: Provider) -> None:
    assert refused(await door.bearing(await provider.token("reader", "elsewhere")))


async def test_a_token_of_a_foreign_issuer_is_refused(door: Door, provider: Provider) -> None:
    header, claims = parts(await provider.token("reader", "RS256"))
    own = RSAKey.generate_key(2048)
    foreign = jwt.encode(header, {**claims, "iss": "https://foreign.example"}, own)
    assert refused(await door.bearing(foreign))
    assert refused(await door.bearing(jwt.encode(header, claims, own))), "its name alone does not make an issuer"
    assert refused(await door.bearing(jwt.encode(header, {**claims, "iss": f"{provider.issuer}/"}, own)))


async def test_one_issuer_does_not_sign_for_another(door: Door, provider: Provider, stand_in: StandIn) -> None:
    assert (await door.bearing(stand_in.token())).status_code == 200
    assert refused(await door.bearing(stand_in.token(iss=provider.issuer)))


@pytest.mark.parametrize("word", ["none", "None", "NONE", ""])
async def test_a_token_without_signature_is_refused(door: Door, provider: Provider, word: str) -> None:
    header, claims = parts(await provider.token("reader", "RS256"))
    header["alg"] = word
    assert refused(await door.bearing(f"{packed(header)}.{packed(claims)}."))
    signature = (await provider.token("reader", "RS256")).split(".")[2]
    assert refused(await door.bearing(f"{packed(header)}.{packed(claims)}.{signature}"))


async def test_a_public_key_is_no_shared_secret(door: Door, provider: Provider) -> None:
    header, claims = parts(await provider.token("reader", "RS256"))
    published = await provider.key("RSA")
    public = RSAKey.import_key(published)
    for secret in (public.as_pem(private=False), public.as_der(private=False), json.dumps(published).encode()):
        signed = f"{packed({**header, 'alg': 'HS256'})}.{packed(claims)}"
        mac = hmac.digest(secret, signed.encode(), "sha256")
        assert refused(await door.bearing(f"{signed}.{urlsafe(mac)}"))


async def test_a_changed_payload_is_refused(door: Door, provider: Provider) -> None:
    token = await provider.token("reader", "EdDSA")
    header, _, signature = token.split(".")
    claims = {**parts(token)[1], "role": "ADMIN"}
    assert refused(await door.bearing(f"{header}.{packed(claims)}.{signature}"))


async def test_an_algorithm_of_another_kind_of_key_is_refused(door: Door, provider: Provider) -> None:
    token = await provider.token("reader", "RS256")
    _, claims, signature = token.split(".")
    for word in ("ES256", "EdDSA", "RS384", "PS256", "RSA-OAEP"):
        changed = packed({**parts(token)[0], "alg": word})
        assert refused(await door.bearing(f"{changed}.{claims}.{signature}")), word


async def test_rotated_keys_are_fetched_and_old_ones_end(door: Door, provider: Provider, clock: Clock) -> None:
    before = await provider.token("reader", "ES256")
    assert (await door.bearing(before)).status_code == 200
    await provider.rotate()
    after = await provider.token("reader", "ES256")
    assert parts(before)[0]["kid"] != parts(after)[0]["kid"]
    assert refused(await door.bearing(after)), "the keys were fetched a moment ago"
    clock.at += 10
    assert (await door.bearing(after)).status_code == 200
    assert refused(await door.bearing(before))


async def test_a_flood_of_unknown_keys_does_not_reach_the_provider(
    door: Door, provider: Provider, clock: Clock
) -> None:
    good = await provider.token("reader", "RS256")
    await door.bearing(good)
    clock.at += 10
    fetched = await provider.fetched()
    _, claims, signature = good.split(".")
    for number in range(50):
        forged = packed({**parts(good)[0], "kid": f"unknown-{number}"})
        assert refused(await door.bearing(f"{forged}.{claims}.{signature}"))
    assert await provider.fetched() == fetched + 1
    assert (await door.bearing(good)).status_code == 200


@pytest.mark.parametrize(
    "garbage",
    [
        "x",
        "a.b.c",
        "....",
        "é.é.é",
        "eyJhbGciOiJSUzI1NiJ9.e30.",
        f"{packed({'alg': 'RS256'})}.{'W' * 4000}.x",
        f"{packed({'alg': 'RS256'})}.{base64.urlsafe_b64encode(b'[' * 9000).decode()}.x",
        f"{base64.urlsafe_b64encode(b'[' * 3000).decode()}.e30.x",
        "x" * 20_000,
    ],
)
async def test_garbage_is_refused_like_anything_else(door: Door, garbage: str) -> None:
    headers = (b"authorization", b"Bearer " + garbage.encode("latin-1"))
    assert refused(await door.ask(headers))


async def test_a_token_in_the_url_is_not_looked_at(door: Door, provider: Provider) -> None:
    token = await provider.token("reader", "RS256")
    assert refused(await door.ask(path=f"/who?access_token={token}"))
    assert refused(await door.ask(path=f"/who?authorization=Bearer%20{token}"))


async def test_only_one_bearer_is_heard(door: Door, provider: Provider) -> None:
    token = await provider.token("reader", "RS256")
    good = ("Authorization", f"Bearer {token}")
    assert (await door.ask(("authorization", f"bearer  {token}"))).status_code == 200
    assert refused(await door.ask(good, good))
    assert refused(await door.ask(good, ("Authorization", "Basic eDp5")))
    twice = f"Bearer {token}, Bearer {token}"
    for text in (token, f"Basic {token}", twice, f"Bearer {token} x", "Bearer", "Bearer "):
        assert refused(await door.ask(("Authorization", text)))


async def test_the_log_tells_why_and_never_the_token(
    door: Door, provider: Provider, wall: Clock, logged: list[EventDict]
) -> None:
    token = await provider.token("reader", "RS256")
    await door.bearing(token[:-8] + "AAAAAAAA")
    wall.at += 3600
    await door.bearing(token)
    await door.bearing("x.y.z")
    assert [line["reason"] for line in logged] == ["invalid", "invalid", "unreadable"]
    assert not any(part in str(logged) for part in token.split("."))
