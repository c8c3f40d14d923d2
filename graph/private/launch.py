"""Starts a server on a held home, and sees that it answers."""

from __future__ import annotations

import time
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from graph.private.archive import Archive
from graph.private.command import argument_file, arguments, environment
from graph.private.errors import PrivateNeo4jError
from graph.private.guarded import Guarded
from graph.private.prepare import prepare
from graph.private.program import java, java_version
from graph.private.running import remember

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from threading import Event

    from graph.private.place import Place
    from graph.private.running import Running

READY_SECONDS = 180
"""A start takes five seconds; a machine that is busy with other things has needed more than sixty."""
LOOK_EVERY_S = 0.05
ATTEMPTS = 4
"""As shipped, with other ports, without the archive, and once more."""

STARTED = "Started."
PORT_TAKEN = "Address already in use"
ARCHIVE_FAILS = ("[cds", "A fatal error has been detected by the Java Runtime Environment")


class Launch:
    """One start of one server, with its second attempts; `given_up` ends it soon."""

    def __init__(self, place: Place, jars: Path, given_up: Event, log: Callable[[str], None]) -> None:
        self._place = place
        self._jars = jars
        self._archive = Archive(place.cache / f"archive-{java_version()}-{jars.name}")
        self._given_up = given_up
        self._log = log

    def __call__(self, held: int) -> tuple[Guarded, Running]:
        """A server that answers; PrivateNeo4jError, with the end of its log, when it does not start."""
        fresh_ports = False
        for _ in range(ATTEMPTS):
            running = prepare(self._place, fresh_ports=fresh_ports)
            with_archive = self._archive.ready()
            guarded = self._begin(held)
            try:
                running = replace(running, pid=guarded.pid)
                remember(self._place.home, running)
                if self._answers(guarded, running):
                    return guarded, running
            except BaseException:
                guarded.kill()
                raise
            hung, said = guarded.alive(), self._log_tail()
            guarded.kill()
            if PORT_TAKEN in said:
                fresh_ports = True
                self._log("A port of the private Neo4j was taken meanwhile; choosing another")
            elif with_archive and (hung or any(sign in said for sign in ARCHIVE_FAILS)):
                self._archive.drop()
                self._log("The start-up archive does not serve; starting without it, which takes longer once")
            else:
                break
        raise PrivateNeo4jError(f"Neo4j did not start. The end of {self._place.log_file}:\n{self._log_tail()}")

    def _begin(self, held: int) -> Guarded:
        unfinished = self._place.home / "unfinished.jsa"
        unfinished.unlink(missing_ok=True)
        args = arguments(self._place, self._jars, self._archive.options(java(), unfinished))
        command = [str(java()), f"@{argument_file(self._place, args)}"]
        return Guarded(self._place, held, command, environment(), lambda: self._archive.adopt(unfinished))

    def _answers(self, guarded: Guarded, running: Running) -> bool:
        """Whether it answers in time. It is asked once its log says so: the port opens a second too early."""
        deadline = time.monotonic() + READY_SECONDS
        while time.monotonic() < deadline and guarded.alive():
            if STARTED in self._log_tail() and running.answers():
                return True
            if self._given_up.wait(LOOK_EVERY_S):
                raise PrivateNeo4jError("The private Neo4j was stopped while it started")
        return False

    def _log_tail(self) -> str:
        with suppress(OSError):
            return self._place.log_file.read_text(encoding="utf-8", errors="replace")[-2000:].strip()
        return ""
