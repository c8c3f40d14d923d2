"""The district on a server of its own, in which time passes as the tests say."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
import pytest_asyncio

from graph.bolt import Bolt
from tests.clock.cases import Cases
from tests.support.servers import Server, district_on, started


@pytest.fixture(scope="package")
def clock_server(tmp_path_factory: pytest.TempPathFactory, cache: Path) -> Iterator[Server]:
    yield from started(tmp_path_factory.mktemp("clock"), cache)


@pytest_asyncio.fixture(scope="package", loop_scope="session")
async def ticking(clock_server: Server) -> AsyncIterator[Bolt]:
    async for bolt in district_on(clock_server):
        yield bolt


@pytest.fixture
def cases(ticking: Bolt) -> Cases:
    return Cases(ticking)
