"""The suite's supergraph: our products beside the suite's own users and inventory, behind Apollo's gateway.

The suite itself would download Apollo's router to compose and serve them; the rest is as it is published.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from graph.acting.writer import Writer
from graph.canned import Canned
from graph.door import Graph
from schema.entities import FederatedSchema
from server.app import create_app
from server.explorer import Explorer
from server.questions import read_questions
from server.settings import Settings
from tests.gateways.composing import Composing
from tests.gateways.examples import GATEWAY
from tests.gateways.processes import Program
from tests.suites.tools import Tools
from tests.support.front_door import SignedIn, knows_local
from tests.support.node import node
from tests.support.sockets import listening

NEIGHBOURS = ("users", "inventory")


@dataclass(frozen=True)
class Supergraph:
    products: str
    router: str


@asynccontextmanager
async def supergraph(schema: FederatedSchema, tools: Tools, folder: Path) -> AsyncIterator[Supergraph]:
    """Four servers, stopped at the end."""
    canned = Canned({})
    explorer = Explorer({}, read_questions())
    app = SignedIn(
        create_app(schema, lambda: Graph(canned), explorer, Settings(), knows_local(canned), None, Writer())
    )
    async with AsyncExitStack() as stack:
        port = await stack.enter_async_context(listening(app))
        products = f"http://127.0.0.1:{port}/graphql"
        sdl = folder / "products.graphql"
        sdl.write_text(schema.sdl, encoding="utf-8")
        subgraphs = {"products": (products, sdl)}
        published = tools.folder / "node_modules/@apollo/federation-subgraph-compatibility-tests/dist/subgraphs"
        for name in NEIGHBOURS:
            program = Program([node(), str(tools.folder / "compatibility/neighbour.mjs"), name], folder / name)
            stack.push_async_callback(program.stop)
            await program.start()
            subgraphs[name] = (program.url, published / name / f"{name}.graphql")
        composed = Composing(node(), folder).compose("apollo", **subgraphs)
        assert composed.code == 0, composed.told
        environment = {"SUPERGRAPH": str(composed.path), "METADATA_SERVER_DETECTION": "none"}
        router = Program([node(), str(GATEWAY / "apollo.mjs")], folder / "router", **environment)
        stack.push_async_callback(router.stop)
        await router.start()
        yield Supergraph(products, router.url)
