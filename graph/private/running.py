"""A private Neo4j that runs: how to reach it, and how a second command finds it again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import msgspec
import neo4j
from neo4j.exceptions import DriverError, Neo4jError

from graph.private.held import is_held
from graph.private.secret import write_secret

if TYPE_CHECKING:
    from pathlib import Path

USERNAME = "neo4j"
STATE = "private.json"
PATIENCE_S = 5


@dataclass(frozen=True)
class Running:
    """A server on this machine, reachable from this machine only."""

    pid: int
    bolt_port: int
    http_port: int
    password: str

    @property
    def uri(self) -> str:
        """Where Bolt is spoken."""
        return f"bolt://127.0.0.1:{self.bolt_port}"

    @property
    def username(self) -> str:
        """The only user."""
        return USERNAME

    @property
    def browser_url(self) -> str:
        """The Neo4j Browser, filled in but for the password."""
        base = f"http://127.0.0.1:{self.http_port}/browser/"
        return f"{base}?dbms=neo4j://{USERNAME}@127.0.0.1:{self.bolt_port}&db=neo4j"

    def answers(self) -> bool:
        """Whether a server that knows the password answers."""
        try:
            with neo4j.GraphDatabase.driver(
                self.uri,
                auth=(USERNAME, self.password),
                connection_timeout=PATIENCE_S,
                connection_acquisition_timeout=PATIENCE_S,
                telemetry_disabled=True,
            ) as driver:
                driver.verify_connectivity()
        except (DriverError, Neo4jError, OSError):
            return False
        return True


def find(home: Path) -> Running | None:
    """The server that runs on this home, if one does.

    The password goes only to a port whose home is held: on a free home, whoever listens there is a stranger.
    """
    found = remembered(home)
    return found if found and is_held(home) and found.answers() else None


def remembered(home: Path) -> Running | None:
    """What the state file says, whether or not it still runs; None when there is none, or it cannot be read."""
    try:
        return msgspec.json.decode((home / STATE).read_bytes(), type=Running)
    except (OSError, msgspec.MsgspecError):
        return None


def remember(home: Path, running: Running) -> None:
    """Keep it for later starts and other commands, readable by the owner only."""
    write_secret(home / STATE, msgspec.json.encode(running))
