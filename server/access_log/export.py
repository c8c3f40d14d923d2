"""Export a period of the access log: a line for each record, and a last line that is signed.

docs/verify-export.py checks such a file without anything of this program.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

from graph import access_chain
from graph.access_chain import record_id
from graph.temporal import now
from server.access_log.record import exported, line

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from graph.transport import Transport
    from server.access_log.audit_key import AuditKey


async def export(
    transport: Transport, key: AuditKey, since: datetime, before: datetime, say: Callable[[str], object]
) -> int:
    """Hand over the lines, one after the other, and tell how many records they hold."""
    digest, records = hashlib.sha256(), 0
    chains: list[dict[str, Any]] = []
    for stretch in await access_chain.stretches(transport, since, before):
        low, high = record_id(stretch.writer, stretch.first - 1), record_id(stretch.writer, stretch.last)
        async for page in access_chain.stored(transport, low, high):
            for row in page:
                text = exported(row.properties)
                digest.update(f"{text}\n".encode())
                say(text)
                records += 1
        chains.append({"writer": stretch.writer, "first": stretch.first, "last": stretch.last})
    trailer = {
        "audit_key": key.id,
        "before": before.isoformat(),
        "chains": chains,
        "exported_at": now().isoformat(timespec="seconds"),
        "public_key": key.public.pem,
        "records": records,
        "sha256": digest.hexdigest(),
        "since": since.isoformat(),
    }
    signature = key.sign(f"zeren access export {line(trailer)}".encode())
    say(line({"trailer": trailer, "signature": signature}))
    return records
