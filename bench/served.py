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
    from collections.abc import Iterator
    from pathlib import Path

    from graph.private.running import Running

PATIENCE_S = 60


class Served(NamedTuple):
    """Where the endpoint is, and the process behind it."""

    address: str
    pid: int


@contextmanager
def served(running: Running, home: Path, **settings: int) -> Iterator[Served]:
    """Serve until it is left, and hand over how to reach it; `settings` without their ZEREN_."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    environment = {
        **os.environ,
        "NEO4J_URI": running.uri,
        "NEO4J_USERNAME": running.username,
        "NEO4J_PASSWORD": running.password,
        "ZEREN_PORT": str(port),
        "ZEREN_HOME": str(home),
        "ZEREN_LOG_LEVEL": "error",
        **{f"ZEREN_{name.upper()}": str(value) for name, value in settings.items()},
    }
    command = [sys.executable, "-m", "server", "serve"]
    with (home / f"{port}.log").open("wb") as log:
        process = subprocess.Popen(command, env=environment, stdout=log, stderr=log)
    try:
        _wait(f"http://127.0.0.1:{port}/ready", process)
        yield Served(f"http://127.0.0.1:{port}/graphql", process.pid)
    finally:
        process.terminate()
        process.wait()


def _wait(address: str, process: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + PATIENCE_S
    while process.poll() is None and time.monotonic() < until:
        with suppress(httpx.TransportError):
            if httpx.get(address, trust_env=False).is_success:
                return
        time.sleep(0.1)
    raise SystemExit("the server did not start")
