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
    from collections.abc import Callable, Mapping

    from graph.private.place import Place

STOP_SECONDS = 15
GUARD = Path(__file__).parent / "guard.py"


class Guarded:
    """A server process and the guard that outlives its owner by a moment, to stop it."""

    def __init__(
        self,
        place: Place,
        held: int,
        command: list[str],
        environment: Mapping[str, str],
        stopped_cleanly: Callable[[], None],
    ) -> None:
        self._stopped_cleanly = stopped_cleanly
        guard = [sys.executable, "-I", str(GUARD), str(place.log_file), str(held), *command]
        with place.log_file.open("wb") as log:
            self._guard = subprocess.Popen(  # noqa: S603
                guard,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=log,
                cwd=place.home,
                env=environment,
                pass_fds=(held,),
                start_new_session=True,  # Ctrl-C at the terminal is for the owner, who stops the server in order
            )
        assert self._guard.stdin and self._guard.stdout  # noqa: S101, PT018 - both were asked for
        self._owner_lives = self._guard.stdin
        with self._guard.stdout as told:
            line = told.readline()
        if not line:
            self._owner_lives.close()
            self._guard.wait()
            raise PrivateNeo4jError(f"The guard of the private Neo4j did not start; see {place.log_file}")
        self.pid = int(line)

    def alive(self) -> bool:
        """Whether the server runs."""
        return self._guard.poll() is None

    def stop(self) -> None:
        """Stop in good order: acknowledged data are safe either way, this is for speed and quiet."""
        died_before = not self.alive()
        with suppress(OSError):
            self._owner_lives.write(b"stop\n")
        self._let_go()
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
        self._let_go()
        self._guard.wait()

    def _let_go(self) -> None:
        with suppress(OSError):
            self._owner_lives.close()
