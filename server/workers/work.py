"""A worker: it answers on the port that it was given until its parent says otherwise, or is gone."""

from __future__ import annotations

import asyncio
import os
from typing import TYPE_CHECKING

import structlog

from server.identity.local import LocalToken
from server.neo4j_at_hand import AtHand
from server.served import served
from server.standing import Standing
from server.workers.order import END, HURRY, RETIRE, STANDS

if TYPE_CHECKING:
    import socket

    from server.program import Program
    from server.settings import Settings
    from server.workers.mould import Cast


async def work(settings: Settings, program: Program, cast: Cast, listener: socket.socket) -> None:
    """Answer until it is to end."""
    order = cast.order
    structlog.contextvars.bind_contextvars(worker=order.number, pid=os.getpid())
    reader, writer = await asyncio.open_connection(sock=cast.parent)
    writer.write(b"%d\n" % os.getpid())
    server = Standing(settings, lambda: writer.write(STANDS))
    obeying = asyncio.create_task(_obey(reader, server))
    local = None if order.local_token is None else LocalToken(order.local_token)
    at_hand = AtHand(order.uri, order.username, order.password, order.database)
    try:
        async with at_hand.connected(settings.max_seconds) as bolt:
            await served(settings, bolt, program, local, listener, server, beside=order.beside)
    finally:
        obeying.cancel()
        writer.close()


async def _obey(parent: asyncio.StreamReader, server: Standing) -> None:
    """Do what the parent says; when it is gone, however it went, nobody is left to serve for."""
    told = {END: server.end, HURRY: server.hurry, RETIRE: server.retire}
    try:
        while line := await parent.readline():
            told[line]()
    except ConnectionError:
        pass
    server.end()
