"""The Neo4j of a command: the one that NEO4J_URI names, or a private one for as long as it is needed."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.bolt import Bolt
from graph.private.place import Place
from graph.private.private import PrivateNeo4j
from graph.private.progress import Bar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from graph.private.running import Running
    from server.settings import Settings


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

    def connect(self, timeout_s: float) -> Bolt:
        """A transport of the running loop."""
        return Bolt(self.uri, self.username, self.password, self.database, timeout_s)


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
