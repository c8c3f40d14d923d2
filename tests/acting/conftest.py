"""The district on a server of its own, on which departments act: what they change stays changed."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
import pytest_asyncio

from graph.bolt import Bolt
from graph.door import Graph
from graph.prepare import prepare
from graph.private.place import Place
from graph.private.private import PrivateNeo4j
from graph.private.progress import Silent
from graph.temporal import today
from seeds.folder import Folder
from seeds.load import load
from tests.acting.desk import Desk, Office
from tests.conftest import SEEDS
from tests.support.quiet import Quiet
from tests.support.servers import Server


@pytest.fixture(scope="package")
def acting_server(tmp_path_factory: pytest.TempPathFactory, cache: Path) -> Iterator[Server]:
    home = tmp_path_factory.mktemp("acting")
    private = PrivateNeo4j(Place(home=home, cache=cache, heap="384m"), Silent(), print)
    running = private.start()
    try:
        yield Server(running.uri, running.username, running.password)
    finally:
        private.stop()


@pytest_asyncio.fixture(scope="package", loop_scope="session")
async def acted_on(acting_server: Server) -> AsyncIterator[Bolt]:
    bolt = acting_server.connect(60)
    await prepare(bolt)
    loaded = await load(Graph(bolt), Folder.open(SEEDS), today(), Quiet())
    assert not loaded.refused, loaded.problems
    yield bolt
    await bolt.close()


@pytest_asyncio.fixture(scope="package", loop_scope="session")
async def office(acted_on: Bolt) -> Office:
    return Office(acted_on)


@pytest.fixture
def street(office: Office) -> Desk:
    return office.of("U03")
