"""What runs while a history is made: a database and a server of their own, which may be killed at any time."""

from __future__ import annotations

import asyncio
import signal
import threading
import time
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any, Self, TypeVar

import httpx

from graph import keys
from graph.bolt import Bolt
from graph.callers import Role
from graph.repair import repair
from graph.temporal import today
from tests.proof.histories.people import CALLERS
from tests.proof.machines import AGAIN, Database, served
from tests.support.servers import load_seeds
from tests.support.serving import Serving

T = TypeVar("T")

PATIENCE_S = 120
"""How long an order is sent again before it counts as never answered."""


class Town:
    """The district of the seeds, its callers' keys, and how often each part was ended in which way."""

    def __init__(self, home: Path, cache: Path) -> None:
        self._home = home
        self._cache = cache
        self._loop = asyncio.new_event_loop()
        self._database = Database(home / "neo4j", cache)
        self.ended: dict[str, int] = {}
        self.keys: dict[str, str] = {}
        self._http = httpx.Client(timeout=90)
        self._serving: Serving | None = None

    def __enter__(self) -> Self:
        self._with_bolt(load_seeds)
        self.keys = self._with_bolt(_keys)
        self.serve()
        return self

    def __exit__(self, *_: object) -> None:
        if self._serving is not None:
            self._serving.stop()
        self._http.close()
        self._database.stop()
        self._loop.close()

    def serve(self) -> None:
        """Start a server, on a port of its own."""
        self._serving = served(self._home / "zeren", self._cache, self._database.server)
        self._serving.wait_until_ready()

    def end_server(self, number: signal.Signals) -> None:
        """End the server by a signal."""
        assert self._serving is not None
        self._serving.stop(number)
        self._count(f"server {number.name}")

    def kill_database(self) -> None:
        """End the database as a machine that loses its power does, and start it again."""
        self._database.kill()
        self._database.restart()
        self._count("database SIGKILL")

    def restart(self, what: str) -> None:
        """End a part, or both, and start it again."""
        number = signal.SIGTERM if what == "server, gently" else signal.SIGKILL
        if what == "database":
            self.kill_database()
            return
        self.end_server(number)
        if what == "both":
            self.kill_database()
        self.serve()

    def while_it_is_killed(self, what: str, after_s: float, work: Callable[[], T]) -> T:
        """Do work, which sends again what was not answered, while a part is killed and started again."""

        def ends() -> None:
            time.sleep(after_s)
            self.restart(what)

        killer = threading.Thread(target=ends)
        killer.start()
        try:
            return work()
        finally:
            killer.join()

    def ask(self, caller: str, query: str, variables: dict[str, Any], **headers: str) -> dict[str, Any]:
        """The answer of the server, however often it must be asked."""
        sent = {"query": query, "variables": variables}
        headers["authorization"] = f"Bearer {self.keys[caller]}"
        deadline = time.monotonic() + PATIENCE_S
        while True:
            told = self._asked(sent, headers)
            if told is not None and not AGAIN & {code for code in codes(told) if code}:
                return told
            assert time.monotonic() < deadline, f"{caller} was never answered: {told}"
            time.sleep(0.1)

    def _asked(self, sent: dict[str, Any], headers: dict[str, str]) -> dict[str, Any] | None:
        """An answer; None: it was lost."""
        assert self._serving is not None
        try:
            return dict(self._http.post(f"{self._serving.url}/graphql", json=sent, headers=headers).json())
        except (httpx.TransportError, ValueError):
            return None

    def rows(self, text: str, **params: Any) -> list[list[Any]]:
        """What stands in the graph itself."""

        async def read(bolt: Bolt) -> list[list[Any]]:
            return [list(row) for row in await bolt.read("proof", text, params)]

        return self._with_bolt(read)

    def repaired(self) -> None:
        """What anybody does who finds that a writer has died."""
        self._with_bolt(repair)

    def _with_bolt(self, work: Callable[[Bolt], Coroutine[Any, Any, T]]) -> T:
        async def done() -> T:
            bolt = self._database.server.connect(60)
            try:
                return await work(bolt)
            finally:
                await bolt.close()

        return self._loop.run_until_complete(done())

    def _count(self, what: str) -> None:
        self.ended[what] = self.ended.get(what, 0) + 1


def codes(told: dict[str, Any]) -> list[str]:
    """The codes of the errors of an answer."""
    return [error.get("extensions", {}).get("code", "") for error in told.get("errors", ())]


async def _keys(bolt: Bolt) -> dict[str, str]:
    days = today().fromordinal(today().toordinal() + 2)
    return {each.name: await keys.create(bolt, each.unit, Role(each.role), days, None) for each in CALLERS}
