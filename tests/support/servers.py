"""A real Neo4j that a test may use, and how to reach it."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from pathlib import Path

from graph.bolt import Bolt
from graph.door import Graph
from graph.prepare import prepare
from graph.private.place import Place
from graph.private.private import PrivateNeo4j
from graph.private.progress import Silent
from graph.temporal import today
from graph.transport import Transaction
from seeds.folder import Folder
from seeds.load import load
from tests.support.quiet import Quiet

SEEDS = Path(__file__).parent.parent.parent / "seeds"


@dataclass(frozen=True)
class Server:
    """Where a Neo4j listens, and with which password."""

    uri: str
    username: str
    password: str

    @property
    def environment(self) -> dict[str, str]:
        """By which settings a program of ours finds it."""
        return {"NEO4J_URI": self.uri, "NEO4J_USERNAME": self.username, "NEO4J_PASSWORD": self.password}

    def connect(self, timeout_s: float = 20) -> Bolt:
        """A transport of the running loop."""
        return Bolt(self.uri, self.username, self.password, None, timeout_s)


def started(home: Path, cache: Path) -> Iterator[Server]:
    """Start a server, and stop it when it is no longer needed."""
    private = PrivateNeo4j(Place(home=home, cache=cache, heap="384m"), Silent(), print)
    running = private.start()
    try:
        yield Server(running.uri, running.username, running.password)
    finally:
        private.stop()


async def load_seeds(bolt: Bolt) -> None:
    """Prepare a graph, and load the district of the seeds."""
    await prepare(bolt)
    loaded = await load(Graph(bolt), Folder.open(SEEDS), today(), Quiet())
    assert not loaded.refused, loaded.problems


async def district_on(server: Server) -> AsyncIterator[Bolt]:
    """The district of the seeds, loaded anew on a server that others may have used, until no longer needed.

    The server remembers how it planned each statement, which is most of what a new server takes its time for.
    """
    bolt = server.connect(60)
    await bolt.write(_emptied)
    await load_seeds(bolt)
    yield bolt
    await bolt.close()


async def _emptied(transaction: Transaction) -> None:
    await transaction.run("emptied", "MATCH (n) DETACH DELETE n", {})
