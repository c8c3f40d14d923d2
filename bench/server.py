"""A private Neo4j for one benchmark, in a folder that is thrown away, and what all benchmarks do with it."""

from __future__ import annotations

import asyncio
import os
import statistics
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from graph.bolt import Bolt
from graph.private.place import Place
from graph.private.private import PrivateNeo4j
from graph.private.progress import Bar

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterator

    from graph.private.running import Running

T = TypeVar("T")

_VERSION = "CALL dbms.components() YIELD name, versions, edition RETURN name + ' ' + versions[0] + ' ' + edition"


@contextmanager
def neo4j(heap: str = "512m", page_cache: str = "128m", kept: Path | None = None) -> Iterator[Running]:
    """Hand over how to reach it; in a folder that is `kept`, or thrown away."""
    cache = Path(os.environ.get("XDG_CACHE_HOME") or "~/.cache").expanduser() / "zeren"
    with tempfile.TemporaryDirectory(prefix="zeren-bench-") as thrown_away:
        home = Path(thrown_away) if kept is None else kept.absolute()
        place = Place(home=home, cache=cache, heap=heap, page_cache=page_cache)
        private = PrivateNeo4j(place, Bar("Neo4j"), print)
        running = private.start()
        try:
            yield running
        finally:
            private.stop()


def connect(running: Running, patience_s: float = 120) -> Bolt:
    """A transport of the running loop."""
    return Bolt(running.uri, running.username, running.password, None, patience_s)


async def version_of(bolt: Bolt) -> str:
    """What the database calls itself, such as Neo4j Kernel 5.26.30 community."""
    ((told,),) = await bolt.read("version", _VERSION, {})
    return str(told)


def run(main: Callable[[Bolt], Awaitable[T]]) -> T:
    """Connect, measure, leave."""

    async def measured(running: Running) -> T:
        bolt = connect(running)
        try:
            return await main(bolt)
        finally:
            await bolt.close()

    with neo4j() as running:
        return asyncio.run(measured(running))


async def median_ms(work: Callable[[], Awaitable[object]], rounds: int) -> float:
    """The median time of a piece of work that is done so many times, in milliseconds."""
    times = []
    for _ in range(rounds):
        began = time.perf_counter()
        await work()
        times.append((time.perf_counter() - began) * 1000)
    return statistics.median(times)
