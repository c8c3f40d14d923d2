"""Serve: a Neo4j at hand, prepared and seeded when it is ours and empty, and before it one process or several."""

from __future__ import annotations

import asyncio
import signal
from contextlib import asynccontextmanager, suppress
from functools import partial
from typing import TYPE_CHECKING

import uvloop

from graph.door import Graph
from graph.prepare import is_empty
from graph.private.progress import Bar
from graph.repair import repair
from graph.temporal import today
from server import browser_guide, keeper, panel
from server.access_log.audit_key import AuditKey
from server.cannot import CannotServeError
from server.explorer import locked_files
from server.identity.assembled import check_that_somebody_is_known
from server.identity.local import LocalToken
from server.listening import check_tls, listening
from server.neo4j_at_hand import neo4j_at_hand
from server.nothing_thrown_away import nothing_thrown_away
from server.setting_forms import is_loopback
from server.trusted import trusted

if TYPE_CHECKING:
    import socket
    from collections.abc import AsyncIterator, Mapping

    from graph.bolt import Bolt
    from seeds.load import Loaded
    from server.neo4j_at_hand import AtHand
    from server.settings import Settings
    from server.workers.casting import Casting


def serve(settings: Settings) -> None:
    """Serve until a signal; CannotServeError or PrivateNeo4jError when it cannot begin."""
    # Before the server has its own handlers a signal simply ends the start; what was started is stopped.
    signal.signal(signal.SIGTERM, _end)
    check_tls(settings)
    listed = trusted(settings)
    with listening(settings) as listener:
        if settings.workers == 1:
            _by_one(settings, listener, listed)
        else:
            _by_workers(settings, listener)


def _by_one(settings: Settings, listener: socket.socket, listed: Mapping[str, str] | None) -> None:
    with nothing_thrown_away():
        from server.program import Program  # noqa: PLC0415 - who has workers leaves it to them
        from server.served import served  # noqa: PLC0415
        from server.standing import Standing  # noqa: PLC0415

        program = Program.of(settings, listed)

    async def one(neo4j: AtHand) -> None:
        server = Standing(settings, lambda: panel.show(settings, neo4j))
        async with neo4j.prepared(settings.max_seconds) as bolt:
            await _made_ready(settings, neo4j, bolt)
            async with _kept_alive(neo4j):
                local = _local_token(settings, neo4j)
                await served(settings, bolt, program, local, listener, server, beside=True)

    with neo4j_at_hand(settings, print, _played(settings)) as neo4j:
        uvloop.run(one(neo4j))


def _by_workers(settings: Settings, listener: socket.socket) -> None:
    from server.workers.casting import Casting  # noqa: PLC0415 - as above

    locked_files(settings, Bar("the explorer"))
    # It takes as long to build what workers share as to start Neo4j.
    with Casting(settings, listener) as casting, neo4j_at_hand(settings, print, _played(settings)) as neo4j:
        uvloop.run(_several(settings, neo4j, listener, casting))


async def _several(settings: Settings, neo4j: AtHand, listener: socket.socket, casting: Casting) -> None:
    from server.workers.order import Order  # noqa: PLC0415 - as above
    from server.workers.workers import Workers  # noqa: PLC0415

    async with neo4j.prepared(settings.max_seconds) as bolt:
        await _made_ready(settings, neo4j, bolt)
    local = _local_token(settings, neo4j)
    token = None if local is None else local.text
    order = Order(0, neo4j.uri, neo4j.username, neo4j.password, neo4j.database, token)
    async with _kept_alive(neo4j):
        await Workers(settings, listener, order, casting).serve(partial(panel.show, settings, neo4j))


async def _made_ready(settings: Settings, neo4j: AtHand, bolt: Bolt) -> None:
    """What is done once, before anybody is answered."""
    AuditKey.of(settings)
    await repair(bolt, writer_is_dead=neo4j.just_started)
    if neo4j.private is not None and await is_empty(bolt):
        from server.loading import record_agreements  # noqa: PLC0415 - only once in the life of a graph

        await record_agreements(bolt, settings, await _seed(Graph(bolt)))
    await check_that_somebody_is_known(settings, bolt)


@asynccontextmanager
async def _kept_alive(neo4j: AtHand) -> AsyncIterator[None]:
    """Keep a Neo4j of our own alive, and stop it at the end."""
    if neo4j.private is None:
        yield
        return
    keeping = asyncio.create_task(keeper.keep(neo4j.private))
    try:
        yield
    finally:
        keeping.cancel()
        with suppress(asyncio.CancelledError):
            await keeping
        # A restart may be under way in a thread, which the loop would wait for; this gives it up.
        await asyncio.to_thread(neo4j.private.stop)


def _local_token(settings: Settings, neo4j: AtHand) -> LocalToken | None:
    """The token of whoever sits at this machine; None where others can reach us, or the graph is not ours."""
    if neo4j.private is None or not is_loopback(settings.host):
        return None
    return LocalToken.of(settings.home.absolute())


async def _seed(graph: Graph) -> Loaded:
    from seeds.folder import Folder  # noqa: PLC0415 - as above
    from seeds.load import load  # noqa: PLC0415
    from server.paths import SEEDS  # noqa: PLC0415
    from server.watched import WatchedLoad  # noqa: PLC0415

    with WatchedLoad() as watched:
        loaded = await load(graph, Folder.open(SEEDS), today(), watched)
    if loaded.refused:
        raise CannotServeError("\n".join(str(problem) for problem in loaded.problems))
    return loaded


def _played(settings: Settings) -> str:
    return browser_guide.on_connect("127.0.0.1", settings.port)


def _end(*_: object) -> None:
    raise SystemExit(0)
