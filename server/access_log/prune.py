"""Remove old records of the access log; a signed anchor stays, from which what is left can be verified."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph import access_chain
from graph.bookkeeping import read
from server.access_log.record import anchored

if TYPE_CHECKING:
    from datetime import datetime

    from graph.transport import Transport
    from server.access_log.audit_key import AuditKey


async def prune(transport: Transport, key: AuditKey, before: datetime) -> int:
    """Remove every record from before a time, and tell how many; what an earlier attempt left is removed too."""
    removed = 0
    chains = await read(transport, access_chain.CHAINS)
    pruned = {chain.writer: chain.pruned_seq for chain in chains}
    for tip in await read(transport, access_chain.PRUNABLE, before=before):
        # The anchor first: a pruning that is broken off then leaves records too many, and never a chain in pieces.
        if tip.seq > pruned.get(tip.writer, 0):
            await access_chain.anchor(transport, tip, key.id, key.sign(anchored(tip.writer, tip.seq, tip.hash)))
        removed += await access_chain.prune(transport, tip.writer, max(tip.seq, pruned.get(tip.writer, 0)))
    return removed
