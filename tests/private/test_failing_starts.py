"""Starts that fail, and what comes of it."""

from __future__ import annotations

import socket
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from graph.private.archive import Archive
from graph.private.errors import PrivateNeo4jError
from graph.private.files import fetch
from graph.private.locked import Lock
from graph.private.place import Place
from graph.private.prepare import prepare
from graph.private.private import PrivateNeo4j
from graph.private.program import LEAVE_OUT, LOCK, java_version
from graph.private.progress import Silent
from graph.private.running import find


@pytest.fixture
def cache_of_its_own(tmp_path: Path, cache: Path) -> Path:
    """The downloaded files, without the archive."""
    jars = fetch(Lock.read(LOCK, LEAVE_OUT), cache, base_url=None, progress=Silent())
    own = tmp_path / "cache"
    own.mkdir()
    (own / jars.name).symlink_to(jars, target_is_directory=True)
    return own


def test_the_end_of_the_log_says_why_it_does_not_start(place: Place) -> None:
    private = PrivateNeo4j(replace(place, heap="much"), Silent(), print)
    with pytest.raises(PrivateNeo4jError, match="Invalid maximum heap size: -Xmxmuch"):
        private.start()
    assert not private.owned
    assert find(place.home) is None


def test_a_port_that_is_taken_while_it_starts_is_chosen_again(place: Place) -> None:
    said: list[str] = []
    place.make()
    unlucky = prepare(place, fresh_ports=False).bolt_port
    private = PrivateNeo4j(place, Silent(), said.append)
    with socket.socket() as stranger, ThreadPoolExecutor(1) as pool:
        stranger.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        stranger.bind(("127.0.0.1", unlucky))
        place.log_file.write_bytes(b"")
        starting = pool.submit(private.start)
        while not place.log_file.stat().st_size and not starting.done():
            time.sleep(0.01)
        stranger.listen()  # the port was free when it was chosen
        try:
            running = starting.result()
            assert running.answers()
            assert running.bolt_port != unlucky
        finally:
            private.stop()
    assert ["port" in line for line in said] == [True]


def test_a_damaged_archive_is_done_without_and_made_anew(place: Place, cache_of_its_own: Path) -> None:
    jars = next(cache_of_its_own.iterdir())
    archive = Archive(cache_of_its_own / f"archive-{java_version()}-{jars.name}")
    archive.folder.mkdir()
    archive.base.write_bytes(b"no archive" * 1000)
    archive.top.write_bytes(b"")
    said: list[str] = []
    private = PrivateNeo4j(replace(place, cache=cache_of_its_own), Silent(), said.append)
    try:
        assert private.start().answers()
    finally:
        private.stop()
    assert ["archive does not serve" in line for line in said] == [True]
    assert archive.ready()
    assert archive.top.stat().st_size > 10_000_000
