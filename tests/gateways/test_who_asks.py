"""Through a gateway each caller sees what it would see without one: its own token arrives, and no other."""

from __future__ import annotations

import asyncio

import httpx

from graph.callers import Role
from tests.conftest import Bearer
from tests.gateways.operations import SNACK_BAR
from tests.gateways.processes import Program
from tests.gateways.recording import Recording
from tests.support.front_door import SIGNED_IN

MINE = "{ hazards { totalCount } riskPoints { totalCount } }"
JOINED = "query ($uscc: ID!) { registeredEnterprise(uscc: $uscc) { name openHazardCount } }"
PURPOSE = {"zeren-purpose": "SUPERVISION", "zeren-basis": "%E7%9D%A3%E6%9F%A5%E4%BB%A4"}


async def test_callers_who_ask_at_once_each_see_their_own(
    gateway: Program, served: Recording, bearer: Bearer
) -> None:
    callers = [await bearer(department, Role.READER) for department in ("U01", "U03", "U19")]
    callers.append(dict(SIGNED_IN))
    transport = httpx.ASGITransport(served.app)
    async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1", timeout=120) as straight:
        expected = [
            (await straight.post("/graphql", json={"query": MINE}, headers=headers)).json()["data"]
            for headers in callers
        ]
    assert len({str(each) for each in expected}) == len(callers)
    through = await asyncio.gather(*(gateway.ask(MINE, None, **headers) for headers in callers * 3))
    assert [answer["data"] for answer in through] == expected * 3


async def test_a_purpose_travels_and_restricted_data_need_it(gateway: Program, bearer: Bearer) -> None:
    key = await bearer("U06", Role.READER)
    without = await gateway.ask(JOINED, {"uscc": SNACK_BAR}, **key)
    assert without["data"]["registeredEnterprise"]["openHazardCount"] is None
    (error,) = without["errors"]
    assert (error["extensions"]["code"], error["extensions"]["rule"]) == ("FORBIDDEN", "PURPOSE_REQUIRED")
    with_purpose = await gateway.ask(JOINED, {"uscc": SNACK_BAR}, **key, **PURPOSE)
    assert "errors" not in with_purpose
    assert with_purpose["data"]["registeredEnterprise"]["openHazardCount"] is not None


async def test_a_token_that_nobody_vouches_for_is_refused_behind_a_gateway_too(gateway: Program) -> None:
    answer = await gateway.ask(MINE, authorization="Bearer zrn_0123456789_" + "0" * 64)
    assert {error["extensions"]["code"] for error in answer["errors"]} == {"UNAUTHENTICATED"}
    assert not any((answer.get("data") or {}).values())
