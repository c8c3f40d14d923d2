"""The lock of a home: whoever holds it may start a server there, and a server that runs keeps it held.

It is a lock on an open file, which processes inherit: held by the starter, then by the guard and by Neo4j itself,
and free at the moment when the last of them is gone, however it went.
"""

from __future__ import annotations

import fcntl
import os
from contextlib import contextmanager
from typing import TYPE_CHECKING

from graph.private.errors import PrivateNeo4jError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NAME = "private.lock"


class TakenError(PrivateNeo4jError):
    """Somebody holds the home: a server runs there, or is about to."""


@contextmanager
def hold(home: Path) -> Iterator[int]:
    """Hold a home; TakenError when somebody does. Who inherits the descriptor keeps it held after the block."""
    descriptor = os.open(home / NAME, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise TakenError(f"Another process holds {home / NAME}") from None
        yield descriptor
    finally:
        os.close(descriptor)


def is_held(home: Path) -> bool:
    """Whether somebody holds it, asked without getting in a starter's way for longer than this call."""
    try:
        descriptor = os.open(home / NAME, os.O_RDONLY)
    except OSError:
        return False
    try:
        fcntl.flock(descriptor, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    finally:
        os.close(descriptor)
    return False
