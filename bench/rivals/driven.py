"""One server under load: what autocannon counted, and what that cost the server and Neo4j."""

from __future__ import annotations

import subprocess
import time
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import msgspec

from bench.rivals.servers import HERE, cpu_s, node

if TYPE_CHECKING:
    from collections.abc import Mapping

    import psutil

    from bench.rivals.questions import Put
    from bench.rivals.servers import Standing

LONGEST_S = 60
RESTED_S, RESTING = 0.3, 0.2
"""For how long the database must have used less than this share of a core, in seconds."""


@dataclass(frozen=True)
class Driven:
    """Times in milliseconds; CPU for each request."""

    per_second: float
    p50: float
    p99: float
    server_cpu: float
    neo4j_cpu: float


@dataclass(frozen=True)
class Load:
    """How hard a server is driven. `rate`: requests a second; 0 for as many as it answers."""

    connections: int
    seconds: float
    rate: float = 0


def drive(server: Standing, put: Put, headers: Mapping[str, str], load: Load, neo4j: psutil.Process) -> Driven:
    """Drive it, for longer where it has answered nothing yet; SystemExit when it refuses anything."""
    told = {
        "url": server.address + put.path,
        "body": put.body,
        "headers": dict(headers),
        "connections": load.connections,
        "seconds": load.seconds,
        "rate": round(load.rate),
    }
    _rest(neo4j)
    before = server.cpu_s, cpu_s(neo4j)
    command = [node(), str(HERE / "load.mjs"), msgspec.json.encode(told).decode()]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(done.stderr)
    found: dict[str, Any] = msgspec.json.decode(done.stdout)
    number = found["answered"]
    if not number and not found["refused"] and load.seconds < LONGEST_S:
        return drive(server, put, headers, replace(load, seconds=2 * load.seconds), neo4j)
    if found["refused"] or not number:
        raise SystemExit(f"{server.kind.name} {put.path}: {found}")
    return Driven(
        number / found["seconds"],
        found["p50"],
        found["p99"],
        (server.cpu_s - before[0]) * 1000 / number,
        (cpu_s(neo4j) - before[1]) * 1000 / number,
    )


def _rest(neo4j: psutil.Process) -> None:
    """Wait until the database has nothing left to do: what the last load asked for may outlast it by seconds."""
    while True:
        before = cpu_s(neo4j)
        time.sleep(RESTED_S)
        if cpu_s(neo4j) - before < RESTED_S * RESTING:
            return
