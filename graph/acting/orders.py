"""An order to change something: who gives it, under which key, and what became of it.

The same key of the same caller within a day is the same order: it is answered with what became of it, and changes
nothing again. With another content it is refused.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

import msgspec

from graph.bookkeeping import read_in
from graph.failures import BadInput
from graph.query import Command, Query
from graph.temporal import day_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from graph.acting.actor import Actor
    from graph.transport import Transaction

KEPT = timedelta(hours=24)
"""How long an order is remembered."""


@dataclass(frozen=True)
class Done:
    """What became of an order: the key and the version of what was changed, and the number of the change.

    `told` is what else its answer says; `moved`: something of the district was changed. `revision`: from which on
    it can be read.
    """

    key: str
    version: int
    change: int
    repeated: bool = False
    told: str | None = None
    moved: bool = True
    revision: int = field(default=0, compare=False)


@dataclass(frozen=True)
class ReceiptRow:
    """An order that was carried out."""

    asked: str
    digest: str
    at: datetime
    key: str
    version: int
    change: int
    told: str | None


RECEIPTS = Query("receipts_by_key", ReceiptRow)
KEEP = Command("keep_receipt")


@dataclass(frozen=True)
class Order:
    """`sent` is all that was sent, `on` the caller's today; the key names the order among its caller's."""

    actor: Actor
    idempotency_key: str
    on: date | None
    sent: Mapping[str, Any]

    @property
    def key(self) -> str:
        """What tells it from all other orders."""
        return msgspec.json.encode([self.actor.caller, self.idempotency_key]).decode()

    @property
    def digest(self) -> str:
        """What tells its content."""
        return hashlib.sha256(
            msgspec.json.encode([self.actor.unit, self.sent], order="sorted", enc_hook=str)
        ).hexdigest()

    async def carried_out(self, transaction: Transaction, at: datetime) -> Done | None:
        """What became of it when it was given before; BadInput when its key named something else."""
        found = await read_in(transaction, RECEIPTS, keys=[self.key])
        if not found or found[0].at + KEPT <= at:
            return None
        if found[0].digest != self.digest:
            message = "named another order within the last 24 hours; give this one a key of its own"
            raise BadInput("idempotencyKey", "IDEMPOTENCY_KEY", message)
        row = found[0]
        return Done(row.key, row.version, row.change, repeated=True, told=row.told, moved=False)

    def check_day(self, at: datetime) -> None:
        """BadInput when the caller takes another date for today: what is done is recorded when it is done."""
        if self.on is not None and self.on != day_of(at):
            raise BadInput("on", "TODAY", "what is done is recorded today; leave the date out")

    async def keep(self, transaction: Transaction, done: Done, at: datetime) -> None:
        """Remember what became of it."""
        told = {"key": done.key, "version": done.version, "change": done.change, "told": done.told}
        receipt = {"receipt": self.key, "digest": self.digest, "at": at, "before": at - KEPT, **told}
        await transaction.run(KEEP.name, KEEP.text, receipt)
