"""Other processes that own a private Neo4j, and what becomes of processes."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from graph.private.place import Place

OWN = """
import sys
from pathlib import Path
from graph.private.place import Place
from graph.private.private import PrivateNeo4j
from graph.private.progress import Silent
home, cache = map(Path, sys.argv[1:])
private = PrivateNeo4j(Place(home=home, cache=cache, heap="256m"), Silent(), lambda text: None)
try:
    print(private.start().pid, int(private.owned), flush=True)
    sys.stdin.read()
finally:
    private.stop()
"""


@dataclass
class Owner:
    """A process that has started a server, or found one; it stops when it hears the end of its input."""

    process: subprocess.Popen[str]

    def started(self) -> tuple[int, bool]:
        """Process id of the server, and whether it is this owner's own."""
        assert self.process.stdout is not None
        pid, owned = self.process.stdout.readline().split()
        return int(pid), owned == "1"


@contextmanager
def owner(place: Place) -> Iterator[Owner]:
    """Run one beside the tests, and end it."""
    command = [sys.executable, "-c", OWN, str(place.home), str(place.cache)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        yield Owner(process)
        # Leaving the block closes its input, which ends it, and waits.


def parent(pid: int) -> int:
    """The process that started another."""
    return int(Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[1])


def gone_within(seconds: float, pid: int) -> bool:
    """Whether a process ends in time; one that nobody has waited for yet has ended."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if _ended(pid):
            return True
        time.sleep(0.02)
    return _ended(pid)


def _ended(pid: int) -> bool:
    try:
        os.kill(pid, 0)
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] == "Z"
    except (ProcessLookupError, FileNotFoundError):
        return True
