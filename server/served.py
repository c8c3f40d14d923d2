"""Answers over a graph, and does beside it what time and others wait for."""

from __future__ import annotations

from contextlib import AsyncExitStack
from typing import TYPE_CHECKING

from graph.acting.writer import Writer
from graph.door import Graph
from server import clock
from server.access_log.audit_key import AuditKey
from server.access_log.log import AccessLog
from server.app import create_app
from server.identity.assembled import identity_of
from server.planned import planned
from server.webhooks.delivered import delivered

if TYPE_CHECKING:
    import socket

    from graph.bolt import Bolt
    from server.identity.local import LocalToken
    from server.program import Program
    from server.settings import Settings
    from server.standing import Standing


async def served(
    settings: Settings,
    bolt: Bolt,
    program: Program,
    local: LocalToken | None,
    listener: socket.socket,
    server: Standing,
    *,
    beside: bool,
) -> None:
    """Answer until the server ends. `beside`: plan ahead, keep time and deliver webhooks as well."""
    graph = Graph(bolt)
    async with AsyncExitStack() as kept:
        identity = await kept.enter_async_context(identity_of(settings, bolt, local))
        access_log = await kept.enter_async_context(AccessLog(bolt, AuditKey.of(settings)))
        writer = await kept.enter_async_context(Writer())
        if beside:
            await kept.enter_async_context(clock.kept(bolt, settings.escalate_every))
            await kept.enter_async_context(delivered(settings, lambda: graph, access_log))
            await kept.enter_async_context(planned(graph, ahead=settings.plan_ahead))
        app = create_app(
            program.schema,
            lambda: graph,
            program.explorer,
            settings,
            identity,
            access_log,
            writer,
            program.listed,
        )
        await server.answer(app, listener)
