"""What whoever runs the service does is in the same log as what callers take: keys, agreements, exports."""

from __future__ import annotations

import os
import pwd
from typing import TYPE_CHECKING, Any

from graph.callers import Caller, Role, Way
from server.access_log.audit_key import AuditKey
from server.access_log.entry import Entry
from server.access_log.log import AccessLog

if TYPE_CHECKING:
    from graph.access_log import AccessKind
    from graph.transport import Transport
    from server.settings import Settings


async def record(transport: Transport, settings: Settings, kind: AccessKind, **told: Any) -> None:
    """Record what the account that runs this command has done; Unavailable when that cannot be."""
    async with AccessLog(transport, AuditKey.of(settings)) as log:
        await log.write(Entry(kind, caller=_operator(), **told))


def _operator() -> Caller:
    """The account as the machine knows it, not as its environment says."""
    number = os.getuid()
    try:
        name = pwd.getpwuid(number).pw_name
    except KeyError:
        name = str(number)
    return Caller(Way.LOCAL, name, None, frozenset({Role.ADMIN}))
