"""What a subscriber costs is bounded: pages, places, looks at the feed, and how far behind it may be."""

from __future__ import annotations

import asyncio
import json
import socket
from collections.abc import Mapping, Sequence
from contextlib import AsyncExitStack
from typing import Any

import httpx

from graph.canned import Canned
from graph.failures import Unavailable
from server.live.rhythm import Rhythm
from server.live.subscription import PAGE
from tests.live.canned_feed import Feed, canned
from tests.live.heard import hearing
from tests.live.wire import NUMBERS, introduced
from tests.support.front_door import SIGNED_IN
from tests.support.wire import http

MANY = 200
AREA = '{ area(code: "440308003") { code } }'


class Failing(Canned):
    """A graph that does not answer while it is gone."""

    gone = False

    async def read(self, name: str, text: str, params: Mapping[str, Any]) -> Sequence[Sequence[Any]]:
        if self.gone:
            raise Unavailable("The graph does not answer at the moment")
        return await super().read(name, text, params)


async def test_whoever_is_too_far_behind_is_told_to_catch_up() -> None:
    feed = Feed(last=11)
    async with canned(feed, max_behind=10) as at, introduced(at.ws, SIGNED_IN) as wire:
        await wire.subscribe(after=0)
        error = await wire.error()
        assert error["extensions"] == {
            "code": "LIMIT_EXCEEDED",
            "limit": "ZEREN_MAX_BEHIND",
            "field": "after",
            "cursor": 0,
        }
        await wire.subscribe(after=1)
        assert await wire.numbers(10) == [*range(2, 12)]
        feed.add(11)
        assert (await wire.error())["extensions"]["cursor"] == 11


async def test_over_events_it_is_told_and_then_complete() -> None:
    async with (
        canned(Feed(last=11), max_behind=10) as at,
        hearing(at.url, SIGNED_IN, NUMBERS, after=0) as heard,
    ):
        assert (await heard.error())["extensions"]["field"] == "after"


async def test_a_client_that_takes_nothing_holds_what_the_buffers_hold_and_no_more() -> None:
    feed = Feed(last=10**6)
    async with canned(feed, max_behind=10**9, budget_per_minute=10**9) as at:
        with socket.socket() as stalled:
            stalled.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
            stalled.setblocking(False)  # noqa: FBT003 - as socket names it
            loop = asyncio.get_running_loop()
            await loop.sock_connect(stalled, ("127.0.0.1", at.port))
            body = json.dumps({"query": NUMBERS, "variables": {"after": 0}}).encode()
            await loop.sock_sendall(stalled, http("POST", "/graphql", body, accept="text/event-stream"))
            before, pages = -1, 0
            # Nothing read yet is not nothing more: the first page may be long in coming.
            async with asyncio.timeout(30):
                while not pages or pages != before:
                    await asyncio.sleep(0.5)
                    before, pages = pages, feed.pages
            assert 0 < pages < 10**6 / PAGE
            # Nobody else waits for it.
            async with introduced(at.ws, SIGNED_IN) as wire:
                await wire.subscribe(after=10**6)
                feed.add()
                assert await wire.numbers(1) == [10**6 + 1]


async def test_a_slow_client_is_told_everything_in_order() -> None:
    feed = Feed(last=300)
    async with canned(feed, Rhythm(fresh=0.0)) as at, introduced(at.ws, SIGNED_IN) as wire:
        await wire.subscribe(after=0)
        assert await wire.numbers(300) == [*range(1, 301)]
        assert feed.pages > 300 / PAGE, "what is no longer fresh is read anew"


async def test_whoever_is_over_its_budget_waits_and_misses_nothing() -> None:
    feed = Feed(last=1200)
    async with canned(feed, budget_per_minute=1000) as at, introduced(at.ws, SIGNED_IN) as wire:
        await wire.subscribe(after=0)
        assert await wire.numbers(700) == [*range(1, 701)]
        began = asyncio.get_running_loop().time()
        assert await wire.numbers(500) == [*range(701, 1201)]
        assert asyncio.get_running_loop().time() - began > 1
        await wire.subscribe(AREA, id="2")
        assert (await wire.error())["extensions"]["limit"] == "ZEREN_BUDGET_PER_MINUTE"


async def test_what_can_never_be_paid_is_refused_at_once() -> None:
    async with canned(Feed(last=5), budget_per_minute=3) as at, introduced(at.ws, SIGNED_IN) as wire:
        await wire.subscribe("subscription { changed { unit { id } area { code } subScope { key } } }")
        assert (await wire.error())["extensions"]["limit"] == "ZEREN_BUDGET_PER_MINUTE"


async def test_the_end_of_the_feed_is_looked_at_once_however_many_follow() -> None:
    feed = Feed(last=5)
    async with (
        canned(feed, subscriptions_per_caller=MANY, concurrent_per_caller=MANY) as at,
        AsyncExitStack() as stack,
    ):
        wires = [await stack.enter_async_context(introduced(at.ws, SIGNED_IN)) for _ in range(4)]
        for wire in wires:
            for number in range(MANY // 4):
                await wire.subscribe(id=str(number), after=4)
        assert [await wire.numbers(MANY // 4) for wire in wires] == [[5] * (MANY // 4)] * 4
        assert len(at.live.open) == MANY
        await asyncio.sleep(0.5)
        before = len(feed.canned.asked)
        await asyncio.sleep(2)
        looks = feed.canned.asked[before:]
        assert 1 <= len(looks) <= 12
        assert set(looks) == {"end_of_the_feed"}
        feed.add()
        told = [await wire.numbers(MANY // 4) for wire in wires]
        assert told == [[6] * (MANY // 4)] * 4
    assert len(at.live.open) == 0
    await asyncio.sleep(0.5)
    assert not at.live.follower.looks


async def test_a_graph_that_is_gone_for_a_moment_ends_nothing() -> None:
    feed = Feed(last=5)
    feed.canned = graph = Failing(feed.rows)
    async with canned(feed) as at, introduced(at.ws, SIGNED_IN) as wire:
        await wire.subscribe(after=4)
        assert await wire.numbers(1) == [5]
        graph.gone = True
        feed.add(2)
        assert await wire.silent(1)
        graph.gone = False
        assert await wire.numbers(2) == [6, 7]


async def test_a_graph_that_stays_away_ends_what_needs_it() -> None:
    feed = Feed(last=10**5)
    feed.canned = graph = Failing(feed.rows)
    rhythm = Rhythm(patience=0.3, pause=0.1)
    async with (
        canned(feed, rhythm, max_behind=10**9, budget_per_minute=10**9) as at,
        introduced(at.ws, SIGNED_IN) as wire,
    ):
        await wire.subscribe(after=0)
        await wire.numbers(1)
        graph.gone = True
        while (message := await wire.heard())["type"] == "next":
            pass
        assert message["payload"][0]["extensions"] == {"code": "UNAVAILABLE"}


async def test_documents_that_ask_for_too_much_are_refused_over_events_too() -> None:
    async with canned(Feed(), max_aliases=0) as at, httpx.AsyncClient() as client:
        headers = {**SIGNED_IN, "accept": "text/event-stream"}
        answer = await client.post(
            at.url, json={"query": "subscription { a: changed { number } }"}, headers=headers
        )
        assert '"limit":"ZEREN_MAX_ALIASES"' in answer.text
