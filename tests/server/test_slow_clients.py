"""Clients that stall are let go; clients that are only slow are answered."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import Any

import pytest

from graph.canned import Canned
from server.requests.protocol import PatientProtocol
from tests.support.front_door import ROWS, Slow, open_door
from tests.support.sockets import listening
from tests.support.wire import http, read

ASK = b'{"query": "{ area(code: \\"440308003\\") { name } }"}'
ANSWER = {"data": {"area": {"name": "沙头角街道"}}}
LETTERS = 4_000_000


class Hasty(PatientProtocol):
    """As it is served, with less patience."""

    head_seconds = 0.3
    stalled_seconds = 0.3


async def drip(writer: asyncio.StreamWriter) -> None:
    """Send a byte now and then."""
    while True:
        writer.write(b"x")
        await asyncio.sleep(0.05)


def long_answers() -> Canned:
    row: list[Any] = ["440308003", "440308003", "长" * LETTERS, None, "STREET", [], None, None]
    return Canned({"areas_by_code": [row]})


async def test_a_head_that_does_not_come_whole_is_not_waited_for() -> None:
    async with listening(open_door().app, Hasty) as port:
        for sent in (b"", b"POST /gra", b"POST /graphql HTTP/1.1\r\nhost: 127.0.0.1\r\nx-slow: "):
            reader, writer = await asyncio.open_connection("127.0.0.1", port)
            writer.write(sent)
            assert await asyncio.wait_for(reader.read(), 5) == b""
            writer.close()


@pytest.mark.parametrize("next_", [b"POST /graphql HTTP/1.1\r\nhost: ", b"\r\n", b"P"])
async def test_a_second_head_is_not_waited_for_either_and_a_slow_answer_is(next_: bytes) -> None:
    async with listening(open_door(Slow(Canned(ROWS), 0.6)).app, Hasty) as port:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(http("POST", "/graphql", ASK))
        assert (await read(reader)).json == ANSWER
        writer.write(next_)
        assert await asyncio.wait_for(reader.read(), 3) == b""
        writer.close()


async def test_the_rest_of_a_body_that_was_answered_early_is_not_waited_for() -> None:
    async with listening(open_door().app, Hasty) as port:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(b"DELETE /graphql HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-length: 100000\r\n\r\n")
        assert (await read(reader)).status == 405
        dripping = asyncio.create_task(drip(writer))
        with suppress(ConnectionError):
            assert await asyncio.wait_for(reader.read(), 3) == b""
        dripping.cancel()
        writer.close()


async def test_a_second_request_may_begin_while_the_first_is_answered() -> None:
    async with listening(open_door(Slow(Canned(ROWS), 0.6)).app, Hasty) as port:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(http("POST", "/graphql", ASK) * 3 + b"POST /gra")
        for _ in range(3):
            assert (await read(reader)).json == ANSWER
        assert await asyncio.wait_for(reader.read(), 3) == b""
        writer.close()


async def test_an_answer_that_nobody_takes_is_not_held_forever() -> None:
    async with listening(open_door(long_answers()).app, Hasty) as port:
        reader, writer = await asyncio.open_connection("127.0.0.1", port, limit=1024)
        writer.write(http("POST", "/graphql", ASK))
        await asyncio.sleep(2)
        with pytest.raises((ConnectionResetError, asyncio.IncompleteReadError)):
            await reader.readexactly(3 * LETTERS)
        writer.close()


class Steady(PatientProtocol):
    """Patient enough to see that a client takes something now and then."""

    stalled_seconds = 1.0


async def test_an_answer_that_is_taken_slowly_comes_whole() -> None:
    async with listening(open_door(long_answers()).app, Steady) as port:
        reader, writer = await asyncio.open_connection("127.0.0.1", port, limit=1024)
        writer.write(http("POST", "/graphql", ASK))
        await reader.readuntil(b"\r\n\r\n")
        taken = 0
        while taken < 3 * LETTERS:
            taken += len(await reader.readexactly(400_000))
            await asyncio.sleep(0.1)
        writer.close()
