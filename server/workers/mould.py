"""The process from which workers are cast: it has imported and built all that they share, and runs nothing.

    parent ── an order and a socket ──► mould ── fork ──► worker ◄── "retire" ── socket ── "stands" ──► parent

A worker begins where the mould stands, so it is ready at once and shares the memory of what was built. The mould
has one thread and no loop, which is what makes forking it safe. It ends when its parent does or needs it no more.
"""

from __future__ import annotations

import os
import signal
import socket
from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

import msgspec
import structlog

from server.workers.order import Order

if TYPE_CHECKING:
    from types import TracebackType

LARGEST_ORDER = 65536

log = structlog.get_logger("zeren.workers")


@dataclass(frozen=True)
class Cast:
    """What a worker has: its order, and the socket to its parent."""

    order: Order
    parent: socket.socket


class Mould:
    """Casts workers for as long as it is entered."""

    def __init__(self, control: socket.socket, listener: socket.socket) -> None:
        self._control = control
        self._listener = listener

    def __enter__(self) -> Self:
        """Learn of those that end."""
        signal.signal(signal.SIGCHLD, lambda *_: _reap(os.WNOHANG))
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Wait for those that still work, so that somebody learns of their end."""
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        self._control.close()
        _reap(0)

    def next(self) -> Cast | None:
        """Return in each worker with what it has, and in the mould with None when no more are wanted."""
        while True:
            message, descriptors, *_ = socket.recv_fds(self._control, LARGEST_ORDER, 1)
            if not message:
                self._listener.close()
                return None
            parent = socket.socket(fileno=descriptors[0])
            if os.fork() == 0:
                signal.signal(signal.SIGCHLD, signal.SIG_DFL)
                self._control.close()
                return Cast(msgspec.json.decode(message, type=Order), parent)
            parent.close()


def _reap(options: int) -> None:
    """Take note of workers that have ended; of one that was killed nobody else can tell by what."""
    while True:
        try:
            pid, status = os.waitpid(-1, options)
        except ChildProcessError:
            return
        if pid == 0:
            return
        if os.WIFSIGNALED(status):
            log.error("a worker was killed", pid=pid, signal=signal.Signals(os.WTERMSIG(status)).name)
