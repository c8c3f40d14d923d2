"""The tools that judge us, and the application behind a real socket for them to judge."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from graph.bolt import Bolt
from tests.suites.tools import Tools
from tests.support.front_door import SignedIn, open_door
from tests.support.node import install
from tests.support.sockets import listening


@pytest.fixture(scope="session")
def tools() -> Tools:
    folder = Path(__file__).parent.parent / "tools"
    install(folder)
    return Tools(folder)


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def address(district: Bolt) -> AsyncIterator[str]:
    """Where the seeded district is asked; a Neo4j that meets its questions for the first time may take long."""
    async with listening(SignedIn(open_door(district, max_seconds=60.0, budget_per_minute=10**9).app)) as port:
        yield f"http://127.0.0.1:{port}/graphql"
