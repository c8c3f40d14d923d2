"""However a service with workers ends, nobody of it is left, and what was in flight is answered."""

from __future__ import annotations

import os
import signal
import socket
import threading
from pathlib import Path
from typing import Any

import pytest

from tests.support.serving import Serving
from tests.workers.conftest import Another
from tests.workers.watching import SLOW, family, happened, lives, told, until, workers


@pytest.fixture
def served(another: Another) -> Serving:
    found = another("--workers", "2")
    found.wait_until_ready()
    until(lambda: len(workers(found)) == 2, found)
    return found


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_all_and_what_is_in_flight_is_answered(served: Serving, number: signal.Signals) -> None:
    everybody, answers = family(served), list[Any]()
    asking = [threading.Thread(target=lambda: answers.append(served.ask(SLOW))) for _ in range(3)]
    for thread in asking:
        thread.start()
    until(lambda: _open(served) >= 3, served)
    served.stop(number)
    for thread in asking:
        thread.join()
    assert served.process.returncode == 0
    assert [answer for answer in answers if "errors" in answer] == []
    assert len(answers) == 3
    assert not any(map(lives, everybody))


def test_a_second_signal_does_not_wait_for_what_is_in_flight(served: Serving) -> None:
    everybody = family(served)
    head = (
        f"POST /graphql HTTP/1.1\r\nhost: 127.0.0.1\r\nauthorization: {served.signed_in['authorization']}\r\n"
        "content-type: application/json\r\ncontent-length: 1000\r\n\r\n{"
    )
    with socket.create_connection(("127.0.0.1", served.port)) as half:
        half.sendall(head.encode())
        until(lambda: _open(served), served)
        served.process.send_signal(signal.SIGTERM)
        until(lambda: happened(served, "Shutting down") == 2, served)
        served.process.send_signal(signal.SIGTERM)
        assert served.process.wait(120) == 0
    assert not any(map(lives, everybody))
    assert [each for each in told(served) if "timeout graceful shutdown exceeded" in each["event"]] == []


def test_when_the_parent_is_killed_its_workers_end(served: Serving) -> None:
    everybody = family(served)
    assert all(map(lives, everybody))
    served.process.kill()
    until(lambda: not any(map(lives, everybody)), served)
    with socket.create_server(("127.0.0.1", served.port)):
        pass


def test_when_everybody_s_parent_is_killed_its_neo4j_ends_too(cache: Path, tmp_path: Path) -> None:
    served = Serving(tmp_path / "home", cache, "--workers", "2", ZEREN_LOG_FORMAT="json")
    try:
        until(lambda: len(workers(served)) == 2, served)
        everybody = family(served) | set(served.neo4j_processes())
        served.process.kill()
        until(lambda: not any(map(lives, everybody)), served)
    finally:
        served.stop(signal.SIGKILL)


def test_a_worker_that_gets_the_signal_itself_is_replaced(served: Serving) -> None:
    before = workers(served)
    os.kill(before[1], signal.SIGTERM)
    until(lambda: workers(served)[1] != before[1], served)
    assert workers(served)[0] == before[0]


def _open(served: Serving) -> int:
    """How many connections to it a worker has taken and not closed yet."""
    port, found = f":{served.port:04X}", 0
    for line in Path("/proc/net/tcp").read_text(encoding="ascii").splitlines()[1:]:
        _, local, _, state, *_, inode = line.split()[:10]
        found += local.endswith(port) and state == "01" and inode != "0"
    return found
