"""The district loaded anew, into which departments share: what they share stays."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from graph.bolt import Bolt
from tests.acting.desk import Desk, Office
from tests.support.servers import Server, district_on


@pytest_asyncio.fixture(scope="package", loop_scope="session")
async def shared_into(reloaded_server: Server) -> AsyncIterator[Bolt]:
    async for bolt in district_on(reloaded_server):
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
