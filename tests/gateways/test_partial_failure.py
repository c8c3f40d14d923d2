"""One of both is down: the other answers, and the gateway says what is missing."""

from __future__ import annotations

from tests.gateways.line import Line
from tests.gateways.processes import Program

BOTH = """
    {
      enterprise(uscc: "91440300YT0000097P") {
        area { name } registrationStatus riskScore
        ownership(on: "2023-02-10") { territorial { owners { id } } }
      }
      registeredEnterprise(uscc: "91440300YT0000097P") { registeredOn riskScore area { name } }
    }
"""
WHOLE = {
    "enterprise": {
        "area": {"name": "沙头角街道"},
        "registrationStatus": "OPERATING",
        "riskScore": 10,
        "ownership": {"territorial": {"owners": [{"id": "U03"}]}},
    },
    "registeredEnterprise": {"registeredOn": "2018-01-15", "riskScore": 10, "area": {"name": "沙头角街道"}},
}


async def test_zeren_answers_while_the_neighbour_is_down(gateway: Program, neighbour: Program) -> None:
    assert await neighbour.stop() == 0
    try:
        answer = await gateway.ask(BOTH)
    finally:
        await neighbour.start()
    enterprise = {**WHOLE["enterprise"], "registrationStatus": None, "riskScore": None}
    assert answer["data"] == {"enterprise": enterprise, "registeredEnterprise": None}
    assert_told_without_addresses(answer["errors"], neighbour.port)
    assert (await gateway.ask(BOTH)) == {"data": WHOLE}


async def test_the_neighbour_answers_while_zeren_is_down(gateway: Program, line: Line) -> None:
    async with line.cut():
        answer = await gateway.ask(BOTH)
    registered = {"registeredOn": "2018-01-15", "riskScore": None, "area": None}
    assert answer["data"] == {"enterprise": None, "registeredEnterprise": registered}
    assert_told_without_addresses(answer["errors"], line.port)
    assert (await gateway.ask(BOTH)) == {"data": WHOLE}


def assert_told_without_addresses(errors: list[dict[str, object]], port: int) -> None:
    assert errors
    assert str(port) not in str(errors)
    assert "127.0.0.1" not in str(errors)
