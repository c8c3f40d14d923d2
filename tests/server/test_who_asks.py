"""Nobody is answered whom nobody vouches for, and each sees what its agreements permit."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import httpx
import pytest

from graph.bolt import Bolt
from graph.callers import Role
from graph.canned import Recording
from graph.revision import changing
from tests.access_log.recorded import Fragile
from tests.conftest import Bearer
from tests.identity.telling import told
from tests.support.front_door import LOCAL, Door, open_door

HAZARDS = "{ hazards { totalCount } }"
NOTE = '{ enterprise(uscc: "91440300YT0000097P") { name openHazardCount } }'
MINE = "{ hazards { totalCount } riskPoints { totalCount } departments { totalCount } }"


@pytest.fixture
def seeded_door(district: Bolt) -> Door:
    """A Neo4j that plans the questions about hazards for the first time may take long."""
    return open_door(district, max_seconds=120.0)


async def ask(door: Door, text: str, headers: dict[str, str], **body: Any) -> dict[str, Any]:
    answer = await door.http.post("/graphql", json={"query": text, **body}, headers=headers)
    return dict(answer.json())


def rules(answer: dict[str, Any]) -> list[tuple[str, str]]:
    return [(each["extensions"]["code"], each["extensions"]["rule"]) for each in answer["errors"]]


STRANGERS = {
    "nobody": {"authorization": ""},
    "another scheme": {"authorization": f"Basic {LOCAL.text}"},
    "no token": {"authorization": "Bearer"},
    "another local token": {"authorization": "Bearer local_" + "6" * 64},
    "an unknown key": {"authorization": "Bearer zrn_0123456789_" + "0" * 64},
    "no token at all": {"authorization": "Bearer x.y.z"},
    "a token in a cookie": {"authorization": "", "cookie": f"authorization=Bearer {LOCAL.text}"},
}


@pytest.mark.parametrize("headers", STRANGERS.values(), ids=STRANGERS)
@pytest.mark.parametrize(
    "request_", [{"json": {"query": HAZARDS}}, {"content": b"no JSON at all"}, {"json": {"query": "{ syntax"}}]
)
async def test_a_stranger_is_told_nothing_but_that_it_is_one(
    seeded_door: Door, headers: dict[str, str], request_: dict[str, Any]
) -> None:
    answer = await seeded_door.http.post("/graphql", headers=headers, **request_)
    assert answer.status_code == 401
    assert answer.headers["www-authenticate"] == 'Bearer realm="zeren"'
    assert answer.headers["cache-control"] == "no-store"
    message = "The request bears no identity that is valid here; send a token or a key"
    assert answer.json() == {"errors": [{"message": message, "extensions": {"code": "UNAUTHENTICATED"}}]}


async def test_a_token_in_the_address_is_none(door: Door) -> None:
    for name in ("access_token", "authorization", "token"):
        asked = {"query": HAZARDS, name: LOCAL.text}
        answer = await door.http.get("/graphql", params=asked, headers={"authorization": ""})
        assert answer.status_code == 401
    assert door.asked == []


async def test_a_stranger_is_not_told_that_nothing_has_changed(district: Bolt) -> None:
    door = open_door(district, max_seconds=120.0, listed={"gaps": '{ gaps(on: "2023-02-10") { totalCount } }'})
    known = (await door.http.get("/graphql", params={"documentId": "gaps"})).headers["etag"]
    headers = {"authorization": "", "if-none-match": known}
    assert (await door.http.get("/graphql", params={"documentId": "gaps"}, headers=headers)).status_code == 401


async def test_when_the_graph_is_gone_a_key_is_neither_known_nor_unknown(gone: Door) -> None:
    key = {"authorization": "Bearer zrn_0123456789_" + "0" * 64}
    answer = await gone.http.post("/graphql", json={"query": HAZARDS}, headers=key)
    assert answer.status_code == 503
    assert answer.json()["errors"][0]["extensions"]["code"] == "UNAVAILABLE"


async def test_each_sees_its_own_rows_and_headers_that_claim_more_count_for_nothing(
    seeded_door: Door, bearer: Bearer
) -> None:
    all_ = (await ask(seeded_door, MINE, {}))["data"]
    seen = {}
    for department in ("U01", "U03", "U19"):
        key = await bearer(department, Role.READER)
        seen[department] = (await ask(seeded_door, MINE, key))["data"]
        claims = {**key, "zeren-department": "U06", "zeren-role": "ADMIN", "x-forwarded-user": "U06"}
        assert (await ask(seeded_door, MINE, claims))["data"] == seen[department]
    for mine in seen.values():
        assert mine["departments"] == all_["departments"]
        assert 0 < mine["hazards"]["totalCount"] < all_["hazards"]["totalCount"]
        assert 0 < mine["riskPoints"]["totalCount"] < all_["riskPoints"]["totalCount"]
    assert seen["U01"] != seen["U03"] != seen["U19"]
    auditor = await ask(seeded_door, HAZARDS, await bearer("U19", Role.AUDITOR))
    assert auditor["data"]["hazards"] == all_["hazards"]


async def test_restricted_data_need_a_purpose_and_a_basis_that_an_agreement_covers(
    seeded_door: Door, bearer: Bearer
) -> None:
    key = await bearer("U06", Role.READER)
    basis = "%E7%9D%A3%E6%9F%A5%E4%BB%A4"
    given = {"zeren-purpose": "SUPERVISION", "zeren-basis": basis}
    for lacking in ({}, {"zeren-purpose": "SUPERVISION"}, {"zeren-basis": basis}, {**given, "zeren-basis": ""}):
        answer = await ask(seeded_door, NOTE, {**key, **lacking})
        assert rules(answer) == [("FORBIDDEN", "PURPOSE_REQUIRED")]
        assert answer["data"]["enterprise"]["openHazardCount"] is None
        assert answer["data"]["enterprise"]["name"]
    other = await ask(seeded_door, NOTE, {**key, **given, "zeren-purpose": "STATISTICS"})
    assert rules(other) == [("FORBIDDEN", "PURPOSE_NOT_COVERED")]
    by_header = await ask(seeded_door, NOTE, {**key, **given})
    assert by_header["data"]["enterprise"]["openHazardCount"] is not None
    assert "errors" not in by_header
    said = {"sharing": {"purpose": "SUPERVISION", "basis": "督查令"}}
    assert await ask(seeded_door, NOTE, key, extensions=said) == by_header
    assert await ask(seeded_door, NOTE, {**key, **given}, extensions=said) == by_header
    by_address = {"query": NOTE, "extensions": json.dumps(said)}
    told_by_get = await seeded_door.http.get("/graphql", params=by_address, headers=key)
    assert told_by_get.json() == by_header


WRONG: dict[str, tuple[list[tuple[str, str]], object, str]] = {
    "an unknown purpose": ([("zeren-purpose", "CURIOSITY")], None, "PURPOSE"),
    "a purpose in small letters": ([("zeren-purpose", "audit")], None, "PURPOSE"),
    "two purposes": ([("zeren-purpose", "AUDIT"), ("zeren-purpose", "RESCUE")], None, "ONCE"),
    "no UTF-8": ([("zeren-basis", "%FF")], None, "ENCODING"),
    "a basis of two lines": ([("zeren-basis", "a%0Ab")], None, "TEXT"),
    "a long basis": ([("zeren-basis", "x" * 501)], None, "TEXT"),
    "two words for it": ([("zeren-purpose", "AUDIT")], {"purpose": "RESCUE"}, "ONCE"),
    "no object": ([], "AUDIT", "OBJECT"),
    "something else": ([], {"reason": "AUDIT"}, "OBJECT"),
    "a number": ([], {"basis": 1}, "TEXT"),
}


@pytest.mark.parametrize(("headers", "said", "rule"), WRONG.values(), ids=WRONG)
async def test_a_purpose_that_cannot_be_read_is_named(
    door: Door, headers: list[tuple[str, str]], said: object, rule: str
) -> None:
    body = {"query": HAZARDS, "extensions": {"sharing": said}}
    answer = await door.http.post("/graphql", json=body, headers=[*headers, *door.http.headers.multi_items()])
    error = answer.json()["errors"][0]["extensions"]
    assert (answer.status_code, error["code"], error["rule"]) == (400, "BAD_USER_INPUT", rule)
    assert door.asked == []


async def test_the_answer_of_one_is_not_told_to_be_that_of_another(district: Bolt, bearer: Bearer) -> None:
    door = open_door(district, max_seconds=120.0, listed={"hazards": HAZARDS})
    asked = {"documentId": "hazards"}

    async def get(headers: dict[str, str]) -> httpx.Response:
        return await door.http.get("/graphql", params=asked, headers=headers)

    key = await bearer("U03", Role.READER)
    mine = await get(key)
    tag = {"if-none-match": mine.headers["etag"]}
    assert mine.headers["vary"] == "Accept, Authorization, Zeren-Purpose, Zeren-Basis"
    assert (await get({**key, **tag})).status_code == 304
    for other in ({}, await bearer("U03", Role.AUDITOR), await bearer("U19", Role.READER)):
        assert (await get({**other, **tag})).status_code == 200
    purpose = {"zeren-purpose": "AUDIT", "zeren-basis": "x"}
    assert (await get({**key, **purpose, **tag})).status_code == 200


async def test_an_agreement_that_ends_ends_for_the_next_request(
    district: Bolt, seeded_door: Door, bearer: Bearer
) -> None:
    key = await bearer("U03", Role.AUDITOR)
    before = (await ask(seeded_door, HAZARDS, key))["data"]["hazards"]["totalCount"]
    try:
        async with changing(district):
            await told(district, "MATCH (s:SharingAgreement {id: 'SA14'}) SET s.valid_to = date()")
        after = (await ask(seeded_door, HAZARDS, key))["data"]["hazards"]["totalCount"]
        assert after < before
    finally:
        async with changing(district):
            await told(district, "MATCH (s:SharingAgreement {id: 'SA14'}) REMOVE s.valid_to")
    assert (await ask(seeded_door, HAZARDS, key))["data"]["hazards"]["totalCount"] == before


async def test_what_may_be_seen_is_worked_out_once_for_all_who_ask_meanwhile(
    district: Bolt, bearer: Bearer
) -> None:
    recording = Recording(district)
    door = open_door(recording, max_seconds=120.0)
    keys = [await bearer("U03", Role.READER) for _ in range(3)]
    told = await asyncio.gather(*(ask(door, MINE, key) for key in keys * 2))
    assert all(each == told[0] for each in told)
    assert recording.asked.count("sharing_in_force") == 1
    await ask(door, MINE, await bearer("U03", Role.AUDITOR))
    assert recording.asked.count("sharing_in_force") == 2


async def test_what_could_not_be_worked_out_is_tried_again(district: Bolt, bearer: Bearer) -> None:
    fragile = Fragile(district)
    door = open_door(fragile, max_seconds=120.0)
    key = await bearer("U03", Role.READER)
    fragile.broken = True
    assert (await ask(door, MINE, key))["errors"][0]["extensions"]["code"] == "UNAVAILABLE"
    fragile.broken = False
    assert "errors" not in await ask(door, MINE, key)


async def test_the_log_says_who_asked_and_never_with_which_key(
    seeded_door: Door, bearer: Bearer, caplog: pytest.LogCaptureFixture
) -> None:
    key = await bearer("U03", Role.READER)
    _, prefix, secret = key["authorization"].split("_")
    await ask(seeded_door, HAZARDS, key)
    await ask(seeded_door, HAZARDS, {"authorization": f"Bearer zrn_{prefix}_{'0' * 64}"})
    lines = [record.msg for record in caplog.records if isinstance(record.msg, dict)]
    assert [line["who"] for line in lines if line["event"] == "request"] == [f"API_KEY::{prefix}", None]
    (refused,) = [line for line in lines if line["event"] == "refused"]
    assert (refused["reason"], refused["prefix"], refused["source"]) == ("unknown key", prefix, "127.0.0.1")
    assert secret not in json.dumps([record.getMessage() for record in caplog.records])
