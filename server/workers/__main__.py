"""`python -m server.workers CONTROL LISTENER`: a mould; both are descriptors of sockets, which it is left."""

from __future__ import annotations

import gc
import socket
import sys
from typing import TYPE_CHECKING

import uvloop

from server.command_line import or_exit

if TYPE_CHECKING:
    from server.settings import Settings


def main(settings: Settings) -> None:
    """Cast workers, and be one where it is cast."""
    # What is imported and built stays; to look for rubbish in it would take a fifth of the time.
    gc.disable()
    from server.program import Program  # noqa: PLC0415 - as said
    from server.workers.mould import Mould  # noqa: PLC0415
    from server.workers.work import work  # noqa: PLC0415

    control, listener = (socket.socket(fileno=int(number)) for number in sys.argv[1:])
    program = Program.of(settings)
    gc.freeze()  # workers share the memory of what nobody touches
    with Mould(control, listener) as mould:
        cast = mould.next()
    if cast is not None:
        gc.enable()
        uvloop.run(work(settings, program, cast, listener))


or_exit(main)
