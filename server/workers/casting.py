"""A mould as the parent of workers has it."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Self

import msgspec

if TYPE_CHECKING:
    from types import TracebackType

    from server.settings import Settings
    from server.workers.order import Order

ROOT = Path(__file__).parent.parent.parent
END_SECONDS = 5


class Casting:
    """Starts a mould; use it as a context, or end it."""

    def __init__(self, settings: Settings, listener: socket.socket) -> None:
        # A message of its own for each order; the end of ours is the end of the mould.
        self._control, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        with theirs:
            descriptors = (theirs.fileno(), listener.fileno())
            self._process = subprocess.Popen(  # noqa: S603
                [sys.executable, "-P", "-m", "server.workers", *map(str, descriptors)],
                stdin=subprocess.DEVNULL,
                env=_environment(settings),
                pass_fds=descriptors,
                start_new_session=True,  # Ctrl-C at the terminal is for the parent, which tells its workers
            )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End it, once its workers have."""
        self.ended()

    def ended(self) -> None:
        """End it; its workers have ended."""
        self.close()
        try:
            self._process.wait(END_SECONDS)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()

    def lives(self) -> bool:
        """Whether workers can be cast."""
        return self._process.poll() is None

    def cast(self, order: Order) -> socket.socket:
        """The socket to a new worker; at its end at once when there is none."""
        ours, theirs = socket.socketpair()
        with theirs, suppress(OSError):
            socket.send_fds(self._control, [msgspec.json.encode(order)], [theirs.fileno()])
        return ours

    def close(self) -> None:
        """Cast no more; those that were cast go on."""
        self._control.close()


def _environment(settings: Settings) -> dict[str, str]:
    """Our own, what the command line says beside it, and where the very program is that runs here."""
    kept = {name: value for name, value in os.environ.items() if name != "ZEREN_DOCUMENTS"}
    if settings.documents is not None:
        kept["ZEREN_DOCUMENTS"] = str(settings.documents)
    kept["PYTHONPATH"] = os.pathsep.join(filter(None, (str(ROOT), kept.get("PYTHONPATH"))))
    return kept
