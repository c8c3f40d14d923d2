"""GraphQL over server-sent events, each operation on a connection of its own."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import httpx
import pytest
import pytest_asyncio

from server.live.rhythm import Rhythm
from server.requests.negotiation import Streams, streams
from tests.live.canned_feed import Feed, canned
from tests.live.heard import EVENTS, hearing
from tests.live.served import Served
from tests.live.wire import NUMBERS
from tests.support.front_door import SIGNED_IN

AREA = '{ area(code: "440308003") { code } }'
KEPT = Feed()


@pytest.fixture
def feed() -> Feed:
    """Five changes, before a test adds more."""
    KEPT.last = 5
    return KEPT


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def at() -> AsyncIterator[Served]:
    async with canned(KEPT) as found:
        yield found


@pytest.mark.parametrize("method", ["GET", "POST"])
async def test_changes_are_told_from_a_number_on_and_then_as_they_come(
    feed: Feed, at: Served, method: str
) -> None:
    async with hearing(at.url, SIGNED_IN, NUMBERS, method, after=3) as heard:
        assert heard.answer.status_code == 200
        assert heard.answer.headers["content-type"].startswith("text/event-stream")
        assert heard.answer.headers["cache-control"] == "no-store, no-transform"
        assert heard.answer.headers["x-accel-buffering"] == "no"
        assert await heard.numbers(2) == [4, 5]
        feed.add(2)
        assert await heard.numbers(2) == [6, 7]


@pytest.mark.parametrize("encoding", ["identity", "gzip", "zstd"])
async def test_an_event_comes_at_once_however_the_stream_is_packed(feed: Feed, at: Served, encoding: str) -> None:
    async with hearing(at.url, {**SIGNED_IN, "accept-encoding": encoding}, NUMBERS, after=5) as heard:
        for number in range(6, 9):
            feed.add()
            assert await heard.numbers(1) == [number]


async def test_a_query_has_one_result_and_is_complete(at: Served) -> None:
    async with hearing(at.url, SIGNED_IN, AREA) as heard:
        assert await heard.event() == ("next", {"data": {"area": {"code": "440308003"}}})
        assert await heard.event() == ("complete", None)
        assert await heard.event() == ("", None)


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ("subscription {", "GRAPHQL_PARSE_FAILED"),
        ("subscription { changed { nothing } }", "GRAPHQL_VALIDATION_FAILED"),
        ("subscription { changed(after: -1) { number } }", "BAD_USER_INPUT"),
        ("{ x }", "GRAPHQL_VALIDATION_FAILED"),
    ],
)
async def test_what_cannot_be_carried_out_is_told_by_the_last_event(at: Served, query: str, code: str) -> None:
    async with hearing(at.url, SIGNED_IN, query) as heard:
        assert (await heard.error())["extensions"]["code"] == code


@pytest.mark.parametrize(
    ("headers", "sent", "status"),
    [
        ({}, {"query": NUMBERS}, 401),
        (SIGNED_IN, {"query": NUMBERS, "variables": []}, 400),
        (SIGNED_IN, {"query": 1}, 400),
    ],
)
async def test_what_cannot_be_read_has_its_status(
    at: Served, headers: dict[str, str], sent: dict[str, object], status: int
) -> None:
    async with httpx.AsyncClient() as client:
        answer = await client.post(at.url, json=sent, headers={**EVENTS, **headers})
    assert answer.status_code == status
    assert "errors" in answer.json()


async def test_a_name_that_names_no_operation_is_told_by_the_last_event(at: Served) -> None:
    async with hearing(at.url, SIGNED_IN, "query A { __typename } query B { __typename }") as heard:
        assert (await heard.error())["extensions"]["field"] == "operationName"


async def test_a_subscription_is_not_answered_like_a_query(at: Served) -> None:
    async with httpx.AsyncClient() as client:
        answer = await client.post(at.url, json={"query": NUMBERS}, headers=SIGNED_IN)
        assert answer.status_code == 406
        assert answer.json()["errors"][0]["extensions"]["field"] == "Accept"
        head = await client.head(at.url, params={"query": NUMBERS}, headers={**SIGNED_IN, "accept": "*/*"})
        assert head.status_code == 406


async def test_a_mutation_by_get_is_no_more_allowed_than_without_events(at: Served) -> None:
    async with httpx.AsyncClient() as client:
        asked = {"query": "mutation { x }"}
        answer = await client.get(at.url, params=asked, headers={**SIGNED_IN, **EVENTS})
    assert answer.status_code == 405


async def test_a_page_of_another_site_gets_no_stream(at: Served) -> None:
    async with httpx.AsyncClient() as client:
        headers = {**SIGNED_IN, **EVENTS, "sec-fetch-site": "cross-site"}
        answer = await client.get(at.url, params={"query": NUMBERS}, headers=headers)
    assert answer.status_code == 403


@pytest.mark.parametrize(
    ("accept", "expected"),
    [
        ("", Streams.NEVER),
        ("*/*", Streams.NEVER),
        ("text/*", Streams.NEVER),
        ("text/event-stream", Streams.RATHER),
        ("text/event-stream;q=0", Streams.NEVER),
        ("text/event-stream, application/json", Streams.RATHER),
        ("application/json, text/event-stream", Streams.ALSO),
        ("text/event-stream;q=0.5, application/json;q=0.4", Streams.RATHER),
        ("text/event-stream;q=0.5, */*", Streams.ALSO),
        ("application/graphql-response+json, application/json, text/event-stream, multipart/mixed", Streams.ALSO),
    ],
)
def test_what_a_client_likes_better_is_told_by_its_accept(accept: str, expected: Streams) -> None:
    assert streams(accept) is expected


async def test_whoever_takes_both_gets_a_stream_only_of_what_needs_one(at: Served) -> None:
    both = {**SIGNED_IN, "accept": "application/json, text/event-stream"}
    async with hearing(at.url, both, NUMBERS, after=4) as heard:
        assert await heard.numbers(1) == [5]
    async with httpx.AsyncClient() as client:
        answer = await client.post(at.url, json={"query": AREA}, headers=both)
        assert answer.headers["content-type"] == "application/json"
        assert answer.json() == {"data": {"area": {"code": "440308003"}}}
        wrong = await client.post(at.url, json={"query": "subscription { x }"}, headers=both)
        assert wrong.json()["errors"][0]["extensions"]["code"] == "GRAPHQL_VALIDATION_FAILED"


async def test_while_nothing_happens_the_connection_is_kept(feed: Feed) -> None:
    async with canned(feed, Rhythm(beat=0.1)) as at, hearing(at.url, SIGNED_IN, NUMBERS) as heard:
        with pytest.raises(TimeoutError):
            await heard.event(1.0)
        assert heard.beats > 3


async def test_a_client_that_leaves_is_noticed_and_its_place_is_free(feed: Feed, at: Served) -> None:
    async with hearing(at.url, SIGNED_IN, NUMBERS, after=4) as heard:
        assert await heard.numbers(1) == [5]
        assert len(at.live.open) == 1
    await asyncio.sleep(1.0)
    assert len(at.live.open) == 0
    assert not at.live.follower.looks
