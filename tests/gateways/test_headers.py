"""Who asks, what for, and the trace that it belongs to, reach Zeren through a gateway."""

from __future__ import annotations

import pytest

from tests.gateways.operations import SNACK_BAR
from tests.gateways.processes import Program
from tests.gateways.recording import Recording
from tests.support.front_door import SIGNED_IN

TRACE = "0af7651916cd43dd8448eb211c80319c"
SENT = {
    **SIGNED_IN,
    "zeren-purpose": "SUPERVISION",
    "zeren-basis": "%E7%9D%A3%E6%9F%A5",
    "traceparent": f"00-{TRACE}-b7ad6b7169203331-01",
    "tracestate": "vendor=value",
}
ROOT = "{ departments(first: 1) { nodes { id } } }"
ENTITY = "query ($uscc: ID!) { registeredEnterprise(uscc: $uscc) { note } }"


@pytest.mark.parametrize(
    ("query", "variables"), [(ROOT, {}), (ENTITY, {"uscc": SNACK_BAR})], ids=["root", "entity"]
)
async def test_who_asks_and_the_trace_reach_zeren(
    gateway: Program, recording: Recording, query: str, variables: dict[str, str]
) -> None:
    answer = await gateway.ask(query, variables, **SENT, cookie="session=1")
    assert "errors" not in answer
    (request,) = recording.requests
    assert {name: request.headers.get(name) for name in SENT} == SENT
    assert "cookie" not in request.headers


async def test_a_caller_without_a_name_stays_without_one(gateway: Program, recording: Recording) -> None:
    answer = await gateway.ask(ROOT, authorization="")
    (request,) = recording.requests
    assert SENT.keys().isdisjoint(request.headers)
    assert not any((answer.get("data") or {}).values())
    assert [error["extensions"]["code"] for error in answer["errors"]] == ["UNAUTHENTICATED"]
