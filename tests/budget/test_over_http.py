"""Budgets and sources behind HTTP, in an application as small as can be: who asks, what it costs, what is told."""

from __future__ import annotations

import asyncio
from ipaddress import ip_address
from typing import Any

import httpx
import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from graph.callers import Caller, Role, Way
from graph.failures import Failure, Unauthenticated
from server import errors
from server.budget import told
from server.budget.budgets import Bounds, Budgets
from server.budget.sources import Sources
from server.requests.negotiation import GRAPHQL_RESPONSE, JSON
from tests.budget.clock import Clock, Waits, settled

GATEWAY = "198.51.100.7"
FREE = 2


class Small:
    """Known keys are `key-…`; the path tells what an operation costs. `failures` are masked for nobody."""

    def __init__(self) -> None:
        self.clock, self.waits = Clock(), Waits()
        self.budgets = Budgets(Bounds(100, 1, 0.01, 10), self.clock)
        self.sources = Sources(FREE, self.clock, self.waits)
        self.app = Starlette(routes=[Route("/{cost:int}", self.answer)])

    async def answer(self, request: Request) -> JSONResponse:
        kind = request.headers["accept"]
        try:
            caller = await self.identified(request)
            async with self.budgets.admitted(caller, request.path_params["cost"]):
                return JSONResponse({"data": {"__typename": "Query"}}, media_type=kind)
        except Failure as failure:
            sent = [errors.failure(failure)]
            status = (told.status(sent, kind) or 400) if kind == GRAPHQL_RESPONSE else 200
            return JSONResponse({"errors": sent}, status, told.headers(sent), media_type=kind)

    async def identified(self, request: Request) -> Caller:
        try:
            return identity(request.headers.get("authorization", ""))
        except Unauthenticated:
            assert request.client is not None
            await self.sources.slow(ip_address(request.client.host))
            raise

    def client(self, host: str = GATEWAY) -> httpx.AsyncClient:
        transport = httpx.ASGITransport(self.app, client=(host, 1))
        return httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1")

    async def ask(self, key: str, cost: int = 1, accept: str = GRAPHQL_RESPONSE) -> httpx.Response:
        return await self.client().get(f"/{cost}", headers={"authorization": key, "accept": accept})


def identity(key: str) -> Caller:
    if not key.startswith("key-"):
        raise Unauthenticated
    return Caller(Way.API_KEY, key, "U03", frozenset({Role.READER}))


def extensions(answer: httpx.Response) -> Any:
    (error,) = answer.json()["errors"]
    return error["extensions"]


@pytest.fixture
def small() -> Small:
    return Small()


@pytest.mark.parametrize(("accept", "status"), [(GRAPHQL_RESPONSE, 429), (JSON, 200)])
async def test_whoever_has_used_up_its_minute_is_told_when_to_come_again(
    small: Small, accept: str, status: int
) -> None:
    assert (await small.ask("key-1", 100)).status_code == 200
    answer = await small.ask("key-1", 50, accept)
    assert answer.status_code == status
    assert answer.headers["retry-after"] == "30"
    assert extensions(answer) == {
        "code": "LIMIT_EXCEEDED",
        "limit": "ZEREN_BUDGET_PER_MINUTE",
        "retryAfterSeconds": 30,
    }
    small.clock.now += 30
    assert "errors" not in (await small.ask("key-1", 50, accept)).json()


async def test_what_can_never_be_run_is_not_invited_to_come_again(small: Small) -> None:
    answer = await small.ask("key-1", 101)
    assert answer.status_code == 400
    assert "retry-after" not in answer.headers
    assert extensions(answer) == {"code": "LIMIT_EXCEEDED", "limit": "ZEREN_BUDGET_PER_MINUTE"}


async def test_a_valid_key_is_answered_while_wrong_ones_from_the_same_gateway_are_held(small: Small) -> None:
    for _ in range(FREE):
        assert extensions(await small.ask("wrong"))["code"] == "UNAUTHENTICATED"
    held = [asyncio.create_task(small.ask(f"wrong-{number}")) for number in range(4)]
    await settled()
    assert (await small.ask("key-1")).status_code == 200
    assert not any(task.done() for task in held)
    small.waits.over.set()
    for answer in await asyncio.gather(*held):
        assert extensions(answer) == {"code": "UNAUTHENTICATED"}


async def test_too_many_wrong_keys_at_once_are_told_to_wait(small: Small) -> None:
    held = [asyncio.create_task(small.ask(f"wrong-{number}")) for number in range(20)]
    await settled()
    small.waits.over.set()
    answers = await asyncio.gather(*held)
    limited = [answer for answer in answers if answer.status_code == 429]
    assert 0 < len(limited) < len(answers)
    for answer in limited:
        assert extensions(answer)["limit"] == "ZEREN_REFUSED_PER_MINUTE"
        assert int(answer.headers["retry-after"]) >= 1


async def test_how_late_a_wrong_key_is_answered_does_not_depend_on_the_key(small: Small) -> None:
    other = Small()
    for each in (small, other):
        each.waits.over.set()
    for number in range(FREE + 4):
        first, second = await small.ask("none"), await other.ask(f"zrn_{number}_almost")
        assert first.content == second.content
    assert small.waits.seconds == other.waits.seconds
    assert len(small.waits.seconds) == 4
