"""However a service with workers ends, nobody of it is left, and what was in flight is answered."""

from __future__ import annotations

import json
import os
import signal
import socket
from functools import partial
from pathlib import Path

import httpx
import pytest

from tests.support.serving import Serving
from tests.workers.conftest import Another
from tests.workers.watching import ANSWER, AREA, by_worker, family, happened, lives, told, until, workers

BODY = b'{"query": "{ __typename }"}'


@pytest.fixture
def served(another: Another) -> Serving:
    found = another("--workers", "2")
    found.wait_until_ready()
    until(lambda: len(workers(found)) == 2, found)
    with by_worker(found) as clients:
        # What its caller may see, each worker reads once; on a busy machine for longer than an end may take.
        for client in clients.values():
            until(partial(is_answered, client), found)
    return found


def is_answered(client: httpx.Client) -> bool:
    return bool(client.post("/graphql", json={"query": AREA}).json() == ANSWER)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_all_and_what_is_in_flight_is_answered(served: Serving, number: signal.Signals) -> None:
    everybody = family(served)
    with begun(served) as first, begun(served) as second:
        until(lambda: open_connections(served) >= 2, served)
        served.process.send_signal(number)
        until(lambda: happened(served, "Shutting down") == 2, served)
        for request in (first, second):
            request.sendall(BODY[1:])
        answers = [to_the_end(request) for request in (first, second)]
    assert served.process.wait(120) == 0
    for answer in answers:
        head, _, body = answer.partition(b"\r\n\r\n")
        assert head.startswith(b"HTTP/1.1 200 ")
        assert b"connection: close" in head
        assert json.loads(body) == {"data": {"__typename": "Query"}}
    assert not any(map(lives, everybody))


def test_a_second_signal_does_not_wait_for_what_is_in_flight(served: Serving) -> None:
    everybody = family(served)
    with begun(served):
        until(lambda: open_connections(served), served)
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


def begun(served: Serving) -> socket.socket:
    """A request of which all but the first byte of its body is still to come."""
    request = socket.create_connection(("127.0.0.1", served.port), 60)
    head = [
        "POST /graphql HTTP/1.1",
        f"host: 127.0.0.1:{served.port}",
        f"authorization: {served.signed_in['authorization']}",
        "content-type: application/json",
        f"content-length: {len(BODY)}",
    ]
    request.sendall("\r\n".join([*head, "", ""]).encode() + BODY[:1])
    return request


def to_the_end(request: socket.socket) -> bytes:
    with request.makefile("rb") as answer:
        return answer.read()


def open_connections(served: Serving) -> int:
    """How many connections a worker has taken whose request it has begun to read."""
    port, found = f":{served.port:04X}", 0
    for line in Path("/proc/net/tcp").read_text(encoding="ascii").splitlines()[1:]:
        _, local, _, state, queues, *_, inode = line.split()[:10]
        found += local.endswith(port) and state == "01" and queues.endswith(":00000000") and inode != "0"
    return found
