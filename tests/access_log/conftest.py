"""An access log of the scratch graph, empty before and after each test."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from graph.bolt import Bolt
from server.access_log.audit_key import AuditKey
from tests.identity.telling import told

EMPTY = "MATCH (n) WHERE n:AccessRecord OR n:AccessChain DELETE n"


@pytest_asyncio.fixture(loop_scope="session")
async def bolt(scratch: Bolt) -> AsyncIterator[Bolt]:
    await told(scratch, EMPTY)
    yield scratch
    await told(scratch, EMPTY)


@pytest.fixture
def key() -> AuditKey:
    return AuditKey.made()
