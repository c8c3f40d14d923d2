"""Serve: a Neo4j at hand, prepared and seeded when it is ours and empty, the application before it."""

from __future__ import annotations

import asyncio
import signal
import socket
import ssl
from contextlib import asynccontextmanager, contextmanager, suppress
from typing import TYPE_CHECKING, Any

import uvicorn
import uvloop

from graph.acting.writer import Writer
from graph.door import Graph
from graph.prepare import is_empty
from graph.private.progress import Bar
from graph.repair import repair
from graph.temporal import today
from schema.build import build_schema
from seeds.folder import Folder
from seeds.load import load
from server import browser_guide, clock, keeper, panel
from server.access_log.audit_key import AuditKey
from server.access_log.log import AccessLog
from server.app import create_app
from server.cannot import CannotServeError
from server.documents.listed import read_listed
from server.explorer import Explorer, locked_files
from server.identity.assembled import check_that_somebody_is_known, identity_of
from server.identity.local import LocalToken
from server.loading import record_agreements
from server.neo4j_at_hand import AtHand, neo4j_at_hand
from server.paths import SEEDS
from server.planned import planned
from server.questions import read_questions
from server.requests.protocol import PatientProtocol
from server.setting_forms import is_loopback
from server.watched import WatchedLoad
from server.webhooks.delivered import delivered

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Iterator, Mapping

    from starlette.applications import Starlette

    from seeds.load import Loaded
    from server.settings import Settings

BACKLOG = 2048
"""Connections that may wait to be taken; what comes beyond that is turned away by the machine."""

GRACE_SECONDS = 6
"""How long requests in flight may take to be answered after a signal; Neo4j then needs up to four more."""


SERVED: Mapping[str, Any] = {
    "log_config": None,
    "access_log": False,
    "server_header": False,
    "lifespan": "off",
    # Who calls is told by the connection; a header that says so may be anybody's.
    "proxy_headers": False,
    # Messages are short, and what is packed has to be unpacked before it can be bounded.
    "ws_per_message_deflate": False,
}
"""How uvicorn serves; the tests serve likewise."""


class _Server(uvicorn.Server):
    """A server that tells when it stands and when it ends, and ends on a signal without raising it again."""

    def __init__(self, config: uvicorn.Config, stands: Callable[[], None], ends: Callable[[], None]) -> None:
        super().__init__(config)
        self._stands = stands
        self._ends = ends

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start, then tell."""
        await super().startup(sockets)
        self._stands()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Tell, then end."""
        self._ends()
        await super().shutdown(sockets)

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """First signal: finish what is in flight; second: do not wait for it."""
        loop = asyncio.get_running_loop()
        for number in (signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(number, self.handle_exit, number, None)
        yield


def serve(settings: Settings) -> None:
    """Serve until a signal; CannotServeError or PrivateNeo4jError when it cannot begin."""
    # Before the server has its own handlers a signal simply ends the start; what was started is stopped.
    signal.signal(signal.SIGTERM, _end)
    listed = None if settings.documents is None else read_listed(settings.documents)
    _check_tls(settings)
    with _listening(settings) as listener:
        files = locked_files(settings, Bar("the explorer"))
        played = browser_guide.on_connect("127.0.0.1", settings.port)
        with neo4j_at_hand(settings, print, played) as neo4j:
            explorer = Explorer(files, read_questions())
            uvloop.run(_serve(settings, neo4j, explorer, listed, listener))


async def _serve(
    settings: Settings,
    neo4j: AtHand,
    explorer: Explorer,
    listed: Mapping[str, str] | None,
    listener: socket.socket,
) -> None:
    async with neo4j.prepared(settings.max_seconds) as bolt:
        await repair(bolt, writer_is_dead=neo4j.just_started)
        graph = Graph(bolt)
        if neo4j.private is not None and await is_empty(bolt):
            await record_agreements(bolt, settings, await _seed(graph))
        await check_that_somebody_is_known(settings, bolt)
        async with (
            _kept_alive(neo4j),
            identity_of(settings, bolt, _local_token(settings, neo4j)) as identity,
            AccessLog(bolt, AuditKey.of(settings)) as access_log,
            Writer() as writer,
            clock.kept(bolt, settings.escalate_every),
            delivered(settings, lambda: graph, access_log),
            planned(bolt, ahead=settings.plan_ahead),
        ):
            app = create_app(
                build_schema(), lambda: graph, explorer, settings, identity, access_log, writer, listed
            )
            await _answer(app, settings, neo4j, listener)


async def _answer(app: Starlette, settings: Settings, neo4j: AtHand, listener: socket.socket) -> None:
    """Answer until a signal."""
    tls: dict[str, Any] = {"ssl_certfile": settings.tls_cert, "ssl_keyfile": settings.tls_key}
    bounds: dict[str, Any] = {
        "timeout_graceful_shutdown": GRACE_SECONDS,
        "ws_max_size": settings.max_request_bytes,
    }
    config = uvicorn.Config(app, http=PatientProtocol, **bounds, **SERVED, **tls)
    server = _Server(config, lambda: panel.show(settings, neo4j), app.state.live.end)
    await server.serve(sockets=[listener])


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
    with WatchedLoad() as watched:
        loaded = await load(graph, Folder.open(SEEDS), today(), watched)
    if loaded.refused:
        raise CannotServeError("\n".join(str(problem) for problem in loaded.problems))
    return loaded


@contextmanager
def _listening(settings: Settings) -> Iterator[socket.socket]:
    """The port, taken before anything slow begins."""
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    try:
        listener = socket.create_server((settings.host, settings.port), family=family, backlog=BACKLOG)
    except OSError as error:
        raise CannotServeError(
            f"ZEREN_PORT: cannot listen on {settings.host}:{settings.port} ({error.strerror}); set another port"
        ) from error
    with listener:
        yield listener


def _check_tls(settings: Settings) -> None:
    """CannotServeError when the certificate cannot be served, before anything slow begins."""
    if settings.tls_cert is None:
        return
    try:
        ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER).load_cert_chain(settings.tls_cert, settings.tls_key)
    except OSError as error:
        raise CannotServeError(
            f"ZEREN_TLS_CERT: {settings.tls_cert} cannot be served with ZEREN_TLS_KEY ({error})"
        ) from error


def _end(*_: object) -> None:
    raise SystemExit(0)
