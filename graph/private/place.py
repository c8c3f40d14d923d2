"""Where a private Neo4j lives, and what it may use."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True)
class Place:
    """A home (data, configuration, password, logs), a cache of program files, and what was set."""

    home: Path
    cache: Path
    maven_url: str | None = None
    bolt_port: int | None = None
    http_port: int | None = None
    heap: str = "512m"

    @property
    def config(self) -> Path:
        """Neo4j's configuration folder."""
        return self.home / "conf"

    @property
    def state_file(self) -> Path:
        """What is remembered between starts: ports, password, process; mode 0600."""
        return self.home / "private.json"

    @property
    def lock_file(self) -> Path:
        """Held while a server is started or runs, so that none is started twice on the same data."""
        return self.home / "private.lock"

    @property
    def log_file(self) -> Path:
        """What Neo4j prints."""
        return self.home / "logs" / "console.log"
