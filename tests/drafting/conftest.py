"""The district loaded anew, whose duty lists are drafted and adopted: what is changed stays changed."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest_asyncio

from graph.bolt import Bolt
from tests.acting.desk import Office
from tests.support.servers import Server, district_on


@pytest_asyncio.fixture(scope="package", loop_scope="session")
async def drafted_on(reloaded_server: Server) -> AsyncIterator[Bolt]:
    async for bolt in district_on(reloaded_server):
        yield bolt


@pytest_asyncio.fixture(scope="package", loop_scope="session")
async def chancery(drafted_on: Bolt) -> Office:
    return Office(drafted_on)
