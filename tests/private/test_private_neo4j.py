"""The life of a private Neo4j, told in order: each test goes on where the one before it ended."""

from __future__ import annotations

import os
import signal
import stat
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from itertools import count
from pathlib import Path

import httpx
import neo4j
import pytest
from neo4j.exceptions import AuthError, DriverError, Neo4jError

from graph.private.errors import PrivateNeo4jError
from graph.private.place import Place
from graph.private.private import PrivateNeo4j
from graph.private.progress import Silent
from graph.private.running import Running, find
from tests.private.owners import gone_within, owner, parent

LISTENING = "0A"
LOOPBACK = {"0100007F", "0000000000000000FFFF00000100007F"}


@pytest.fixture(scope="module")
def private(place: Place) -> Iterator[PrivateNeo4j]:
    private = PrivateNeo4j(place, Silent(), print)
    yield private
    private.stop()


@pytest.fixture(scope="module")
def running(private: PrivateNeo4j) -> Running:
    return private.start()


def ask(running: Running, cypher: str, auth: tuple[str, str] | None = None) -> list[object]:
    with neo4j.GraphDatabase.driver(running.uri, auth=auth or (running.username, running.password)) as driver:
        records, _, _ = driver.execute_query(cypher)
        return [record[0] for record in records]


def listening_on(port: int) -> set[str]:
    """Addresses as the kernel writes them."""
    rows = [
        line.split()[1:4]
        for table in ("tcp", "tcp6")
        for line in Path("/proc/net", table).read_text().splitlines()[1:]
    ]
    return {
        local.split(":")[0] for local, _, state in rows if state == LISTENING and local.endswith(f":{port:04X}")
    }


def test_a_start_that_is_given_up_ends_soon_and_does_no_harm(place: Place, another: PrivateNeo4j) -> None:
    with ThreadPoolExecutor(1) as pool:
        starting = pool.submit(another.start)
        while not place.log_file.exists() or not place.log_file.stat().st_size:
            time.sleep(0.01)
        another.stop()
        with pytest.raises(PrivateNeo4jError, match="stopped"):
            starting.result()
    assert find(place.home) is None
    with pytest.raises(PrivateNeo4jError, match="stopped"):
        another.start()


def test_it_starts_and_answers(running: Running, private: PrivateNeo4j) -> None:
    assert private.owned
    assert private.alive()
    assert ask(running, "RETURN 1") == [1]


def test_without_the_password_nobody_is_answered(running: Running) -> None:
    for auth in ((running.username, "wrong"), (running.username, "neo4j"), ("", "")):
        with pytest.raises(AuthError):
            ask(running, "RETURN 1", auth)
    with neo4j.GraphDatabase.driver(running.uri) as driver, pytest.raises(AuthError):
        driver.verify_connectivity()


def test_it_listens_on_the_loopback_address_only(running: Running) -> None:
    assert listening_on(running.bolt_port) <= LOOPBACK
    assert listening_on(running.http_port) <= LOOPBACK
    assert listening_on(running.bolt_port)
    assert listening_on(running.http_port)


def test_the_browser_is_there_and_the_deep_link_names_no_password(running: Running) -> None:
    assert httpx.get(running.browser_url).status_code == 200
    assert running.password not in running.browser_url


def test_the_home_is_for_its_owner_only(place: Place, running: Running) -> None:
    assert running.pid
    assert stat.S_IMODE(place.home.stat().st_mode) == 0o700
    assert stat.S_IMODE((place.home / "private.json").stat().st_mode) == 0o600


def test_a_second_command_finds_it_and_leaves_it_running(running: Running, another: PrivateNeo4j) -> None:
    assert another.start() == running
    assert not another.owned
    assert another.alive()
    another.stop()
    another.stop()
    assert ask(running, "RETURN 1") == [1]


def write_until_it_dies(running: Running, acknowledged: list[int]) -> None:
    auth = (running.username, running.password)
    driver = neo4j.GraphDatabase.driver(running.uri, auth=auth)
    with suppress(DriverError, Neo4jError), driver, driver.session() as session:
        for number in count():
            session.run("CREATE (:Written {number: $number})", number=number).consume()
            acknowledged.append(number)


def test_after_a_kill_every_acknowledged_write_is_there(private: PrivateNeo4j, running: Running) -> None:
    acknowledged: list[int] = []
    with ThreadPoolExecutor(1) as pool:
        writing = pool.submit(write_until_it_dies, running, acknowledged)
        while len(acknowledged) < 100 and not writing.done():
            time.sleep(0.01)
        os.kill(running.pid, signal.SIGKILL)
        writing.result()
    assert gone_within(3, running.pid)
    while private.alive():
        time.sleep(0.01)
    again = private.restart()
    assert (again.uri, again.browser_url, again.password) == (running.uri, running.browser_url, running.password)
    assert again.pid != running.pid
    assert set(acknowledged) <= set(ask(again, "MATCH (w:Written) RETURN w.number"))


def test_it_stops_and_nothing_is_left(place: Place, private: PrivateNeo4j) -> None:
    before = find(place.home)
    assert before is not None
    private.stop()
    assert not private.alive()
    assert not private.owned
    assert gone_within(0, before.pid)
    assert find(place.home) is None
    assert not list(place.home.glob("unfinished*"))


def test_two_commands_at_once_start_one_server(place: Place) -> None:
    with owner(place) as one, owner(place) as other:
        (pid, first_owns), (same, second_owns) = one.started(), other.started()
        assert pid == same
        assert {first_owns, second_owns} == {True, False}
    assert gone_within(0, pid)


def test_when_its_owner_is_killed_it_goes_and_a_second_command_takes_over(
    place: Place, another: PrivateNeo4j
) -> None:
    with owner(place) as first:
        pid, _ = first.started()
        assert another.start().pid == pid
        first.process.kill()
        assert gone_within(3, pid)
    assert not another.alive()
    taken_over = another.restart()
    try:
        assert another.owned
        assert ask(taken_over, "MATCH (w:Written) RETURN count(w) >= 100") == [True]
        os.kill(parent(taken_over.pid), signal.SIGKILL)
        assert gone_within(5, taken_over.pid)  # no guard, no server
        assert not another.alive()
    finally:
        another.stop()
