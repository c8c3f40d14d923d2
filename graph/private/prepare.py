"""What a server needs before it starts: ports, a password and a configuration, remembered in the home."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.private.configuration import configure
from graph.private.errors import PrivateNeo4jError
from graph.private.password import new_password, set_initial_password
from graph.private.ports import choose
from graph.private.running import STATE, Running, remember, remembered

if TYPE_CHECKING:
    from graph.private.place import Place


def prepare(place: Place, *, fresh_ports: bool) -> Running:
    """Get a held home ready for a start; the process id is not known yet.

    PrivateNeo4jError when a set port is taken, or when there are data whose password is lost.
    """
    before = remembered(place.home)
    if before is None and place.store.exists():
        raise PrivateNeo4jError(
            f"{place.home} holds data, but {STATE}, which holds its password, is gone or damaged; "
            "put it back, or move the folder away to begin anew"
        )
    last = None if fresh_ports else before
    running = Running(
        pid=0,
        bolt_port=choose(place.bolt_port, last.bolt_port if last else None, "ZEREN_BOLT_PORT"),
        http_port=choose(place.http_port, last.http_port if last else None, "ZEREN_HTTP_PORT"),
        password=before.password if before else new_password(),
    )
    remember(place.home, running)
    if not place.store.exists():
        set_initial_password(place.home, running.password)
    configure(place, running)
    return running
