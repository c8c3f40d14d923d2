"""Real servers for the tests: each is started once, and stopped by whoever started it.

seeded     the district of the seeds; tests only read it
district   the same server, for tests that change it and put it back before they end
scratch    another server with an empty graph, for tests that build worlds of their own

Packages whose tests leave the district changed load it anew on the one `reloaded_server`, each for itself; that is
why they are packages with a file of their own: what they keep running ends before the next one begins.
"""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
import pytest_asyncio

from graph import keys
from graph.bolt import Bolt
from graph.callers import Role
from graph.door import Graph
from graph.prepare import prepare
from graph.temporal import today
from tests.identity.telling import told
from tests.support.asking import Asker, asker
from tests.support.servers import Server, load_seeds, started


@pytest.fixture(scope="session")
def cache() -> Path:
    """The cache of program files, shared with every clone, so that tests download nothing twice."""
    base = os.environ.get("XDG_CACHE_HOME") or "~/.cache"
    return Path(os.environ.get("ZEREN_CACHE") or Path(base).expanduser() / "zeren")


@pytest.fixture(scope="session")
def seeded_server(tmp_path_factory: pytest.TempPathFactory, cache: Path) -> Iterator[Server]:
    yield from started(tmp_path_factory.mktemp("seeded"), cache)


@pytest.fixture(scope="session")
def scratch_server(tmp_path_factory: pytest.TempPathFactory, cache: Path) -> Iterator[Server]:
    yield from started(tmp_path_factory.mktemp("scratch"), cache)


@pytest.fixture(scope="session")
def reloaded_server(tmp_path_factory: pytest.TempPathFactory, cache: Path) -> Iterator[Server]:
    yield from started(tmp_path_factory.mktemp("reloaded"), cache)


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def district(seeded_server: Server) -> AsyncIterator[Bolt]:
    # A question that is asked for the first time is planned first, which takes long when many are at once.
    bolt = seeded_server.connect(60)
    await load_seeds(bolt)
    yield bolt
    await bolt.close()


@pytest.fixture(scope="session")
def seeded(district: Bolt) -> Graph:
    return Graph(district)


@pytest.fixture(scope="session")
def ask(district: Bolt) -> Asker:
    """Ask the public schema over the seeds; the test fails when the answer holds an error."""
    return asker(district)


Bearer = Callable[[str, Role], Awaitable[dict[str, str]]]


@pytest_asyncio.fixture(loop_scope="session")
async def bearer(district: Bolt) -> AsyncIterator[Bearer]:
    """The headers of a key that is made for a department of the district."""

    async def make(department: str, role: Role) -> dict[str, str]:
        key = await keys.create(district, department, role, today() + timedelta(days=2), None)
        return {"authorization": f"Bearer {key}"}

    yield make
    await told(district, "MATCH (k:ApiKey) DELETE k")


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def scratch(scratch_server: Server) -> AsyncIterator[Bolt]:
    bolt = scratch_server.connect()
    await prepare(bolt)
    yield bolt
    await bolt.close()
