"""The start-up archive: classes as the Java machine keeps them, which halves the time of a start.

A base archive is dumped once. The first server run adds its own classes as it exits cleanly; later runs use both.
They verify them, because a damaged archive would hang the machine, and insist on them, because one that does not
fit would be ignored in silence for ever after: a start that fails is repeated without, and makes them anew.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from contextlib import suppress
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

    def ready(self) -> bool:
        """Whether there is one to use."""
        return self.top.exists() and self.base.exists()

    def options(self, java: Path, unfinished: Path) -> list[str]:
        """Options that use the archive, or write one to `unfinished`; none when this machine cannot."""
        if self.ready():
            return ["-Xshare:on", "-XX:+VerifySharedSpaces", f"-XX:SharedArchiveFile={self.base}:{self.top}"]
        if not self._make_base(java):
            return []
        return [f"-XX:SharedArchiveFile={self.base}", f"-XX:ArchiveClassesAtExit={unfinished}"]

    def adopt(self, unfinished: Path) -> None:
        """Take over what a run has written at its clean exit; where that fails, the next run writes it again."""
        part = self._part(self.top)
        with suppress(OSError):
            if unfinished.exists():
                shutil.copyfile(unfinished, part)
                part.replace(self.top)
        for rest in (part, unfinished):
            with suppress(OSError):
                rest.unlink(missing_ok=True)

    def drop(self) -> None:
        """Do without: the next run makes it anew."""
        with suppress(OSError):
            self.top.unlink(missing_ok=True)
            self.base.unlink(missing_ok=True)

    def _make_base(self, java: Path) -> bool:
        if self.base.exists():
            return True
        part = self._part(self.base)
        command = [str(java), f"-XX:SharedArchiveFile={part}", "-Xshare:dump"]
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            done = subprocess.run(command, capture_output=True, timeout=DUMP_SECONDS, check=False)  # noqa: S603
            if done.returncode == 0:
                part.replace(self.base)
        except (OSError, subprocess.TimeoutExpired):
            return False
        finally:
            with suppress(OSError):
                part.unlink(missing_ok=True)
        return self.base.exists()

    def _part(self, whole: Path) -> Path:
        return whole.with_name(f"{whole.stem}-{os.getpid()}.part")
