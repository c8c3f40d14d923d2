"""What callers take through the endpoint is recorded before they have it, or they do not get it."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import AsyncIterator
from typing import Any

import pytest_asyncio

from graph.bolt import Bolt
from graph.callers import Role
from server.access_log.audit_key import AuditKey
from server.access_log.log import AccessLog
from tests.access_log.conftest import EMPTY
from tests.access_log.recorded import Fragile, kept
from tests.conftest import Bearer
from tests.identity.telling import told
from tests.support.front_door import Door, open_door

ONE = 'query Ward { department(id: "U03") { id name } }'
FIVE = "query Points { riskPoints(first: 5) { totalCount nodes { hic } } }"
NOTE = '{ enterprise(uscc: "91440300YT0000097P") { name openHazardCount } }'
PEOPLE = "{ users { totalCount } departments { totalCount } }"
PURPOSE = {"zeren-purpose": "SUPERVISION", "zeren-basis": "%E7%9D%A3%E6%9F%A5%E4%BB%A4"}


@pytest_asyncio.fixture(loop_scope="session")
async def fragile(district: Bolt) -> AsyncIterator[Fragile]:
    """Where the log is written; the answers come from the district itself."""
    await told(district, EMPTY)
    yield Fragile(district)
    await told(district, EMPTY)


@pytest_asyncio.fixture(loop_scope="session")
async def door(district: Bolt, fragile: Fragile, key: AuditKey) -> AsyncIterator[Door]:
    async with AccessLog(fragile, key) as log:
        yield open_door(district, access_log=log, max_seconds=120.0)


async def ask(door: Door, text: str, headers: dict[str, str]) -> dict[str, Any]:
    return dict((await door.http.post("/graphql", json={"query": text}, headers=headers)).json())


async def answers(district: Bolt) -> list[dict[str, Any]]:
    return [each for each in await kept(district) if each["kind"] in ("ANSWER", "REFUSAL")]


async def test_an_answer_is_recorded_before_it_is_there(door: Door, district: Bolt, bearer: Bearer) -> None:
    headers = {**await bearer("U03", Role.READER), **PURPOSE, "x-request-id": "the-id"}
    given = await ask(door, FIVE, headers)
    (record,) = await answers(district)
    prefix = headers["authorization"].split("_")[1]
    assert (record["caller"], record["organisation"], record["roles"]) == (f"API_KEY::{prefix}", "U03", ["READER"])
    assert (record["purpose"], record["basis"], record["decision"]) == ("SUPERVISION", "督查令", "PERMITTED")
    assert (record["operation"], record["request"]) == ("Points", "the-id")
    assert record["document"] == hashlib.sha256(FIVE.encode()).hexdigest()
    assert record["datasets"] == ["RISK_POINTS"]
    assert record["agreements"], "it names what permitted it"
    hics = {f"RiskPoint {node['hic']}" for node in given["data"]["riskPoints"]["nodes"]}
    assert set(record["keys"]) == hics
    assert dict(zip(record["types"], record["counts"], strict=True))["RiskPoint"] == 5


async def test_what_is_refused_is_recorded_with_what_was_given(door: Door, district: Bolt, bearer: Bearer) -> None:
    headers = await bearer("U03", Role.READER)
    await ask(door, PEOPLE, headers)
    await ask(door, "{ users { totalCount } }", headers)
    partly, refused = await answers(district)
    assert (partly["kind"], partly["decision"], partly["refused"]) == ("ANSWER", "PARTLY", ["USERS"])
    assert (refused["kind"], refused["decision"], refused["refused"]) == ("REFUSAL", "REFUSED", ["USERS"])


async def test_what_holds_no_row_and_what_a_stranger_asks_is_not(door: Door, district: Bolt) -> None:
    await ask(door, "{ __typename }", {})
    await ask(door, "{ syntax", {})
    await ask(door, ONE, {"authorization": ""})
    assert await kept(district) == []


async def test_restricted_data_are_not_handed_out_unrecorded_and_others_are(
    door: Door, district: Bolt, fragile: Fragile, bearer: Bearer
) -> None:
    headers = {**await bearer("U06", Role.READER), **PURPOSE}
    fragile.broken = True
    refused = await ask(door, NOTE, headers)
    assert refused["errors"][0]["extensions"]["code"] == "UNAVAILABLE"
    assert refused.get("data") is None
    assert (await ask(door, ONE, headers))["data"]["department"]["id"] == "U03"
    assert await answers(district) == []
    fragile.broken = False
    async with asyncio.timeout(100):
        while "errors" in await ask(door, NOTE, headers):  # noqa: ASYNC110 - it tries again by its own clock
            await asyncio.sleep(0.1)
    records = await kept(district)
    (gap,) = [each for each in records if each["kind"] == "GAP"]
    assert gap["number"] == 1
    last = [each for each in records if each["kind"] == "ANSWER"][-1]
    assert "ENTERPRISES_RESTRICTED" in last["datasets"]


async def test_an_auditor_finds_who_took_what_and_is_found_itself(
    door: Door, district: Bolt, bearer: Bearer
) -> None:
    await ask(door, FIVE, await bearer("U03", Role.READER))
    auditor = {**await bearer("U06", Role.AUDITOR), **PURPOSE, "zeren-purpose": "AUDIT"}
    text = 'query Who { accessLog(filter: {type: "RiskPoint"}) { nodes { operation organisation { id } } } }'
    found = await ask(door, text, auditor)
    assert found["data"]["accessLog"]["nodes"] == [{"operation": "Points", "organisation": {"id": "U03"}}]
    last = (await answers(district))[-1]
    assert (last["operation"], last["datasets"]) == ("Who", ["ACCESS_LOG", "DUTIES"])
    reader = {**await bearer("U06", Role.READER), **PURPOSE, "zeren-purpose": "AUDIT"}
    refused = await ask(door, text, reader)
    assert refused["errors"][0]["extensions"]["code"] == "FORBIDDEN"
