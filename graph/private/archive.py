"""The start-up archive: classes as the Java machine keeps them, which halves the time of a start.

A base archive is dumped once. The first server run adds its own classes as it exits cleanly; later runs use both
and verify them, because a damaged archive would hang the machine instead of being ignored.
"""

from __future__ import annotations

import subprocess
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

DUMP_SECONDS = 60


@dataclass(frozen=True)
class Archive:
    """The archives of one Java and one set of program files."""

    folder: Path

    @property
    def base(self) -> Path:
        """Java's own classes."""
        return self.folder / "base.jsa"

    @property
    def top(self) -> Path:
        """Neo4j's classes, over the base."""
        return self.folder / "neo4j.jsa"

    def options(self, java: Path, unfinished: Path) -> list[str]:
        """Options that use the archive, or make it; none when this machine cannot."""
        if self.top.exists() and self.base.exists():
            return ["-XX:+VerifySharedSpaces", f"-XX:SharedArchiveFile={self.base}:{self.top}"]
        if not self._has_base(java):
            return []
        return [f"-XX:SharedArchiveFile={self.base}", f"-XX:ArchiveClassesAtExit={unfinished}"]

    def adopt(self, unfinished: Path) -> None:
        """Take over what a run has written at its clean exit."""
        if unfinished.exists() and unfinished.stat().st_size > 0:
            unfinished.replace(self.top)

    def drop(self) -> None:
        """Do without: the next run makes it anew."""
        self.top.unlink(missing_ok=True)
        self.base.unlink(missing_ok=True)

    def _has_base(self, java: Path) -> bool:
        if self.base.exists():
            return True
        self.folder.mkdir(parents=True, exist_ok=True)
        part = self.base.with_suffix(".part")
        command = [str(java), f"-XX:SharedArchiveFile={part}", "-Xshare:dump"]
        done = subprocess.run(command, capture_output=True, timeout=DUMP_SECONDS, check=False)  # noqa: S603
        if done.returncode != 0 or not part.exists():
            return False
        part.replace(self.base)
        return True
