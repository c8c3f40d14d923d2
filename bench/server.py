"""A private Neo4j for one benchmark, in a folder that is thrown away."""

from __future__ import annotations

import os
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from graph.bolt import Bolt
from graph.private.place import Place
from graph.private.private import PrivateNeo4j
from graph.private.progress import Bar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


@contextmanager
def neo4j() -> Iterator[Callable[[], Bolt]]:
    """Hand over a way to connect, inside the loop that will use it."""
    cache = Path(os.environ.get("XDG_CACHE_HOME") or "~/.cache").expanduser() / "zeren"
    with tempfile.TemporaryDirectory(prefix="zeren-bench-") as home:
        private = PrivateNeo4j(Place(home=Path(home), cache=cache), Bar("Neo4j"), print)
        running = private.start()
        try:
            yield lambda: Bolt(running.uri, running.username, running.password, None, 120)
        finally:
            private.stop()
