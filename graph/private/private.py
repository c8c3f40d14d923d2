"""A private, real Neo4j for as long as it is needed: found when it runs, started when not, never left behind."""

from __future__ import annotations

import contextlib
import os
import time
from dataclasses import replace
from typing import TYPE_CHECKING

from graph.private.archive import Archive
from graph.private.command import argument_file, arguments
from graph.private.configuration import configure
from graph.private.errors import PrivateNeo4jError
from graph.private.files import Lock, fetch
from graph.private.guarded import Guarded, TakenError
from graph.private.password import new_password, set_initial_password
from graph.private.ports import choose
from graph.private.program import LEAVE_OUT, LOCK, java, java_version
from graph.private.running import Running, find, forget_process, remember, remembered

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from graph.private.place import Place
    from graph.private.progress import DownloadProgress

READY_SECONDS = 60
ATTEMPTS = 3


class PrivateNeo4j:
    """One private Neo4j. Synchronous: call it from a thread. `log` hears what a person may want to know."""

    def __init__(self, place: Place, progress: DownloadProgress, log: Callable[[str], None]) -> None:
        self._place = place
        self._progress = progress
        self._log = log
        self._guarded: Guarded | None = None
        self._running: Running | None = None

    @property
    def owned(self) -> bool:
        """Whether this object started the server, and will stop it."""
        return self._guarded is not None

    def start(self) -> Running:
        """The server that runs on this home, or a new one; PrivateNeo4jError when neither can be had."""
        self._make_home()
        found = find(self._place)
        if found is None:
            found = self._start_or_wait()
        self._running = found
        return found

    def alive(self) -> bool:
        """Whether the server still runs."""
        if self._guarded is not None:
            return self._guarded.alive()
        return self._running is not None and self._running.answers()

    def restart(self) -> Running:
        """Start again after it died, with the same ports and password."""
        if self._guarded is not None:
            self._guarded.stop()
            self._guarded = None
        return self.start()

    def stop(self) -> None:
        """Stop what was started here; a server that somebody else started stays."""
        if self._guarded is not None:
            self._guarded.stop()
            self._guarded = None
            forget_process(self._place)

    def _make_home(self) -> None:
        try:
            self._place.home.mkdir(parents=True, exist_ok=True)
            self._place.home.chmod(0o700)
            (self._place.home / "logs").mkdir(exist_ok=True)
            if not os.access(self._place.home, os.W_OK):
                raise PermissionError(13, "it is read-only")
        except OSError as error:
            reason = error.strerror or str(error)
            raise PrivateNeo4jError(f"ZEREN_HOME {self._place.home} cannot be used: {reason}") from error

    def _start_or_wait(self) -> Running:
        """Start one; when somebody else is starting one on this home, wait for theirs."""
        jars = fetch(
            Lock.read(LOCK, LEAVE_OUT),
            self._place.cache,
            base_url=self._place.maven_url,
            progress=self._progress,
        )
        deadline = time.monotonic() + READY_SECONDS
        while time.monotonic() < deadline:
            try:
                return self._start(jars)
            except TakenError:
                found = find(self._place)
                if found is not None:
                    return found
                time.sleep(0.2)
        raise PrivateNeo4jError(
            f"Another process holds {self._place.lock_file} but no Neo4j answers there; see {self._place.log_file}"
        )

    def _start(self, jars: Path) -> Running:
        archive = Archive(self._place.cache / f"archive-{java_version()}-{jars.name}")
        for attempt in range(ATTEMPTS):
            running = self._prepare(fresh_ports=attempt > 0)
            guarded = self._launch(running, jars, archive)
            try:
                running = replace(running, pid=guarded.pid)
                remember(self._place, running)
                if self._wait(guarded, running):
                    self._guarded = guarded
                    return running
            except BaseException:
                guarded.kill()
                raise
            tail = self._log_tail()
            guarded.kill()
            if "Address already in use" in tail:
                self._log("A port was taken meanwhile; choosing others")
            elif archive.top.exists():
                self._log("The start-up archive does not serve; starting without it")
                archive.drop()
            else:
                break
        raise PrivateNeo4jError(f"Neo4j did not start. The end of {self._place.log_file}:\n{self._log_tail()}")

    def _prepare(self, *, fresh_ports: bool) -> Running:
        """Ports, password and configuration, remembered before the start that needs them."""
        before = remembered(self._place)
        store = self._place.home / "data" / "databases"
        if before is None and store.exists():
            raise PrivateNeo4jError(
                f"{self._place.home} holds data but {self._place.state_file.name}, which holds its password, is "
                "gone or damaged; put it back, or move the folder away to begin anew"
            )
        last = None if fresh_ports else before
        bolt = choose(self._place.bolt_port, last.bolt_port if last else None, "ZEREN_BOLT_PORT")
        http = choose(self._place.http_port, last.http_port if last else None, "ZEREN_HTTP_PORT")
        running = Running(0, bolt, http, before.password if before else new_password())
        if not store.exists():
            set_initial_password(self._place.home, running.password)
        remember(self._place, running)
        configure(self._place, running)
        return running

    def _launch(self, running: Running, jars: Path, archive: Archive) -> Guarded:
        unfinished = archive.folder / f"unfinished-{os.getpid()}-{running.bolt_port}.jsa"
        unfinished.unlink(missing_ok=True)
        args = arguments(self._place, jars, archive.options(java(), unfinished))
        command = [str(java()), f"@{argument_file(self._place, args)}"]

        def stopped_cleanly() -> None:
            with contextlib.suppress(OSError):
                archive.adopt(unfinished)

        self._place.log_file.write_bytes(b"")
        return Guarded(self._place, command, stopped_cleanly)

    def _wait(self, guarded: Guarded, running: Running) -> bool:
        deadline = time.monotonic() + READY_SECONDS
        while time.monotonic() < deadline:
            if not guarded.alive():
                return False
            if self._log_says_started() and running.answers():
                return True
            time.sleep(0.05)
        return False

    def _log_says_started(self) -> bool:
        """The port opens a second before the server answers; asking before it says so would only log noise."""
        return "Started." in self._log_tail()

    def _log_tail(self) -> str:
        with contextlib.suppress(OSError):
            return self._place.log_file.read_text(encoding="utf-8", errors="replace")[-2000:]
        return ""
