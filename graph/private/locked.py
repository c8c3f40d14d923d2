"""What a lock file says: one line for each file, `sha256 size group/artifact/version/file.jar`."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True)
class LockedFile:
    """A file that must have exactly these bytes."""

    sha256: str
    size: int
    path: str

    @property
    def name(self) -> str:
        """The file's own name."""
        return self.path.rsplit("/", 1)[-1]


@dataclass(frozen=True)
class Lock:
    """The files of one lock, under a name that changes with any of them."""

    name: str
    files: tuple[LockedFile, ...]

    @classmethod
    def read(cls, path: Path, leave_out: tuple[str, ...] = ()) -> Lock:
        """Read a lock file; files whose name begins with one of `leave_out` are not needed."""
        found = []
        for line in path.read_text(encoding="ascii").splitlines():
            sha256, size, where = line.split()
            if not where.rsplit("/", 1)[-1].startswith(leave_out):
                found.append(LockedFile(sha256, int(size), where))
        whole = hashlib.sha256("\n".join(f"{file.sha256} {file.path}" for file in found).encode()).hexdigest()
        return cls(f"{path.stem}-{whole[:12]}", tuple(found))
