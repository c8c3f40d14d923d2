"""Free ports on the loopback address."""

from __future__ import annotations

import socket

from graph.private.errors import PrivateNeo4jError

LOOPBACK = "127.0.0.1"


def choose(wanted: int | None, remembered: int | None, setting: str) -> int:
    """The port that was set, the one used last time, or a free one; PrivateNeo4jError when a set port is taken."""
    if wanted is not None:
        if not is_free(wanted):
            raise PrivateNeo4jError(
                f"{setting}: port {wanted} is taken by another program; end it, or set another port"
            )
        return wanted
    if remembered and is_free(remembered):
        return remembered
    with socket.socket() as probe:
        probe.bind((LOOPBACK, 0))
        return int(probe.getsockname()[1])


def is_free(port: int) -> bool:
    """Whether a server may listen there."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((LOOPBACK, port))
        except (OSError, OverflowError):
            return False
        return True
