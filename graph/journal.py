"""A load, all or nothing, of any size: staged first, then applied batch by batch under the sequence lock.

    staged      batches lie in the graph where no question looks; killed here, the load is undone
    applying    the revision is odd and names the load; killed here, the repair completes it
    done        the revision is even again

No transaction is larger than one batch, so the memory of the database is bounded; no reader sees half, because
readers accept no odd revision (settling.py); and every batch is applied exactly once, because it is marked as done
in the transaction that applies it. So each change is in the feed once, also when a repair completes the load.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

import msgspec

from graph import feed_of_loads
from graph.bookkeeping import tell
from graph.kinds import KINDS
from graph.query import Command

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from graph.change import Change
    from graph.transport import Transaction, Transport

    Rows = Sequence[Mapping[str, Any]]

STAGE = Command("stage_load")
START = Command("start_load")
NEXT = Command("next_batch")
LOG = Command("log_changed_rows")
FINISH_BATCH = Command("finish_batch")
FINISH = Command("finish_load")
DROP_DEAD = Command("drop_dead_loads")
DROP = Command("drop_load")

Keyed = tuple[str, "Mapping[str, Any]"]
"""A row's content under its key."""

BATCH = 2000
"""Rows of one batch: large enough to be fast, small enough for a database of 512 MB."""


class Journal:
    """The staged batches of one load."""

    def __init__(self, transport: Transport, load: str) -> None:
        self._transport = transport
        self.load = load
        self.staged = 0

    async def stage(self, kind: str, rows: Sequence[Keyed]) -> None:
        """Keep one batch of rows of a kind, each with its key."""
        text = msgspec.json.encode([(key, canonical(row)) for key, row in rows]).decode()
        batch = {"load": self.load, "seq": self.staged, "kind": kind, "rows": text}
        await tell(self._transport, STAGE, batch)
        self.staged += 1

    async def drop(self) -> None:
        """Undo what was staged."""
        await tell(self._transport, DROP, {"load": self.load})


async def drop_dead(transport: Transport, load: str) -> None:
    """Undo the loads of others that died while they were staging."""
    await tell(transport, DROP_DEAD, {"load": load})


async def apply(
    transport: Transport, change: Change, load: str, done: Callable[[int], None] = lambda _: None
) -> None:
    """Apply what is left of a staged load; `done` hears of each batch with its number of rows."""
    (started,) = await change.tell((START, {"load": load}))
    at = started[0][0]
    while batch := await transport.read(NEXT.name, NEXT.text, {"load": load}):
        seq, kind, text = batch[0]
        rows = [
            {**msgspec.json.decode(row), "loaded_key": key, "source_row": row}
            for key, row in msgspec.json.decode(text)
        ]
        await change.within(partial(_apply, load=load, at=at, seq=seq, kind=kind, rows=rows))
        done(len(rows))
    await change.tell((FINISH, {"load": load}))


async def _apply(transaction: Transaction, load: str, at: str, seq: int, kind: str, rows: Rows) -> None:
    """One batch, with what it changes in the log and in the feed."""

    async def tell(command: Command, **params: Any) -> Sequence[Sequence[Any]]:
        return await transaction.run(command.name, command.text, params)

    ((before,),) = await tell(LOG, load=load, at=at, kind=kind, rows=rows)
    await tell(KINDS[kind], rows=rows, at=at)
    await feed_of_loads.record(transaction, load, at, kind, rows, dict(before))
    await tell(FINISH_BATCH, load=load, seq=seq)


def canonical(row: Mapping[str, Any]) -> str:
    """The content of a row as one text, equal exactly when the contents are."""
    return msgspec.json.encode(row, order="deterministic").decode()
