"""graphql-transport-ws, message by message: what a client may do, and which code closes its connection."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from typing import Any

import pytest
import pytest_asyncio
from websockets.exceptions import InvalidStatus

from server.live.rhythm import Rhythm
from server.live.socket import MOST_OPERATIONS
from tests.live.canned_feed import Feed, canned
from tests.live.served import Served
from tests.live.wire import NUMBERS, introduced, wired
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


async def test_changes_are_told_from_a_number_on_and_then_as_they_come(feed: Feed, at: Served) -> None:
    async with introduced(at.ws, SIGNED_IN) as wire:
        await wire.subscribe(after=2)
        assert await wire.numbers(3) == [3, 4, 5]
        feed.add(2)
        assert await wire.numbers(2) == [6, 7]
        await wire.send("complete", "1")
        feed.add()
        assert await wire.silent(0.6)


async def test_without_a_number_it_begins_with_what_comes(feed: Feed, at: Served) -> None:
    async with introduced(at.ws, SIGNED_IN) as wire:
        await wire.subscribe()
        assert await wire.silent(0.5)
        feed.add()
        assert await wire.numbers(1) == [6]


async def test_several_are_told_apart_by_their_ids(feed: Feed, at: Served) -> None:
    async with introduced(at.ws, SIGNED_IN) as wire:
        await wire.subscribe(id="a", after=4)
        await wire.subscribe(id="b", after=4)
        told = [await wire.heard() for _ in range(2)]
        assert {each["id"] for each in told} == {"a", "b"}
        await wire.send("complete", "a")
        feed.add()
        assert (await wire.heard())["id"] == "b"


async def test_an_id_is_free_again_when_its_operation_has_ended(at: Served) -> None:
    async with introduced(at.ws, SIGNED_IN) as wire:
        for _ in range(3):
            await wire.subscribe(AREA)
            assert await wire.heard() == {
                "type": "next",
                "id": "1",
                "payload": {"data": {"area": {"code": "440308003"}}},
            }
            assert await wire.heard() == {"type": "complete", "id": "1"}


async def test_a_ping_is_answered_with_what_it_bears(at: Served) -> None:
    async with wired(at.ws) as wire:
        await wire.send("ping", payload={"beat": 1})
        assert await wire.heard() == {"type": "pong", "payload": {"beat": 1}}
        await wire.send("ping")
        assert await wire.heard() == {"type": "pong"}
        await wire.send("pong")
        await wire.introduce({"authorization": SIGNED_IN["authorization"]})


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ("subscription {", "GRAPHQL_PARSE_FAILED"),
        ("subscription { changed { number nothing } }", "GRAPHQL_VALIDATION_FAILED"),
        ("subscription { changed(after: -1) { number } }", "BAD_USER_INPUT"),
        ('subscription { changed(area: "x y") { number } }', "BAD_USER_INPUT"),
        ("subscription { a: changed { number } b: changed { number } }", "GRAPHQL_VALIDATION_FAILED"),
        ("subscription { __typename }", "GRAPHQL_VALIDATION_FAILED"),
        ("query Q { __typename } subscription S { changed { number } }", "BAD_USER_INPUT"),
        ("subscription($n: Int!) { changed(after: $n) { number } }", "BAD_USER_INPUT"),
        (f"{{ {'x: __typename ' * 51} }}", "GRAPHQL_VALIDATION_FAILED"),
    ],
)
async def test_what_cannot_be_carried_out_is_an_error_of_its_operation(at: Served, query: str, code: str) -> None:
    async with introduced(at.ws, SIGNED_IN) as wire:
        await wire.subscribe(query)
        message = await wire.heard()
        assert (message["type"], message["id"]) == ("error", "1")
        assert message["payload"][0]["extensions"]["code"] in (code, "LIMIT_EXCEEDED")
        await wire.subscribe(AREA)
        assert [(await wire.heard())["type"] for _ in range(2)] == ["next", "complete"]


async def test_the_parameters_of_an_operation_are_those_of_a_request(at: Served) -> None:
    async with introduced(at.ws, SIGNED_IN) as wire:
        for payload, field in (
            ({"query": AREA, "variables": []}, "variables"),
            ({"query": AREA, "extensions": {"sharing": {"why": "x"}}}, "extensions.sharing"),
            ({"documentId": "no id!"}, "documentId"),
            ({}, "query"),
        ):
            await wire.send("subscribe", "1", payload)
            assert (await wire.error())["extensions"]["field"] == field


async def test_only_listed_documents_are_run_where_there_is_a_list(feed: Feed) -> None:
    async with canned(feed, listed={"numbers": NUMBERS}) as at, introduced(at.ws, SIGNED_IN) as wire:
        await wire.subscribe(AREA)
        assert (await wire.error())["extensions"]["code"] == "PERSISTED_DOCUMENT_ID_REQUIRED"
        await wire.send("subscribe", "1", {"documentId": "numbers", "variables": {"after": 4}})
        assert await wire.numbers(1) == [5]


async def test_the_limits_of_documents_hold(feed: Feed) -> None:
    async with canned(feed, max_depth=2) as at, introduced(at.ws, SIGNED_IN) as wire:
        await wire.subscribe("subscription { changed { area { parent { code } } } }")
        assert (await wire.error())["extensions"] == {"code": "LIMIT_EXCEEDED", "limit": "ZEREN_MAX_DEPTH"}


@pytest.mark.parametrize(
    "message",
    [
        "no json",
        "[]",
        "null",
        '"connection_init"',
        "{}",
        '{"type": "start", "id": "1"}',
        '{"type": 1}',
        '{"type": "next", "id": "1", "payload": {}}',
        '{"type": "subscribe", "payload": {"query": "{ __typename }"}}',
        '{"type": "subscribe", "id": 1, "payload": {"query": "{ __typename }"}}',
        '{"type": "subscribe", "id": "", "payload": {"query": "{ __typename }"}}',
        '{"type": "subscribe", "id": "1"}',
        '{"type": "subscribe", "id": "1", "payload": []}',
        '{"type": "complete"}',
        '{"type": "ping", "payload": 1}',
        '{"type": "ping", "type": "pong"}',
        "[" * 100_000,
        b"\x00\x01",
    ],
    ids=lambda message: repr(message[:40]),
)
async def test_what_is_no_message_closes_with_4400(at: Served, message: str | bytes) -> None:
    async with introduced(at.ws, SIGNED_IN) as wire:
        await wire.connection.send(message)
        assert await wire.closed() == 4400


async def test_a_message_that_is_too_long_closes_with_1009(feed: Feed) -> None:
    async with canned(feed, max_request_bytes=1000) as at, introduced(at.ws, SIGNED_IN) as wire:
        await wire.subscribe(f"# {'责' * 400}\n{AREA}")
        assert await wire.closed() == 1009


async def test_whoever_does_not_introduce_itself_is_closed_with_4408(feed: Feed) -> None:
    async with canned(feed, Rhythm(init=0.3)) as at:
        async with wired(at.ws, SIGNED_IN) as wire:
            await wire.send("ping")
            assert await wire.closed() == 4408
        async with introduced(at.ws, SIGNED_IN) as wire:
            assert await wire.silent(0.6)


async def test_operations_before_the_introduction_close_with_4401(at: Served) -> None:
    async with wired(at.ws, SIGNED_IN) as wire:
        await wire.subscribe()
        assert await wire.closed() == 4401


async def test_two_introductions_close_with_4429(at: Served) -> None:
    async with introduced(at.ws, SIGNED_IN) as wire:
        await wire.send("connection_init")
        assert await wire.closed() == 4429


async def test_an_id_that_is_taken_closes_with_4409(at: Served) -> None:
    async with introduced(at.ws, SIGNED_IN) as wire:
        await wire.subscribe()
        await wire.subscribe()
        assert await wire.closed() == 4409


@pytest.mark.parametrize("protocols", [("graphql-ws",), ("chat", "graphql-ws")])
async def test_another_protocol_closes_with_4406(at: Served, protocols: tuple[str, ...]) -> None:
    async with wired(at.ws, SIGNED_IN, *protocols) as wire:
        assert await wire.closed() == 4406


@pytest.mark.parametrize(
    "payload",
    [
        None,
        {"authorization": "Bearer local_" + "6" * 64},
        {"authorization": "local_" + "5" * 64},
        {**SIGNED_IN, "Authorization": "Bearer zrn_other"},
    ],
)
async def test_whoever_is_not_known_is_closed_with_4401(at: Served, payload: Any) -> None:
    async with wired(at.ws) as wire:
        await wire.send("connection_init", payload=payload)
        assert await wire.closed() == 4401


async def test_a_second_identity_beside_that_of_the_headers_is_refused(at: Served) -> None:
    async with wired(at.ws, SIGNED_IN) as wire:
        await wire.send("connection_init", payload={"authorization": "Bearer zrn_other"})
        assert await wire.closed() == 4401
    async with wired(at.ws, SIGNED_IN) as wire:
        await wire.introduce(SIGNED_IN)


@pytest.mark.parametrize(
    "payload", [{"sharing": []}, {"sharing": {"basis": 1}}, {"authorization": 1}, {"Zeren-Purpose": []}]
)
async def test_an_introduction_that_cannot_be_read_closes_with_4400(at: Served, payload: Any) -> None:
    async with wired(at.ws, SIGNED_IN) as wire:
        await wire.send("connection_init", payload=payload)
        assert await wire.closed() == 4400


async def test_what_data_are_for_is_said_in_the_introduction_once(at: Served) -> None:
    async with wired(at.ws) as wire:
        await wire.introduce({**SIGNED_IN, "sharing": {"purpose": "SUPERVISION", "basis": "督查"}})
        await wire.subscribe(AREA)
        assert [(await wire.heard())["type"] for _ in range(2)] == ["next", "complete"]
        said = {"query": AREA, "extensions": {"sharing": {"purpose": "STATISTICS"}}}
        await wire.send("subscribe", "1", said)
        assert (await wire.error())["extensions"]["field"] == "Zeren-Purpose"


async def test_what_data_are_for_may_be_said_as_headers_say_it(at: Served) -> None:
    async with wired(at.ws) as wire:
        await wire.introduce({**SIGNED_IN, "Zeren-Purpose": "SUPERVISION", "Zeren-Basis": "%E7%9D%A3%E6%9F%A5"})
        same = {"purpose": "SUPERVISION", "basis": "督查"}
        for sharing, refused in (
            (same, None),
            ({"purpose": "STATISTICS"}, "Zeren-Purpose"),
            ({"basis": "b"}, "Zeren-Basis"),
        ):
            await wire.send("subscribe", "1", {"query": AREA, "extensions": {"sharing": sharing}})
            if refused is None:
                assert [(await wire.heard())["type"] for _ in range(2)] == ["next", "complete"]
            else:
                assert (await wire.error())["extensions"]["field"] == refused


@pytest.mark.parametrize("origin", ["https://evil.example", "null", "http://127.0.0.1:1"])
async def test_a_page_of_another_site_opens_no_socket(at: Served, origin: str) -> None:
    with pytest.raises(InvalidStatus) as told:
        async with wired(at.ws, {**SIGNED_IN, "origin": origin}):
            pass
    answer = told.value.response
    assert answer.status_code == 403
    assert json.loads(answer.body or b"")["errors"][0]["extensions"]["rule"] == "FOREIGN_PAGE"
    assert answer.headers["x-content-type-options"] == "nosniff"


async def test_our_own_page_and_those_that_are_listed_open_one(feed: Feed, at: Served) -> None:
    async with introduced(at.ws, {**SIGNED_IN, "origin": f"http://127.0.0.1:{at.port}"}):
        pass
    portal = "https://portal.example"
    async with (
        canned(feed, cors_origins=(portal,)) as listed,
        introduced(listed.ws, {**SIGNED_IN, "origin": portal}),
    ):
        pass


async def test_a_host_that_is_not_ours_opens_no_socket(at: Served) -> None:
    url = at.ws.replace("127.0.0.1", "zeren.example")
    with pytest.raises(InvalidStatus) as told:
        async with wired(url, SIGNED_IN, host="127.0.0.1", port=at.port):
            pass
    assert told.value.response.status_code == 421


async def test_a_socket_is_at_no_other_address(at: Served) -> None:
    with pytest.raises(InvalidStatus) as told:
        async with wired(at.ws.replace("/graphql", "/health"), SIGNED_IN):
            pass
    assert told.value.response.status_code == 403


async def test_a_connection_has_only_so_many_operations_under_way(feed: Feed) -> None:
    async with canned(feed, subscriptions_per_caller=1000) as at, introduced(at.ws, SIGNED_IN) as wire:
        for number in range(MOST_OPERATIONS):
            await wire.subscribe(id=str(number))
        await wire.subscribe(id="more")
        error = await wire.error()
        assert error["extensions"] == {"code": "LIMIT_EXCEEDED", "limit": "operations"}
        await wire.send("complete", "0")
        await wire.subscribe(AREA, id="more")
        assert (await wire.heard())["type"] == "next"


async def test_each_caller_has_only_so_many_subscriptions_and_sockets(feed: Feed) -> None:
    async with canned(feed, subscriptions_per_caller=2) as at:
        async with introduced(at.ws, SIGNED_IN) as first, introduced(at.ws, SIGNED_IN) as second:
            await first.subscribe(after=4)
            await second.subscribe(after=4)
            assert await first.numbers(1) == await second.numbers(1) == [5]
            await first.subscribe(id="2")
            assert (await first.error())["extensions"]["limit"] == "ZEREN_SUBSCRIPTIONS_PER_CALLER"
            async with wired(at.ws, SIGNED_IN) as third:
                await third.send("connection_init")
                assert await third.closed() == 1013
            await second.send("complete", "1")
            await second.send("ping")
            assert (await second.heard())["type"] == "pong"
            await asyncio.sleep(0.1)
            await first.subscribe(id="2", after=4)
            assert await first.numbers(1) == [5]
        async with introduced(at.ws, SIGNED_IN):
            pass
