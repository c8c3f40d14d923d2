"""An application in Python that has a driver for as long as it lives, as its authors would make one."""

from __future__ import annotations

import os
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

import neo4j
from starlette.applications import Starlette

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Sequence

    from starlette.routing import Route


def connected(routes: Sequence[Route]) -> Starlette:
    """An application whose state holds the driver."""
    return Starlette(routes=routes, lifespan=_with_driver)


@asynccontextmanager
async def _with_driver(app: Starlette) -> AsyncIterator[None]:
    auth = (os.environ["NEO4J_USERNAME"], os.environ["NEO4J_PASSWORD"])
    async with neo4j.AsyncGraphDatabase.driver(os.environ["NEO4J_URI"], auth=auth) as driver:
        app.state.driver = driver
        yield
