"""Clients that others have written, graphql-ws and graphql-sse, follow what happens."""

from __future__ import annotations

import pytest

from graph.callers import Role
from tests.acting.desk import Office
from tests.acting.life import Case
from tests.acting.test_feed import end
from tests.live.canned_feed import Feed, canned
from tests.live.following import following
from tests.live.served import Served
from tests.support.front_door import SIGNED_IN

WAYS = ["ws", "sse"]


@pytest.mark.parametrize("way", WAYS)
async def test_it_is_told_what_happens(office: Office, served: Served, way: str) -> None:
    before = await end(office.of("U03"))
    await Case.opened(office)
    bearer = await served.bearer("U06", Role.AUDITOR)
    async with following(way, served.url, bearer, before) as client:
        assert await client.numbers(1) == [before + 1]
        case = await Case.opened(office)
        told = await client.next()
        assert told == {"number": before + 2, "kind": "REGISTERED", "key": case.last["hic"]}


@pytest.mark.parametrize("way", WAYS)
async def test_it_is_told_a_long_past_without_a_gap(way: str) -> None:
    async with canned(Feed(last=1000)) as at, following(way, at.url, SIGNED_IN, 0) as client:
        assert await client.numbers(1000) == [*range(1, 1001)]


async def test_it_understands_that_it_is_not_known() -> None:
    stranger = {"authorization": "Bearer zrn_nobody"}
    async with canned(Feed()) as at, following("ws", at.url, stranger, 0) as client:
        assert "bears no identity" in (await client.next())["error"]


@pytest.mark.parametrize("way", WAYS)
async def test_it_understands_that_it_is_too_far_behind(way: str) -> None:
    async with canned(Feed(last=100), max_behind=10) as at, following(way, at.url, SIGNED_IN, 0) as client:
        assert "ZEREN_MAX_BEHIND" in str(await client.next())
