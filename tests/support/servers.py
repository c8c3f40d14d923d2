"""A real Neo4j that a test may use, and how to reach it."""

from __future__ import annotations

from dataclasses import dataclass

from graph.bolt import Bolt


@dataclass(frozen=True)
class Server:
    """Where a Neo4j listens, and with which password."""

    uri: str
    username: str
    password: str

    def connect(self, timeout_s: float = 20) -> Bolt:
        """A transport of the running loop."""
        return Bolt(self.uri, self.username, self.password, None, timeout_s)
