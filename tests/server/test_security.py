"""Every answer tells browsers to be careful, and none tells which programs made it."""

from __future__ import annotations

from importlib.metadata import version

import httpx
import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.types import ASGIApp

from server.security import POLICY, SecurityHeaders
from tests.support.front_door import Door

PAGE = {"accept": "text/html"}
ASK = {"query": "{ __typename }"}
ANYTHING = [
    ("POST", "/graphql", {"json": ASK}),
    ("POST", "/graphql", {"json": {"query": "{"}}),
    ("POST", "/graphql", {"content": b"\xff", "headers": {"content-type": "application/json"}}),
    ("PUT", "/graphql", {}),
    ("OPTIONS", "/graphql", {}),
    ("GET", "/graphql", {"params": ASK}),
    ("GET", "/graphql", {"params": ASK, "headers": {"sec-fetch-site": "cross-site"}}),
    ("GET", "/graphql", {"headers": PAGE}),
    ("GET", "/", {}),
    ("GET", "/health", {}),
    ("GET", "/ready", {}),
    ("GET", "/nothing/here", {}),
    ("GET", "/explorer/zeren.js", {}),
    ("GET", "/explorer/none.js", {}),
    ("GET", "/browser/guide.html", {}),
    ("GET", "/health", {"headers": {"host": "evil.example"}}),
]
"""A request of each kind, and how it is sent."""

PROGRAMS = ("strawberry-graphql", "graphql-core", "starlette", "uvicorn", "neo4j", "msgspec")


def client(app: ASGIApp, scheme: str = "http") -> httpx.AsyncClient:
    transport = httpx.ASGITransport(app, raise_app_exceptions=False)
    return httpx.AsyncClient(transport=transport, base_url=f"{scheme}://127.0.0.1:8000")


async def fails(_request: Request) -> PlainTextResponse:
    raise RuntimeError("what only we may know")


async def names_itself(_request: Request) -> PlainTextResponse:
    return PlainTextResponse("x", headers={"server": "Example/1.2.3", "referrer-policy": "origin"})


ROUTES = [Route("/fails", fails), Route("/names", names_itself)]
OUTSIDE = SecurityHeaders(Starlette(routes=ROUTES))
INSIDE = Starlette(routes=ROUTES, middleware=[Middleware(SecurityHeaders)])


@pytest.mark.parametrize(("method", "path", "sent"), ANYTHING)
async def test_every_answer_bears_the_headers_once(
    door: Door, method: str, path: str, sent: dict[str, object]
) -> None:
    answer = await client(SecurityHeaders(door.app)).request(method, path, **sent)  # type: ignore[arg-type]
    for name, value in (
        ("x-content-type-options", "nosniff"),
        ("x-frame-options", "DENY"),
        ("referrer-policy", "no-referrer"),
    ):
        assert answer.headers.get_list(name) == [value]
    (policy,) = answer.headers.get_list("content-security-policy")
    assert policy.startswith("default-src 'none'")
    assert "frame-ancestors 'none'" in policy
    assert "strict-transport-security" not in answer.headers
    assert "server" not in answer.headers


async def test_only_what_is_a_page_may_run_anything(door: Door) -> None:
    http = client(SecurityHeaders(door.app))
    assert (await http.post("/graphql", json=ASK)).headers["content-security-policy"] == POLICY
    assert "script" not in POLICY
    page = await http.get("/graphql", headers=PAGE)
    assert "script-src 'self'" in page.headers["content-security-policy"]
    assert "script-src 'unsafe" not in page.headers["content-security-policy"]


async def test_what_no_other_origin_is_invited_to_is_not_embedded_either(door: Door) -> None:
    http = client(SecurityHeaders(door.app))
    assert (await http.post("/graphql", json=ASK)).headers["cross-origin-resource-policy"] == "same-origin"
    guide = await http.get("/browser/guide.html")
    assert guide.headers["access-control-allow-origin"] == "*"
    assert "cross-origin-resource-policy" not in guide.headers


async def test_over_tls_the_browser_is_told_to_come_by_tls_only(door: Door) -> None:
    answer = await client(SecurityHeaders(door.app), "https").post("/graphql", json=ASK)
    assert answer.headers["strict-transport-security"] == "max-age=31536000"


@pytest.mark.parametrize("app", [OUTSIDE, INSIDE])
async def test_a_fault_that_nobody_caught_bears_the_headers_and_tells_nothing(app: ASGIApp) -> None:
    answer = await client(app).get("/fails")
    assert answer.status_code == 500
    assert answer.text == "Internal Server Error"
    assert answer.headers["x-content-type-options"] == "nosniff"


async def test_a_name_and_version_of_the_program_are_taken_off_and_what_an_answer_says_itself_is_kept() -> None:
    answer = await client(OUTSIDE).get("/names")
    assert "server" not in answer.headers
    assert answer.headers["referrer-policy"] == "origin"
    assert answer.headers["x-frame-options"] == "DENY"


@pytest.mark.parametrize(("method", "path", "sent"), [each for each in ANYTHING if "explorer/z" not in each[1]])
async def test_no_answer_tells_a_version(door: Door, method: str, path: str, sent: dict[str, object]) -> None:
    answer = await client(door.app).request(method, path, **sent)  # type: ignore[arg-type]
    told = answer.text + str(answer.headers)
    assert [name for name in PROGRAMS if f"{name}/" in told.lower()] == []
    assert [name for name in PROGRAMS if version(name) in told] == []
