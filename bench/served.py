"""The whole server in a process of its own, as its users have it, over the Neo4j of a benchmark."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, NamedTuple

import httpx

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from graph.private.running import Running

PATIENCE_S = 120


class Served(NamedTuple):
    """Where the endpoint is, and the process behind it."""

    address: str
    pid: int


@contextmanager
def served(running: Running, home: Path, **settings: int) -> Iterator[Served]:
    """Serve until it is left, and hand over how to reach it; `settings` without their ZEREN_."""
    environment = {
        "ZEREN_LOG_LEVEL": "error",
        **{f"ZEREN_{name.upper()}": str(value) for name, value in settings.items()},
    }
    with process([sys.executable, "-m", "server", "serve"], running, home, "/ready", environment) as found:
        yield Served(f"{found.address}/graphql", found.pid)


@contextmanager
def process(
    command: Sequence[str], running: Running, home: Path, ready: str, environment: Mapping[str, str]
) -> Iterator[Served]:
    """Run a server over the Neo4j of a benchmark until it is left. `ready`: the path that answers when it stands.

    It is told its port in PORT and ZEREN_PORT, and wherever its command says `{port}`.
    """
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = str(free.getsockname()[1])
    told = {
        **os.environ,
        "NEO4J_URI": running.uri,
        "NEO4J_USERNAME": running.username,
        "NEO4J_PASSWORD": running.password,
        "PORT": port,
        "ZEREN_PORT": port,
        "ZEREN_HOME": str(home),
        **environment,
    }
    with (home / f"{port}.log").open("wb") as log:
        begun = subprocess.Popen(
            [port if each == "{port}" else each for each in command], env=told, stdout=log, stderr=log
        )
    try:
        address = f"http://127.0.0.1:{port}"
        _wait(address + ready, begun, home / f"{port}.log")
        yield Served(address, begun.pid)
    finally:
        begun.terminate()
        begun.wait()


def _wait(address: str, begun: subprocess.Popen[bytes], log: Path) -> None:
    until = time.monotonic() + PATIENCE_S
    while begun.poll() is None and time.monotonic() < until:
        with suppress(httpx.TransportError):
            if httpx.get(address, trust_env=False, timeout=5).status_code != httpx.codes.SERVICE_UNAVAILABLE:
                return
        time.sleep(0.1)
    raise SystemExit(f"a server did not start:\n{log.read_text()[-2000:]}")
