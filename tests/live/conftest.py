"""The district on a server of its own, served at an address, with departments that act while others listen."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
import pytest_asyncio

from graph.bolt import Bolt
from tests.acting.desk import Office
from tests.live.served import Served, serving
from tests.support.servers import Server, district_on, started


@pytest.fixture(scope="package")
def live_server(tmp_path_factory: pytest.TempPathFactory, cache: Path) -> Iterator[Server]:
    yield from started(tmp_path_factory.mktemp("live"), cache)


@pytest_asyncio.fixture(scope="package", loop_scope="session")
async def fed(live_server: Server) -> AsyncIterator[Bolt]:
    async for bolt in district_on(live_server):
        yield bolt


@pytest_asyncio.fixture(scope="package", loop_scope="session")
async def office(fed: Bolt) -> Office:
    return Office(fed)


@pytest_asyncio.fixture(scope="package", loop_scope="session")
async def served(fed: Bolt, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Served]:
    """The whole application at an address, with its access log."""
    async with serving(fed, tmp_path_factory.mktemp("audit")) as found:
        yield found
