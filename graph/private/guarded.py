"""Neo4j under its guard, as its owner sees it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from graph.private.errors import PrivateNeo4jError

if TYPE_CHECKING:
    from collections.abc import Callable

    from graph.private.place import Place

STOP_SECONDS = 15
HELD_BY_ANOTHER = 75
GUARD = Path(__file__).parent / "guard.py"


class TakenError(PrivateNeo4jError):
    """Another guard holds the lock of this home: a server runs there, or is about to."""


class Guarded:
    """A server process and the guard that outlives its owner by a moment, to stop it."""

    def __init__(self, place: Place, command: list[str], stopped_cleanly: Callable[[], None]) -> None:
        self._stopped_cleanly = stopped_cleanly
        guard = [sys.executable, "-I", str(GUARD), str(place.log_file), str(place.lock_file), *command]
        # A session of its own: Ctrl-C at the terminal is the owner's, who stops the server in good order.
        self._guard = subprocess.Popen(  # noqa: S603
            guard, stdin=subprocess.PIPE, stdout=subprocess.PIPE, start_new_session=True
        )
        assert self._guard.stdin and self._guard.stdout  # noqa: S101, PT018 - both were asked for
        self._owner_lives = self._guard.stdin
        told = self._guard.stdout.readline()
        self._guard.stdout.close()
        if not told:
            self._owner_lives.close()
            if self._guard.wait() == HELD_BY_ANOTHER:
                raise TakenError("Another Neo4j runs on this home")
            raise PrivateNeo4jError("The guard of the private Neo4j could not start")
        self.pid = int(told)

    def alive(self) -> bool:
        """Whether the server runs."""
        return self._guard.poll() is None

    def stop(self) -> None:
        """Stop in good order: acknowledged data are safe either way, this is for speed and quiet."""
        died_before = not self.alive()
        with suppress(OSError):
            self._owner_lives.close()
        try:
            self._guard.wait(STOP_SECONDS + 2)
        except subprocess.TimeoutExpired:
            self.kill()
            return
        if not died_before:
            self._stopped_cleanly()

    def kill(self) -> None:
        """Stop at once."""
        if self.alive():
            with suppress(ProcessLookupError):
                os.kill(self.pid, signal.SIGKILL)
        with suppress(OSError):
            self._owner_lives.close()
        self._guard.wait()
