"""The district on a server of its own, into which departments share: what they share stays."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
import pytest_asyncio

from graph.bolt import Bolt
from tests.acting.desk import Desk, Office
from tests.support.servers import Server, district_on, started


@pytest.fixture(scope="package")
def sharing_server(tmp_path_factory: pytest.TempPathFactory, cache: Path) -> Iterator[Server]:
    yield from started(tmp_path_factory.mktemp("sharing"), cache)


@pytest_asyncio.fixture(scope="package", loop_scope="session")
async def shared_into(sharing_server: Server) -> AsyncIterator[Bolt]:
    async for bolt in district_on(sharing_server):
        yield bolt


@pytest_asyncio.fixture(scope="package", loop_scope="session")
async def office(shared_into: Bolt) -> Office:
    return Office(shared_into)


@pytest.fixture
def market(office: Office) -> Desk:
    """The authority for what is registered of enterprises."""
    return office.of("U19")


@pytest.fixture
def street(office: Office) -> Desk:
    return office.of("U03")
