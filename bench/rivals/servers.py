"""Each server in a process of its own, and how the four questions are put to it."""

from __future__ import annotations

import subprocess
import sys
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import psutil

from bench.rivals.statements import OWNERS_OF_ONE
from bench.served import process

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from graph.private.running import Running

HERE = Path(__file__).parent
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
    return Kind(f"@neo4j/graphql + {name}", ("{node}", str(HERE / "neo4j-graphql.mjs")), "/", told)


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


@cache
def node() -> str:
    """Node itself: what its wheel puts beside Python is a script that starts it and passes no signals on."""
    asked = [str(Path(sys.executable).with_name("node")), "-p", "process.execPath"]
    return subprocess.run(asked, capture_output=True, text=True, check=True).stdout.strip()


@contextmanager
def standing(kind: Kind, running: Running, home: Path) -> Iterator[Standing]:
    """Start it, and end it."""
    environment = {"NODE_ENV": "production", **kind.environment}
    command = [node() if each == "{node}" else each for each in kind.command]
    with process(command, running, home, kind.ready, environment) as found:
        yield Standing(kind, found.address, psutil.Process(found.pid))
