"""Where a private Neo4j lives, and what it may use."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from graph.private.errors import PrivateNeo4jError

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
    page_cache: str = "128m"
    browser_command: str | None = None
    """What the Neo4j Browser does on every connect, such as playing a guide; None: nothing."""

    @property
    def config(self) -> Path:
        """Neo4j's configuration folder."""
        return self.home / "conf"

    @property
    def log_file(self) -> Path:
        """What Neo4j prints."""
        return self.home / "logs" / "console.log"

    @property
    def store(self) -> Path:
        """Neo4j's databases; it is there once a server has run."""
        return self.home / "data" / "databases"

    def absolute(self) -> Place:
        """The same place, wherever the process goes."""
        return replace(self, home=self.home.absolute(), cache=self.cache.absolute())

    def make(self) -> None:
        """Make the home, for its owner only; PrivateNeo4jError when it cannot be used."""
        try:
            self.home.mkdir(parents=True, exist_ok=True)
            self.home.chmod(0o700)
            self.log_file.parent.mkdir(exist_ok=True)
            self.config.mkdir(exist_ok=True)
        except OSError as error:
            reason = error.strerror or str(error)
            raise PrivateNeo4jError(f"ZEREN_HOME: {self.home} cannot be used: {reason}") from error
        if not os.access(self.home, os.W_OK):
            raise PrivateNeo4jError(f"ZEREN_HOME: {self.home} cannot be written")
