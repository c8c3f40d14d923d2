"""Pages of other origins: closed by default, a setting lists those that may ask."""

from __future__ import annotations

from typing import Any

import httpx

from tests.support.front_door import Door, open_door

PORTAL = "https://portal.example"
ASK = {"query": "{ __typename }"}


async def preflight(
    door: Door, origin: str, method: str = "POST", headers: str = "content-type"
) -> httpx.Response:
    sent = {
        "origin": origin,
        "access-control-request-method": method,
        "access-control-request-headers": headers,
    }
    return await door.http.options("/graphql", headers=sent)


def invites(answer: httpx.Response) -> dict[str, Any]:
    return {name: value for name, value in answer.headers.items() if name.startswith("access-control")}


async def test_without_a_list_no_browser_is_invited(door: Door) -> None:
    assert invites(await preflight(door, PORTAL)) == {}
    assert invites(await door.http.post("/graphql", json=ASK, headers={"origin": PORTAL})) == {}


async def test_a_listed_origin_may_ask_and_read() -> None:
    door = open_door(cors_origins=(PORTAL,))
    asked = "authorization,content-type,graphql-require-preflight,traceparent,tracestate,x-request-id"
    answer = await preflight(door, PORTAL, headers=asked)
    assert answer.status_code == 200
    assert answer.headers["access-control-allow-origin"] == PORTAL
    assert "access-control-allow-credentials" not in answer.headers
    answer = await door.http.post("/graphql", json=ASK, headers={"origin": PORTAL, "sec-fetch-site": "cross-site"})
    assert answer.json() == {"data": {"__typename": "Query"}}
    assert answer.headers["access-control-allow-origin"] == PORTAL
    assert "etag" in answer.headers["access-control-expose-headers"]


async def test_no_other_origin_method_or_header_is_let_through() -> None:
    door = open_door(cors_origins=(PORTAL,))
    for answer in (
        await preflight(door, "https://evil.example"),
        await preflight(door, f"{PORTAL}.evil.example"),
        await preflight(door, "null"),
        await preflight(door, PORTAL, method="DELETE"),
        await preflight(door, PORTAL, headers="x-anything"),
    ):
        assert answer.status_code == 400
    answer = await door.http.post("/graphql", json=ASK, headers={"origin": "https://evil.example"})
    assert "access-control-allow-origin" not in answer.headers


async def test_a_listed_origin_that_asks_by_get_still_forces_a_preflight() -> None:
    door = open_door(cors_origins=(PORTAL,))
    headers = {"origin": PORTAL, "sec-fetch-site": "cross-site"}
    assert (await door.http.get("/graphql", params=ASK, headers=headers)).status_code == 403
    headers["graphql-require-preflight"] = "1"
    assert (await door.http.get("/graphql", params=ASK, headers=headers)).status_code == 200
