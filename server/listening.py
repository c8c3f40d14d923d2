"""The port on which GraphQL is served."""

from __future__ import annotations

import socket
import ssl
from contextlib import contextmanager
from typing import TYPE_CHECKING

from server.cannot import CannotServeError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from server.settings import Settings

BACKLOG = 2048
"""Connections that may wait to be taken; what comes beyond that is turned away by the machine."""


@contextmanager
def listening(settings: Settings) -> Iterator[socket.socket]:
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


def check_tls(settings: Settings) -> None:
    """CannotServeError when the certificate cannot be served, before anything slow begins."""
    if settings.tls_cert is None:
        return
    try:
        ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER).load_cert_chain(settings.tls_cert, settings.tls_key)
    except OSError as error:
        raise CannotServeError(
            f"ZEREN_TLS_CERT: {settings.tls_cert} cannot be served with ZEREN_TLS_KEY ({error})"
        ) from error
