"""A key is read once in a while, and its end holds for the next request all the same, whatever that asks for."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator
from datetime import timedelta

import httpx
import pytest
import pytest_asyncio

from graph import keys
from graph.bolt import Bolt
from graph.callers import Role
from graph.canned import Recording
from graph.door import Graph
from graph.failures import Unauthenticated
from graph.temporal import today
from graph.transport import Transport
from server.identity.identity import Identity
from server.identity.keys import ApiKeys
from server.identity.remembered import MOST, SECONDS, Remembered
from server.identity.tokens import TokenRules, Tokens
from tests.identity.doors import Clock
from tests.identity.telling import told
from tests.support.front_door import Door, open_door

pytestmark = pytest.mark.usefixtures("no_key_stays")
SOON = today() + timedelta(days=1)
READS = '{ area(code: "440308003") { name } }'
ORDERS = 'mutation { confirmDuty(input: {duty: "R032", expectedVersion: 1}) { userErrors { code } } }'


@pytest_asyncio.fixture(loop_scope="session")
async def no_key_stays(district: Bolt) -> AsyncIterator[None]:
    yield
    await told(district, "MATCH (k:ApiKey) DELETE k")


def standing(graph: Transport) -> Door:
    """A door whose clock stands: what it has seen it remembers, however slow the machine is."""
    known = Identity(Tokens([], TokenRules("https://zeren.example"), time.time), ApiKeys(graph, Clock(0)), None)
    return open_door(graph, known=known, max_seconds=60)


async def made(bolt: Bolt) -> str:
    return await keys.create(bolt, "U19", Role.READER, SOON, None)


async def send(door: Door, key: str, body: bytes | dict[str, str], accept: str = "*/*") -> httpx.Response:
    headers = {"authorization": f"Bearer {key}", "content-type": "application/json", "accept": accept}
    if isinstance(body, bytes):
        return await door.http.post("/graphql", content=body, headers=headers)
    return await door.http.post("/graphql", json=body, headers=headers)


async def test_a_key_is_read_for_the_first_request_only(district: Bolt) -> None:
    recording = Recording(district)
    door, key = standing(recording), await made(district)
    for _ in range(3):
        assert "data" in (await send(door, key, {"query": READS})).json()
    assert recording.asked.count("api_keys_by_prefix") == 1
    assert recording.asked.count("areas_by_code") == 3


@pytest.mark.parametrize(
    ("body", "accept"),
    [
        ({"query": READS}, "*/*"),
        ({"query": "{ __typename }"}, "*/*"),
        ({"query": "{ nothing"}, "*/*"),
        ({"query": "{ nothing }"}, "*/*"),
        ({"query": ORDERS}, "*/*"),
        ({"query": "subscription { changed { number } }"}, "text/event-stream"),
        (b"{", "*/*"),
    ],
)
async def test_whatever_is_asked_a_revoked_key_asks_it_in_vain(
    district: Bolt, body: bytes | dict[str, str], accept: str
) -> None:
    door, key = standing(district), await made(district)
    assert (await send(door, key, {"query": READS})).status_code == 200
    await keys.revoke(district, keys.prefix_of(key))
    refused = await send(door, key, body, accept)
    assert refused.status_code == 401
    assert [each["extensions"]["code"] for each in refused.json()["errors"]] == ["UNAUTHENTICATED"]
    assert "data" not in refused.json()
    assert refused.headers["www-authenticate"].startswith("Bearer")


async def test_another_keys_end_has_a_key_read_again_and_no_more(district: Bolt) -> None:
    recording = Recording(district)
    door, key, other = standing(recording), await made(district), await made(district)
    await send(door, key, {"query": READS})
    await keys.revoke(district, keys.prefix_of(other))
    for _ in range(3):
        assert (await send(door, key, {"query": READS})).status_code == 200
    assert recording.asked.count("api_keys_by_prefix") == 2


async def test_a_remembered_key_proves_nothing_for_another_secret(district: Bolt) -> None:
    door, key = standing(district), await made(district)
    assert (await send(door, key, {"query": READS})).status_code == 200
    wrong = f"{key[:-64]}{'0' * 64}"
    assert (await send(door, wrong, {"query": READS})).status_code == 401


async def test_what_a_dead_revocation_did_not_count_is_believed_for_seconds_only(district: Bolt) -> None:
    clock = Clock(0)
    known, key = ApiKeys(district, clock), await made(district)
    await known.known(key, afresh=False)
    await told(district, "MATCH (k:ApiKey) SET k.revoked_at = datetime()")
    clock.at = SECONDS
    assert (await known.known(key, afresh=False)).under is not None
    clock.at += 0.1
    with pytest.raises(Unauthenticated):
        await known.known(key, afresh=False)


async def test_an_expired_key_is_not_believed(district: Bolt) -> None:
    known, key = ApiKeys(district, Clock(0)), await made(district)
    await known.known(key, afresh=False)
    row, under = await keys.by_prefix(district, keys.prefix_of(key))
    assert row is not None
    remembered = Remembered(Clock(0))
    remembered.keep("it", row, under)
    assert remembered.of("it") is not None
    remembered.keep("it", keys.KeyRow(**{**vars(row), "expires": today()}), under)
    assert remembered.of("it") is None


async def test_no_more_are_remembered_than_there_is_room_for(district: Bolt) -> None:
    row, under = await keys.by_prefix(district, keys.prefix_of(await made(district)))
    assert row is not None
    remembered = Remembered(Clock(0))
    for number in range(MOST + 1):
        remembered.keep(str(number), row, under)
    assert remembered.of("0") is None
    assert remembered.of("1") is not None


async def test_a_key_is_never_read_alive_with_a_count_that_its_end_is_in(district: Bolt) -> None:
    made_ = [keys.prefix_of(await made(district)) for _ in range(20)]
    alive: list[tuple[str, str]] = []
    ended: dict[str, str] = {}
    going = True

    async def reader() -> None:
        while going:
            for prefix in made_:
                row, under = await keys.by_prefix(district, prefix)
                assert row is not None
                if row.revoked_at is None:
                    alive.append((prefix, under))

    readers = [asyncio.create_task(reader()) for _ in range(3)]
    for prefix in made_:
        await keys.revoke(district, prefix)
        ended[prefix] = (await Graph(district).state()).keys
    going = False
    await asyncio.gather(*readers)
    number = {name: int(name.rpartition(" ")[2]) for name in [*ended.values(), *(under for _, under in alive)]}
    assert len(set(ended.values())) == 20
    assert alive
    assert all(number[under] < number[ended[prefix]] for prefix, under in alive)
