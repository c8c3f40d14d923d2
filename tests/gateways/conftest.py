"""Zeren and a neighbour behind two gateways: all of it real, each started once.

recording   what reaches Zeren, which is served by this process over the seeded Neo4j
neighbour   the Market Supervision Bureau's subgraph, a process of Node
gateway     Hive Gateway and Apollo Gateway, each a process of Node: a test that asks for it is run with both
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from contextlib import AsyncExitStack
from pathlib import Path

import pytest
import pytest_asyncio

from graph.bolt import Bolt
from tests.gateways.composing import SCHEMA, Composing
from tests.gateways.examples import GATEWAY, NEIGHBOUR
from tests.gateways.line import Line
from tests.gateways.processes import APOLLO, HIVE, Program
from tests.gateways.recording import Recording
from tests.support.front_door import open_door
from tests.support.node import install, node
from tests.support.sockets import listening


@pytest.fixture(scope="session")
def node_program() -> str:
    """Node, with the packages of both projects installed."""
    install(NEIGHBOUR)
    install(GATEWAY)
    return node()


@pytest.fixture(scope="session")
def served(district: Bolt) -> Recording:
    # A Neo4j that plans the questions about hazards for the first time may take long.
    return Recording(open_door(district, max_seconds=60.0).app)


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def line(served: Recording) -> AsyncIterator[Line]:
    """The line by which gateways reach Zeren."""
    async with listening(served) as port:
        line = Line(port)
        await line.open()
        yield line
        await line.close()


@pytest.fixture
def recording(served: Recording) -> Recording:
    """What reaches Zeren from now on."""
    served.requests.clear()
    return served


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def neighbour(node_program: str, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Program]:
    log = tmp_path_factory.mktemp("neighbour") / "log"
    program = Program([node_program, str(NEIGHBOUR / "server.mjs")], log)
    await program.start()
    yield program
    assert await program.stop() == 0, program.printed()


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def neighbour_sdl(neighbour: Program, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the neighbour says of itself."""
    path = tmp_path_factory.mktemp("sdl") / "market-supervision.graphql"
    answer = await neighbour.ask("{ _service { sdl } }")
    path.write_text(answer["data"]["_service"]["sdl"], encoding="utf-8")
    return path


@pytest.fixture(scope="session")
def composing(node_program: str, tmp_path_factory: pytest.TempPathFactory) -> Composing:
    return Composing(node_program, tmp_path_factory.mktemp("composed"))


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def gateways(
    node_program: str,
    composing: Composing,
    line: Line,
    neighbour: Program,
    neighbour_sdl: Path,
    tmp_path_factory: pytest.TempPathFactory,
) -> AsyncIterator[Mapping[str, Program]]:
    """Both gateways before the same graph of both subgraphs."""
    zeren = f"http://127.0.0.1:{line.port}/graphql"
    composed = composing.compose(
        "apollo", zeren=(zeren, SCHEMA), market_supervision=(neighbour.url, neighbour_sdl)
    )
    assert composed.code == 0, composed.told
    logs = tmp_path_factory.mktemp("gateways")
    programs = {
        name: Program([node_program, *command], logs / name, SUPERGRAPH=str(composed.path))
        for name, command in (("hive", HIVE), ("apollo", APOLLO))
    }
    async with AsyncExitStack() as stack:
        for program in programs.values():
            stack.push_async_callback(program.stop)
            await program.start()
        yield programs


@pytest.fixture(params=["hive", "apollo"])
def gateway(gateways: Mapping[str, Program], request: pytest.FixtureRequest) -> Program:
    return gateways[request.param]
