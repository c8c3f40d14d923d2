"""A private, real Neo4j for as long as it is needed: found when it runs, started when not, never left behind."""

from __future__ import annotations

import threading
import time
from dataclasses import replace
from typing import TYPE_CHECKING

from graph.private.errors import PrivateNeo4jError
from graph.private.files import fetch
from graph.private.held import TakenError, hold
from graph.private.launch import READY_SECONDS, Launch
from graph.private.locked import Lock
from graph.private.program import LEAVE_OUT, LOCK
from graph.private.running import find

if TYPE_CHECKING:
    from collections.abc import Callable

    from graph.private.guarded import Guarded
    from graph.private.place import Place
    from graph.private.progress import DownloadProgress
    from graph.private.running import Running

LOOK_EVERY_S = 0.2


class PrivateNeo4j:
    """One private Neo4j, for threads rather than coroutines; `log` hears what a person may want to know.

    Once stopped it stays so: a start that is under way in another thread is given up.
    """

    def __init__(self, place: Place, progress: DownloadProgress, log: Callable[[str], None]) -> None:
        self._place = place.absolute()
        self._progress = progress
        self._log = log
        self._stopped = threading.Event()
        self._changing = threading.RLock()
        self._guarded: Guarded | None = None
        self._running: Running | None = None

    @property
    def owned(self) -> bool:
        """Whether this object started the server, and will stop it."""
        return self._guarded is not None

    def start(self) -> Running:
        """The server that runs on this home, or a new one; PrivateNeo4jError when neither can be had."""
        with self._changing:
            self._running = self._have(self._place)
            return self._running

    def alive(self) -> bool:
        """Whether the server still runs."""
        guarded, running = self._guarded, self._running
        if guarded is not None:
            return guarded.alive()
        return running is not None and find(self._place.home) == running

    def restart(self) -> Running:
        """Start again after it died, with the same ports and password; PrivateNeo4jError when it cannot be."""
        with self._changing:
            if self._guarded is not None:
                self._guarded.stop()
                self._guarded = None
            place = self._place
            if self._running is not None:
                # Who talks to the server knows its ports; others would not be found.
                place = replace(place, bolt_port=self._running.bolt_port, http_port=self._running.http_port)
            self._running = self._have(place)
            return self._running

    def stop(self) -> None:
        """Stop what was started here; a server that somebody else started stays. Again is harmless."""
        self._stopped.set()
        with self._changing:
            guarded, self._guarded = self._guarded, None
            if guarded is not None:
                guarded.stop()

    def _have(self, place: Place) -> Running:
        place.make()
        found = find(place.home)
        if found is not None:
            return found
        jars = fetch(Lock.read(LOCK, LEAVE_OUT), place.cache, base_url=place.maven_url, progress=self._progress)
        launch = Launch(place, jars, self._stopped, self._log)
        deadline = time.monotonic() + READY_SECONDS
        while not self._stopped.is_set():
            try:
                with hold(place.home) as held:
                    self._guarded, running = launch(held)
                    return running
            except TakenError as error:
                # Another process starts, or stops, a server on this home: use theirs, or take our turn.
                found = find(place.home)
                if found is not None:
                    return found
                if time.monotonic() > deadline:
                    raise PrivateNeo4jError(
                        f"{error}, but no Neo4j answers there; see {place.log_file}"
                    ) from error
                self._stopped.wait(LOOK_EVERY_S)
            except OSError as error:
                raise PrivateNeo4jError(f"ZEREN_HOME: {place.home} cannot be used: {error}") from error
        raise PrivateNeo4jError("The private Neo4j was stopped")
