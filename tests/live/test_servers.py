"""Several servers over one graph, as processes of their own: what one writes the other tells, and each may end."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator
from pathlib import Path

import pytest_asyncio

from graph.callers import Role
from tests.acting.desk import Office
from tests.acting.life import Case
from tests.acting.test_feed import end
from tests.live.following import following
from tests.live.heard import hearing
from tests.live.served import Served
from tests.live.wire import NUMBERS, introduced
from tests.support.servers import Server
from tests.support.serving import Serving

GRACE = 6


def started(home: Path, cache: Path, graph: Server, port: int | None = None) -> Serving:
    return Serving(
        home,
        cache,
        port=port,
        **graph.environment,
        ZEREN_LOG_FORMAT="json",
        ZEREN_MAX_SECONDS="60",
    )


@pytest_asyncio.fixture(loop_scope="session")
async def other(served: Served, reloaded_server: Server, tmp_path: Path, cache: Path) -> AsyncIterator[Serving]:
    """A server beside the one of this process, over the same graph."""
    found = started(tmp_path / "other", cache, reloaded_server)
    await asyncio.to_thread(found.wait_until_ready)
    yield found
    await asyncio.to_thread(found.stop)


async def test_what_one_server_writes_another_tells(office: Office, served: Served, other: Serving) -> None:
    bearer = await served.bearer("U06", Role.AUDITOR)
    before = await end(office.of("U03"))
    async with (
        introduced(other.url.replace("http", "ws") + "/graphql", bearer) as wire,
        hearing(f"{other.url}/graphql", bearer, NUMBERS, after=before) as heard,
    ):
        await wire.subscribe(after=before)
        waited = []
        for number in range(before + 1, before + 6):
            await Case.opened(office)
            acknowledged = time.monotonic()
            assert await wire.numbers(1) == [number]
            assert await heard.numbers(1) == [number]
            waited.append(time.monotonic() - acknowledged)
    assert sorted(waited)[2] < 1


async def test_a_server_that_ends_lets_its_subscribers_go_and_they_come_again(
    office: Office, served: Served, other: Serving, reloaded_server: Server, tmp_path: Path, cache: Path
) -> None:
    bearer = await served.bearer("U06", Role.AUDITOR)
    before = await end(office.of("U03"))
    url = f"{other.url}/graphql"
    async with (
        introduced(url.replace("http", "ws"), bearer) as wire,
        hearing(url, bearer, NUMBERS) as heard,
        following("ws", url, bearer, before) as over_socket,
        following("sse", url, bearer, before) as over_events,
    ):
        await wire.subscribe(after=before)
        await Case.opened(office)
        for client in (wire, over_socket, over_events, heard):
            assert await client.numbers(1) == [before + 1]
        took = await asyncio.to_thread(other.stop)
        assert took < GRACE
        assert other.process.returncode == 0
        assert await wire.closed() == 1012
        assert await heard.event() == ("", None), "no `complete`: it is not the end"
        await Case.opened(office)
        again = started(tmp_path / "again", cache, reloaded_server, other.port)
        try:
            await asyncio.to_thread(again.wait_until_ready)
            await Case.opened(office)
            assert await over_socket.numbers(2) == [before + 2, before + 3]
            assert await over_events.numbers(2) == [before + 2, before + 3]
        finally:
            await asyncio.to_thread(again.stop)
    assert "Traceback" not in other.printed() + again.printed()
