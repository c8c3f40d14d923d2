"""The district loaded anew, served at an address, with departments that act while others listen."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from graph.bolt import Bolt
from tests.acting.desk import Office
from tests.live.served import Served, serving
from tests.support.servers import Server, district_on


@pytest_asyncio.fixture(scope="package", loop_scope="session")
async def fed(reloaded_server: Server) -> AsyncIterator[Bolt]:
    async for bolt in district_on(reloaded_server):
        yield bolt


@pytest_asyncio.fixture(scope="package", loop_scope="session")
async def office(fed: Bolt) -> Office:
    return Office(fed)


@pytest_asyncio.fixture(scope="package", loop_scope="session")
async def served(fed: Bolt, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Served]:
    """The whole application at an address, with its access log."""
    async with serving(fed, tmp_path_factory.mktemp("audit")) as found:
        yield found
