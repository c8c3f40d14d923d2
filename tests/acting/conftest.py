"""The district loaded anew, on which departments act: what they change stays changed."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from graph.bolt import Bolt
from tests.acting.desk import Desk, Office
from tests.support.servers import Server, district_on


@pytest_asyncio.fixture(scope="package", loop_scope="session")
async def acted_on(reloaded_server: Server) -> AsyncIterator[Bolt]:
    async for bolt in district_on(reloaded_server):
        yield bolt


@pytest_asyncio.fixture(scope="package", loop_scope="session")
async def office(acted_on: Bolt) -> Office:
    return Office(acted_on)


@pytest.fixture
def street(office: Office) -> Desk:
    return office.of("U03")
