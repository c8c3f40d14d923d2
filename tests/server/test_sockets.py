"""Clients as they are: they leave early, dawdle, send several requests at once, and ask before they send."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from graph.bolt import Bolt
from graph.canned import Canned
from tests.support.front_door import ROWS, SIGNED_IN, Slow, open_door
from tests.support.sockets import listening

AREA = '{ area(code: "440308003") { code } }'
SLOW = '{ coverage(on: "2023-02-10") { cells { industryLead { considered { explanation } } } } }'
ANSWER = {"data": {"area": {"code": "440308003"}}}


def request(query: str, *headers: str) -> bytes:
    body = json.dumps({"query": query}).encode()
    signed_in = f"authorization: {SIGNED_IN['authorization']}"
    lines = ["POST /graphql HTTP/1.1", "host: 127.0.0.1", signed_in, "content-type: application/json", *headers]
    lines.append(f"content-length: {len(body)}")
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


async def read_answer(reader: asyncio.StreamReader) -> tuple[bytes, bytes]:
    """The head and the body of the next answer."""
    head = await asyncio.wait_for(reader.readuntil(b"\r\n\r\n"), 10)
    length = next(
        int(line.split(b":")[1]) for line in head.split(b"\r\n") if line.lower().startswith(b"content-length")
    )
    return head, await reader.readexactly(length)


async def ask(port: int, query: str) -> dict[str, object]:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    try:
        writer.write(request(query))
        return dict(json.loads((await read_answer(reader))[1]))
    finally:
        writer.close()
        await writer.wait_closed()


@pytest_asyncio.fixture(loop_scope="session")
async def port(district: Bolt) -> AsyncIterator[int]:
    # What a client asked before it left holds a place of its caller until it ends; here all are one caller.
    async with listening(open_door(district, concurrent_per_caller=100).app) as found:
        yield found


async def test_clients_that_leave_early_harm_nobody(port: int) -> None:
    for pause in (0.0, 0.005, 0.01, 0.02, 0.05, 0.1) * 3:
        _, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(request(SLOW))
        await asyncio.sleep(pause)
        writer.transport.abort()
        assert await ask(port, AREA) == ANSWER
    answers = await asyncio.gather(*(ask(port, AREA) for _ in range(10)))
    assert answers == [ANSWER] * 10


async def test_a_client_that_leaves_in_the_middle_of_its_body_is_no_fault(
    port: int, caplog: pytest.LogCaptureFixture
) -> None:
    for cut in (30, 100, len(request(AREA)) - 1):
        _, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(request(AREA)[:cut])
        await asyncio.sleep(0.02)
        writer.transport.abort()
    assert await ask(port, AREA) == ANSWER
    assert [record for record in caplog.records if record.levelname == "ERROR"] == []


async def test_a_client_that_never_sends_the_rest_is_let_go() -> None:
    async with listening(open_door(max_seconds=0.2).app) as port:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(request(AREA)[:-1])
        head, body = await read_answer(reader)
        assert head.startswith(b"HTTP/1.1 408")
        assert json.loads(body)["errors"][0]["extensions"] == {"code": "TIMEOUT"}
        assert await reader.read() == b""
        writer.close()
        await writer.wait_closed()


async def test_a_slow_client_is_answered_and_holds_nobody_up(port: int) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    for byte in request(AREA):
        writer.write(bytes([byte]))
        await writer.drain()
        if byte == ord("\n"):
            assert await ask(port, AREA) == ANSWER
    assert json.loads((await read_answer(reader))[1]) == ANSWER
    writer.close()
    await writer.wait_closed()


async def test_requests_sent_at_once_on_one_connection_are_answered_in_order(port: int) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    queries = [SLOW, *(f"{{ a{number}: __typename }}" for number in range(5)), AREA]
    writer.write(b"".join(request(query) for query in queries))
    answers = [json.loads((await read_answer(reader))[1]) for _ in queries]
    assert "coverage" in answers[0]["data"]
    assert [list(answer["data"]) for answer in answers[1:6]] == [[f"a{number}"] for number in range(5)]
    assert answers[6] == ANSWER
    writer.close()
    await writer.wait_closed()


async def test_a_client_that_asks_before_it_sends_is_told_to_go_on(port: int) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    head, _, body = request(AREA, "expect: 100-continue").partition(b"\r\n\r\n")
    writer.write(head + b"\r\n\r\n")
    assert (await asyncio.wait_for(reader.readuntil(b"\r\n\r\n"), 5)).startswith(b"HTTP/1.1 100")
    writer.write(body)
    assert json.loads((await read_answer(reader))[1]) == ANSWER
    writer.close()
    await writer.wait_closed()


async def test_a_body_that_is_too_long_is_answered_before_it_has_all_come(port: int) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(
        b"POST /graphql HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\n"
        b"authorization: " + SIGNED_IN["authorization"].encode() + b"\r\ntransfer-encoding: chunked\r\n\r\n"
    )
    chunk = b"8000\r\n" + b"x" * 0x8000 + b"\r\n"
    for _ in range(40):
        writer.write(chunk)
    head, body = await read_answer(reader)
    assert head.startswith(b"HTTP/1.1 413")
    assert b"connection: close" in head.lower()
    assert json.loads(body)["errors"][0]["extensions"]["limit"] == "ZEREN_MAX_REQUEST_BYTES"
    writer.transport.abort()


async def test_what_is_no_http_is_told_and_the_next_client_is_answered(port: int) -> None:
    for wrong in (b"\x16\x03\x01\x02\x00\x01\x00", b"GET\r\n\r\n", b"POST /graphql HTTP/9.9\r\n\r\n"):
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(wrong)
        writer.write_eof()
        told = await asyncio.wait_for(reader.read(), 5)
        assert told == b"" or told.startswith(b"HTTP/1.1 400")
        writer.close()
        await writer.wait_closed()
    assert await ask(port, AREA) == ANSWER


async def test_no_answer_names_the_server_program(port: int) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(request(AREA))
    head, _ = await read_answer(reader)
    assert b"uvicorn" not in head.lower()
    assert b"\r\nserver:" not in head.lower()
    writer.close()
    await writer.wait_closed()


async def test_what_is_in_flight_is_answered_when_the_server_stops() -> None:
    door = open_door(Slow(Canned(ROWS), 0.5))
    async with listening(door.app) as port:
        waiting = asyncio.create_task(ask(port, AREA))
        await asyncio.sleep(0.2)
    assert await waiting == ANSWER
