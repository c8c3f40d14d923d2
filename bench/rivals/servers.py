"""Each server in a process of its own, and how the four questions are put to it."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import httpx
import psutil

from bench.rivals.statements import OWNERS_OF_ONE

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from graph.private.running import Running

HERE = Path(__file__).parent
NODE = Path(sys.executable).with_name("node")
PATIENCE_S = 120
UNBOUNDED = {
    "ZEREN_BUDGET_PER_MINUTE": str(10**9),
    "ZEREN_CONCURRENT_PER_CALLER": str(1000),
    "ZEREN_PLAN_AHEAD": "0",
    "ZEREN_MAX_SECONDS": "60",
    "ZEREN_LOG_LEVEL": "error",
}
"""One caller asks here for what many would, and Neo4j plans each statement at its first use."""


@dataclass(frozen=True, eq=False)
class Kind:
    """A server that can be compared. `ready`: the address that answers when it stands."""

    name: str
    command: tuple[str, ...]
    ready: str
    environment: Mapping[str, str] = field(default_factory=dict)


def _asgi(module: str) -> tuple[str, ...]:
    options = ["--factory", "--no-access-log", "--log-level", "error", "--host", "127.0.0.1", "--port", "{port}"]
    return (sys.executable, "-m", "uvicorn", f"bench.rivals.{module}:application", *options)


def _node(name: str) -> Kind:
    told = {"SERVER": name.lower(), "OWNERS": OWNERS_OF_ONE}
    return Kind(f"@neo4j/graphql + {name}", (str(NODE), str(HERE / "neo4j-graphql.mjs")), "/", told)


ZEREN = Kind("Zeren", (sys.executable, "-m", "server", "serve"), "/ready", UNBOUNDED)
RAW = Kind("raw driver", _asgi("raw"), "/")
STOCK = Kind("stock strawberry", _asgi("stock"), "/")
YOGA = _node("Yoga")
APOLLO = _node("Apollo")
KINDS = (ZEREN, RAW, STOCK, YOGA, APOLLO)


@dataclass(frozen=True)
class Standing:
    """A server that stands."""

    kind: Kind
    address: str
    process: psutil.Process

    @property
    def cpu_s(self) -> float:
        """CPU that it has used, with its children, in seconds."""
        return cpu_s(self.process)

    @property
    def memory_mb(self) -> float:
        """Resident memory, with its children."""
        of = [self.process, *self.process.children(recursive=True)]
        return sum(each.memory_info().rss for each in of) / 1e6


def cpu_s(process: psutil.Process) -> float:
    """CPU that a process has used, with its children, in seconds."""
    times = [each.cpu_times() for each in [process, *process.children(recursive=True)]]
    return sum(each.user + each.system for each in times)


@contextmanager
def standing(kind: Kind, running: Running, home: Path) -> Iterator[Standing]:
    """Start it, and end it."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = str(free.getsockname()[1])
    environment = {
        **os.environ,
        "NEO4J_URI": running.uri,
        "NEO4J_USERNAME": running.username,
        "NEO4J_PASSWORD": running.password,
        "PORT": port,
        "ZEREN_PORT": port,
        "ZEREN_HOME": str(home),
        "NODE_ENV": "production",
        **kind.environment,
    }
    command = [each.format(port=port) if each == "{port}" else each for each in kind.command]
    with (home / f"{port}.log").open("wb") as log:
        process = subprocess.Popen(command, env=environment, stdout=log, stderr=log)
    try:
        address = f"http://127.0.0.1:{port}"
        _wait(address + kind.ready, process, home / f"{port}.log")
        yield Standing(kind, address, psutil.Process(process.pid))
    finally:
        process.terminate()
        process.wait()


def _wait(address: str, process: subprocess.Popen[bytes], log: Path) -> None:
    until = time.monotonic() + PATIENCE_S
    while process.poll() is None and time.monotonic() < until:
        with suppress(httpx.TransportError):
            if httpx.get(address, trust_env=False, timeout=5).status_code != httpx.codes.SERVICE_UNAVAILABLE:
                return
        time.sleep(0.1)
    raise SystemExit(f"a server did not start:\n{log.read_text()[-2000:]}")
