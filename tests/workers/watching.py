"""What the log of a service with workers tells: who came to stand, who answered what, who is gone."""

from __future__ import annotations

import json
import time
import uuid
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import httpx

from tests.support.serving import Serving

SECONDS = 180.0
STANDS = "Started server process"
AREA = '{ area(code: "440308003") { name } }'
ANSWER = {"data": {"area": {"name": "沙头角街道"}}}


def told(serving: Serving) -> list[dict[str, Any]]:
    """The lines of the log."""
    return [json.loads(line) for line in serving.printed().splitlines() if line.startswith("{")]


def stood(serving: Serving) -> list[tuple[int, int]]:
    """The number and the process of every worker that came to stand, in their order."""
    return [(each["worker"], each["pid"]) for each in told(serving) if each["event"].startswith(STANDS)]


def workers(serving: Serving) -> dict[int, int]:
    """Who has which number now."""
    return dict(stood(serving))


def answered(serving: Serving) -> set[int]:
    """Every process that has answered a request."""
    return {each["pid"] for each in told(serving) if each["event"] == "request"}


def happened(serving: Serving, event: str) -> int:
    """How often something was told."""
    return sum(each["event"] == event for each in told(serving))


def post(serving: Serving, query: str, headers: dict[str, str]) -> dict[str, Any]:
    """What a caller is answered."""
    return dict(httpx.post(f"{serving.url}/graphql", json={"query": query}, headers=headers, timeout=150).json())


def until(condition: Callable[[], object], serving: Serving) -> None:
    """Wait for something that must happen."""
    deadline = time.monotonic() + SECONDS
    while not condition():
        assert time.monotonic() < deadline, serving.printed()
        time.sleep(0.05)


def lives(pid: int) -> bool:
    """Whether a process does anything yet."""
    try:
        return "Z (zombie)" not in (Path("/proc") / str(pid) / "status").read_text(encoding="utf-8")
    except OSError:
        return False


def family(serving: Serving) -> set[int]:
    """The workers of a service and what they were cast from."""
    pids = set(workers(serving).values())
    return pids | {parent(pid) for pid in pids}


def parent(pid: int) -> int:
    status = (Path("/proc") / str(pid) / "status").read_text(encoding="utf-8")
    return int(status.partition("PPid:")[2].split()[0])


@contextmanager
def by_worker(serving: Serving) -> Iterator[dict[int, httpx.Client]]:
    """A connection to each worker: new ones are opened until every worker has taken one."""
    found: dict[int, httpx.Client] = {}
    with ExitStack() as opened:

        def all_found() -> bool:
            client = httpx.Client(base_url=serving.url, timeout=150, headers=serving.signed_in)
            opened.enter_context(client)
            mark = uuid.uuid4().hex
            client.post("/graphql", json={"query": AREA}, headers={"x-request-id": mark})
            found.setdefault(answerer(serving, mark), client)
            return set(found) == set(workers(serving))

        until(all_found, serving)
        yield found


def answerer(serving: Serving, mark: str) -> int:
    """Which worker has answered a request of this id."""

    def numbers() -> list[int]:
        return [
            each["worker"] for each in told(serving) if each["event"] == "request" and each["request_id"] == mark
        ]

    until(numbers, serving)
    return numbers()[0]
