"""The district loaded anew, in which time passes as the tests say."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from graph.bolt import Bolt
from tests.clock.cases import Cases
from tests.support.servers import Server, district_on


@pytest_asyncio.fixture(scope="package", loop_scope="session")
async def ticking(reloaded_server: Server) -> AsyncIterator[Bolt]:
    async for bolt in district_on(reloaded_server):
        yield bolt


@pytest.fixture
def cases(ticking: Bolt) -> Cases:
    return Cases(ticking)
