"""The district on a server of its own, whose duty lists are drafted and adopted: what is changed stays changed."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
import pytest_asyncio

from graph.bolt import Bolt
from tests.acting.desk import Office
from tests.support.servers import Server, district_on, started


@pytest.fixture(scope="package")
def drafting_server(tmp_path_factory: pytest.TempPathFactory, cache: Path) -> Iterator[Server]:
    yield from started(tmp_path_factory.mktemp("drafting"), cache)


@pytest_asyncio.fixture(scope="package", loop_scope="session")
async def drafted_on(drafting_server: Server) -> AsyncIterator[Bolt]:
    async for bolt in district_on(drafting_server):
        yield bolt


@pytest_asyncio.fixture(scope="package", loop_scope="session")
async def chancery(drafted_on: Bolt) -> Office:
    return Office(drafted_on)
