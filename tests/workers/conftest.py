"""A service with two workers over a district of its own, and others over the same graph that tests may end."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.support.serving import Serving
from tests.workers.watching import AREA, post, until, workers

Another = Callable[..., Serving]


@pytest.fixture(scope="package")
def home(tmp_path_factory: pytest.TempPathFactory, cache: Path) -> Iterator[Serving]:
    # The database plans what it has not been asked yet, for longer than a caller waits on a busy machine.
    patient: dict[str, Any] = {"ZEREN_MAX_SECONDS": "120", "ZEREN_LOG_FORMAT": "json"}
    served = Serving(tmp_path_factory.mktemp("workers") / "home", cache, "--workers", "2", **patient)
    served.wait_until_ready(600)
    until(lambda: len(workers(served)) == 2, served)
    yield served
    served.stop()
    assert served.neo4j_processes() == []


@pytest.fixture(scope="package")
def reader(home: Serving) -> str:
    """A key to the graph, for services that have no local token."""
    made = home.run("key", "create", "--department", "U06", "--role", "READER", "--expires", "2999-01-01")
    key = made.stdout.strip()
    asks = {"authorization": f"Bearer {key}"}
    until(lambda: "errors" not in post(home, AREA, asks), home)
    return key


@pytest.fixture
def another(home: Serving, reader: str, cache: Path, tmp_path: Path) -> Iterator[Another]:
    """Starts a further service over the same graph."""
    begun: list[Serving] = []

    def start(*arguments: str, **environment: Any) -> Serving:
        state = json.loads((home.home / "private.json").read_text())
        served = Serving(
            tmp_path / f"unused-{len(begun)}",
            cache,
            *arguments,
            NEO4J_URI=f"neo4j://127.0.0.1:{state['bolt_port']}",
            NEO4J_PASSWORD=state["password"],
            ZEREN_LOG_FORMAT="json",
            **environment,
        )
        served.token = reader
        begun.append(served)
        return served

    yield start
    for served in begun:
        served.stop()
