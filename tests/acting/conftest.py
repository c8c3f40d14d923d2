"""The district on a server of its own, on which departments act: what they change stays changed."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
import pytest_asyncio

from graph.bolt import Bolt
from tests.acting.desk import Desk, Office
from tests.support.servers import Server, district_on, started


@pytest.fixture(scope="package")
def acting_server(tmp_path_factory: pytest.TempPathFactory, cache: Path) -> Iterator[Server]:
    yield from started(tmp_path_factory.mktemp("acting"), cache)


@pytest_asyncio.fixture(scope="package", loop_scope="session")
async def acted_on(acting_server: Server) -> AsyncIterator[Bolt]:
    async for bolt in district_on(acting_server):
        yield bolt


@pytest_asyncio.fixture(scope="package", loop_scope="session")
async def office(acted_on: Bolt) -> Office:
    return Office(acted_on)


@pytest.fixture
def street(office: Office) -> Desk:
    return office.of("U03")
