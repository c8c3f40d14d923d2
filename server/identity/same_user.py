"""Whether a connection on this machine was opened by the user that this process runs as.

Linux says whose each socket is in /proc/net/tcp. Whoever runs as the same user could read the local token's file
anyway; another user of the machine, or a proxy that listens for others, cannot, and gets nothing here either.
"""

from __future__ import annotations

import os
import struct
from ipaddress import ip_address
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from starlette.requests import Request

    Socket = tuple[str, int]

_LOCAL, _REMOTE, _OWNER = 1, 2, 7
"""Columns of /proc/net/tcp, after proc(5)."""


def is_same_user(request: Request) -> bool:
    """Whether it is; False where that cannot be told."""
    here = request.scope.get("server")
    if request.client is None or here is None or here[1] is None:
        return False
    ends = _plain(request.client.host, request.client.port), _plain(here[0], here[1])
    return any(owner == os.getuid() for local, remote, owner in _sockets() if (local, remote) == ends)


def _sockets() -> Iterator[tuple[Socket, Socket, int]]:
    """Each socket: its own end, the other end, whose it is."""
    for name in ("tcp", "tcp6"):
        try:
            lines = Path("/proc/net", name).read_text(encoding="ascii").splitlines()[1:]
        except OSError:
            continue
        for line in lines:
            columns = line.split()
            yield _end(columns[_LOCAL]), _end(columns[_REMOTE]), int(columns[_OWNER])


def _end(text: str) -> Socket:
    address, port = text.split(":")
    words = [int(address[at : at + 8], 16) for at in range(0, len(address), 8)]
    packed = struct.pack(f"={len(words)}I", *words)  # each word as this machine keeps it
    return _plain(str(ip_address(packed)), int(port, 16))


def _plain(host: str, port: int) -> Socket:
    address = ip_address(host)
    return str(getattr(address, "ipv4_mapped", None) or address), port
