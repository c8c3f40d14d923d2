"""A private Neo4j that runs: how to reach it, and how a second command finds it again."""

from __future__ import annotations

import json
import os
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING

import neo4j
from neo4j.exceptions import DriverError, Neo4jError

if TYPE_CHECKING:
    from pathlib import Path

    from graph.private.place import Place

USERNAME = "neo4j"


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
                self.uri, auth=(USERNAME, self.password), connection_timeout=2, telemetry_disabled=True
            ) as driver:
                driver.verify_connectivity()
        except (DriverError, Neo4jError, OSError):
            return False
        return True


def remembered(place: Place) -> Running | None:
    """What the state file says, whether or not it still runs; None when there is none, or it cannot be read."""
    try:
        return Running(**json.loads(place.state_file.read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None


def remember(place: Place, running: Running) -> None:
    """Keep it for later starts and other commands, readable by the owner only."""
    write_secret(place.state_file, json.dumps(asdict(running)))


def forget_process(place: Place) -> None:
    """Keep ports and password, but no process."""
    found = remembered(place)
    if found:
        with suppress(OSError):
            remember(place, replace(found, pid=0))


def find(place: Place) -> Running | None:
    """The server that runs on this home, if one does."""
    found = remembered(place)
    return found if found and found.pid and found.answers() else None


def write_secret(path: Path, text: str) -> None:
    """Write a file that only its owner may read, whole or not at all."""
    part = path.with_name(f"{path.name}.part")
    part.unlink(missing_ok=True)
    descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        file.write(text)
    part.replace(path)
