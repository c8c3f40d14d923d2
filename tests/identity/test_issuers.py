"""How an issuer's keys are fetched, kept and lost."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import httpx
import pytest
import pytest_asyncio
from joserfc.jwk import ECKey, Key, OKPKey

from server.identity.issuers import Issuer, Patience
from server.identity.published import read_keys
from tests.identity.doors import Clock
from tests.identity.stand_in import StandIn


@pytest_asyncio.fixture(loop_scope="session")
async def issuer(stand_in: StandIn, clock: Clock) -> AsyncIterator[Issuer]:
    async with stand_in.client() as inside:
        yield Issuer(stand_in.issuer, inside, Patience(), clock)


async def found(issuer: Issuer, kid: str = "one") -> Key | None:
    return await issuer.key(kid, "EC")


async def test_keys_are_fetched_once_for_many(issuer: Issuer, stand_in: StandIn) -> None:
    assert all(await asyncio.gather(*(found(issuer) for _ in range(100))))
    assert stand_in.fetched == 1


async def test_a_middle_aged_key_is_fetched_again_behind_the_callers_back(
    issuer: Issuer, stand_in: StandIn, clock: Clock
) -> None:
    assert await found(issuer)
    clock.at += 301
    assert await found(issuer)
    assert stand_in.fetched == 1
    async with asyncio.timeout(10):
        while stand_in.fetched < 2:  # noqa: ASYNC110 - the issuer tells nobody
            await asyncio.sleep(0.01)
    assert stand_in.fetched == 2


async def test_a_key_that_is_no_longer_published_ends(issuer: Issuer, stand_in: StandIn, clock: Clock) -> None:
    assert await found(issuer)
    stand_in.renew("two")
    clock.at += 601
    assert await found(issuer) is None
    assert await found(issuer, "two")


async def test_keys_outlive_an_issuer_that_is_down_for_a_day(
    issuer: Issuer, stand_in: StandIn, clock: Clock
) -> None:
    assert await found(issuer)
    stand_in.down = True
    for _ in range(3):
        clock.at += 28_000
        assert await found(issuer)
    clock.at += 2_401
    assert await found(issuer) is None
    stand_in.down = False
    assert await found(issuer) is None, "it was asked a moment ago"
    clock.at += 10
    assert await found(issuer)


async def test_a_caller_who_leaves_does_not_end_what_others_wait_for(issuer: Issuer) -> None:
    leaving = asyncio.create_task(found(issuer))
    await asyncio.sleep(0)
    staying = asyncio.create_task(found(issuer))
    await asyncio.sleep(0)
    leaving.cancel()
    assert await staying


@pytest.mark.parametrize(
    "what",
    [
        {"speaks_for": "https://foreign.example"},
        {"keys_at": "http://stand-in.example/keys"},
        {"keys_at": "file:///keys"},
        {"keys_at": "https://stand-in.example/nowhere"},
        {"bulk": 600_000},
        {"down": True},
    ],
)
async def test_keys_come_from_nowhere_else_and_not_without_bounds(
    issuer: Issuer, stand_in: StandIn, what: dict[str, object]
) -> None:
    vars(stand_in).update(what)
    assert await found(issuer) is None


async def test_an_issuer_that_hangs_is_given_up(clock: Clock) -> None:
    async def hang(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read()
        writer.close()

    server = await asyncio.start_server(hang, "127.0.0.1", 0)
    async with server, httpx.AsyncClient() as http:
        url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
        issuer = Issuer(url, http, Patience(timeout_s=0.2), clock)
        assert await asyncio.wait_for(found(issuer), 2) is None


@pytest.mark.parametrize("url", ["http://issuer.example", "ftp://127.0.0.1", "issuer.example", "https://", ""])
async def test_an_issuer_is_asked_over_https_or_on_this_machine(url: str, clock: Clock) -> None:
    async with httpx.AsyncClient() as http:
        with pytest.raises(ValueError, match="https"):
            Issuer(url, http, Patience(), clock)


def test_keys_that_cannot_verify_here_are_passed_over() -> None:
    good = ECKey.generate_key("P-256", {"kid": "good"}).as_dict(private=False)
    others = [
        {"kty": "RSA", "kid": "short", "e": "AQAB", "n": "w" * 171},
        ECKey.generate_key("P-384", {"kid": "curve"}).as_dict(private=False),
        OKPKey.generate_key("Ed448", {"kid": "448"}).as_dict(private=False),
        {**good, "kid": "encrypts", "use": "enc"},
        {**good, "kid": 5},
        {**good, "kid": "broken", "x": "AA"},
        {"kty": "oct", "k": "c2VjcmV0", "kid": "shared"},
        {"kty": "new", "kid": "new"},
        {},
    ]
    body = httpx.Response(200, json={"keys": [*others, good]}).content
    assert list(read_keys(body)) == [("good", "EC")]
