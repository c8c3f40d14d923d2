"""The Neo4j of a command: the one that NEO4J_URI names, or a private one for as long as it is needed."""

from __future__ import annotations

from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

import click
import uvloop

from graph.bolt import Bolt
from graph.prepare import prepare
from graph.private.place import Place
from graph.private.private import PrivateNeo4j
from graph.private.progress import Bar
from graph.repair import repair

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable, Iterator

    from graph.private.running import Running
    from server.settings import Settings

    T = TypeVar("T")


@dataclass(frozen=True)
class AtHand:
    """How to reach it; `private` and `running` only when it is ours."""

    uri: str
    username: str
    password: str
    database: str | None
    private: PrivateNeo4j | None = None
    running: Running | None = None

    @property
    def just_started(self) -> bool:
        """Whether nobody else can have been writing, because this command has just started the server itself."""
        return self.private is not None and self.private.owned

    @asynccontextmanager
    async def connected(self, timeout_s: float) -> AsyncIterator[Bolt]:
        """A transport of the running loop; `timeout_s`: how long a statement may take."""
        bolt = Bolt(self.uri, self.username, self.password, self.database, timeout_s)
        try:
            yield bolt
        finally:
            await bolt.close()

    @asynccontextmanager
    async def prepared(self, timeout_s: float) -> AsyncIterator[Bolt]:
        """The same, to a graph that is prepared."""
        async with self.connected(timeout_s) as bolt:
            await prepare(bolt)
            yield bolt


@contextmanager
def neo4j_at_hand(
    settings: Settings, say: Callable[[str], None], browser_command: str | None = None
) -> Iterator[AtHand]:
    """Have a Neo4j; PrivateNeo4jError when a private one cannot be had. What was started here is stopped here.

    `browser_command`: what the Browser of a private one does on every connect.
    """
    if settings.neo4j_uri is not None:
        password = settings.neo4j_password or ""
        yield AtHand(settings.neo4j_uri, settings.neo4j_username, password, settings.neo4j_database)
        return
    place = Place(
        home=settings.home.absolute(),
        cache=settings.cache,
        maven_url=settings.maven_url,
        bolt_port=settings.bolt_port,
        http_port=settings.http_port,
        heap=settings.neo4j_heap,
        browser_command=browser_command,
    )
    private = PrivateNeo4j(place, Bar("Neo4j"), say)
    try:
        running = private.start()
        yield AtHand(running.uri, running.username, running.password, None, private, running)
    finally:
        private.stop()


def done(settings: Settings, timeout_s: float, work: Callable[[Bolt], Awaitable[T]]) -> T:
    """Do a piece of work of a command, which tells on standard error what it has to start for it."""

    async def prepared(neo4j: AtHand) -> T:
        async with neo4j.prepared(timeout_s) as bolt:
            if neo4j.just_started:
                await repair(bolt, writer_is_dead=True)
            return await work(bolt)

    with neo4j_at_hand(settings, lambda text: click.echo(text, err=True)) as neo4j:
        return uvloop.run(prepared(neo4j))
