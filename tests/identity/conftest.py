"""A provider, a stand-in for one that misbehaves, and a door that knows callers."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator, Iterator

import httpx
import pytest
import pytest_asyncio
from structlog.testing import capture_logs
from structlog.typing import EventDict

from graph.bolt import Bolt
from server.identity.identity import Identity
from server.identity.issuers import Issuer, Patience
from server.identity.keys import ApiKeys
from server.identity.local import LocalToken
from server.identity.tokens import TokenRules, Tokens
from tests.identity.doors import Clock, Door
from tests.identity.providing import AUDIENCE, Provider
from tests.identity.stand_in import StandIn
from tests.identity.telling import told


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def provider(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Provider]:
    started = Provider(tmp_path_factory.mktemp("provider") / "log")
    try:
        await started.start()
        yield started
    finally:
        await started.stop()


@pytest.fixture
def stand_in() -> StandIn:
    return StandIn()


@pytest.fixture
def clock() -> Clock:
    """Seconds since the service began."""
    return Clock(0)


@pytest.fixture
def wall() -> Clock:
    """Seconds since 1970."""
    return Clock(time.time())


@pytest.fixture
def local() -> LocalToken:
    return LocalToken("local_" + "0" * 64)


@pytest_asyncio.fixture(loop_scope="session")
async def door(
    provider: Provider, stand_in: StandIn, scratch: Bolt, local: LocalToken, clock: Clock, wall: Clock
) -> AsyncIterator[Door]:
    """Trusts the provider and the stand-in."""
    async with httpx.AsyncClient() as http, stand_in.client() as inside:
        issuers = [
            Issuer(provider.issuer, http, Patience(), clock),
            Issuer(stand_in.issuer, inside, Patience(), clock),
        ]
        tokens = Tokens(issuers, TokenRules(AUDIENCE), wall)
        yield Door(Identity(tokens, ApiKeys(scratch), local))


@pytest.fixture
def logged() -> Iterator[list[EventDict]]:
    """What is logged while a test runs."""
    with capture_logs() as lines:
        yield lines


@pytest_asyncio.fixture(loop_scope="session")
async def department(scratch: Bolt) -> AsyncIterator[str]:
    """A department of the test's own, and no key but those that it makes."""
    await told(scratch, "MATCH (k:ApiKey) DELETE k")
    await told(scratch, "MERGE (:Organisation:Department {id: 'K19'})")
    yield "K19"
    await told(scratch, "MATCH (n) WHERE n:ApiKey OR n:Department AND n.id = 'K19' DELETE n")
