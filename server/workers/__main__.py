"""`python -m server.workers CONTROL LISTENER`: a mould; both are descriptors of sockets, which it is left."""

from __future__ import annotations

import socket
import sys
from typing import TYPE_CHECKING

import uvloop

from server.command_line import or_exit
from server.nothing_thrown_away import nothing_thrown_away
from server.trusted import trusted

if TYPE_CHECKING:
    from server.settings import Settings


def main(settings: Settings) -> None:
    """Cast workers, and be one where it is cast."""
    with nothing_thrown_away():
        from server.program import Program  # noqa: PLC0415 - slow to import
        from server.workers.mould import Mould  # noqa: PLC0415
        from server.workers.work import work  # noqa: PLC0415

        program = Program.of(settings, trusted(settings))
    control, listener = (socket.socket(fileno=int(number)) for number in sys.argv[1:])
    with Mould(control, listener) as mould:
        cast = mould.next()
    if cast is not None:
        uvloop.run(work(settings, program, cast, listener))


or_exit(main)
