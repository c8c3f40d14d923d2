"""This process's chain of the access log: entries become records that follow one another."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING, Any

import structlog

from graph import access_chain
from graph.access_chain import End, TipRow
from graph.access_log import AccessKind
from graph.bookkeeping import read
from graph.failures import Failure, Unavailable
from graph.temporal import now
from server.access_log.entry import Entry
from server.access_log.record import SIGNED, record

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from graph.transport import Transport
    from server.access_log.audit_key import AuditKey

Moment = tuple[Entry, "datetime"]


class Chain:
    """Adds to its chain, one batch at a time. It moves on only with what has been committed.

    `every`: how many records a checkpoint may be away from the next.
    """

    def __init__(self, transport: Transport, key: AuditKey, every: int) -> None:
        self._transport = transport
        self._key = key
        self._every = every
        self._log = structlog.get_logger("zeren.access")
        self._lost: list[str] = []
        self._begin()

    def _begin(self) -> None:
        self.writer = f"{now():%Y%m%dT%H%M%S%f}-{secrets.token_hex(6)}"
        self.end = End()
        self.unsigned = 0
        """Records since the last that was signed."""
        self._at: datetime | None = None
        self._unsure: set[End] = set()

    async def append(self, entries: Sequence[Moment]) -> None:
        """Add entries and know that they are there; Unavailable when that cannot be known.

        Without entries it only proves that the graph can be written.
        """
        for _ in range(3):
            batch, named = await self._batch(entries)
            end = _end_of(batch, self.end)
            try:
                found = await access_chain.append(self._transport, self.writer, self.end, batch, named)
            except Failure:
                self._unsure.add(end)
                raise
            except BaseException as error:
                # Given up by whoever waited, or refused by the graph: known only when it is looked at again.
                self._unsure.add(end)
                if not isinstance(error, Exception):
                    raise
                self._log.exception("a record of the access log was refused", writer=self.writer)
                self._leave()
                raise Unavailable("The access log cannot be written at the moment") from error
            if found == end:
                self._move(end, batch)
                return
            if found in self._unsure:
                # A batch whose outcome was unknown has been committed after all: the chain goes on behind it.
                self._move(found, [])
                self.unsigned += 1
                continue
            self._log.error("the chain was changed by somebody else", writer=self.writer, expected=self.end.seq)
            self._leave()
        raise Unavailable("The access log cannot be written at the moment")

    async def _batch(self, entries: Sequence[Moment]) -> tuple[list[dict[str, Any]], list[TipRow]]:
        """The records of entries, begun with OPENED and followed by a CHECKPOINT where they are due."""
        told = list(entries)
        if told and not self.end.seq:
            told.insert(0, (Entry(AccessKind.OPENED), told[0][1]))
        unsigned = self.unsigned + sum(entry.kind not in SIGNED for entry, _ in told)
        if told and unsigned >= self._every and told[-1][0].kind not in SIGNED:
            told.append((Entry(AccessKind.CHECKPOINT), told[-1][1]))
        named: list[TipRow] = []
        if any(entry.kind in SIGNED for entry, _ in told):
            named = await read(self._transport, access_chain.TIPS, writer=self.writer)
        others = [*self._lost, *(f"{access_chain.record_id(tip.writer, tip.seq)} {tip.hash}" for tip in named)]
        batch: list[dict[str, Any]] = []
        end, last = self.end, self._at
        for entry, moment in told:
            last = moment if last is None else max(last, moment)
            batch.append(record(entry, self.writer, end, last, self._key, others))
            if entry.kind in SIGNED:
                others = []
            end = End(end.seq + 1, batch[-1]["hash"])
        return batch, named

    def _move(self, end: End, batch: Sequence[dict[str, Any]]) -> None:
        self.end = end
        self._unsure.clear()
        for each in batch:
            self._at = each["at"]
            signed = "signature" in each
            self.unsigned = 0 if signed else self.unsigned + 1
            if signed:
                self._lost = []

    def _leave(self) -> None:
        """Go on in a new chain, which names the end of this one as it was left."""
        if self.end.seq:
            self._lost.append(f"{access_chain.record_id(self.writer, self.end.seq)} {self.end.hash}")
        self._begin()


def _end_of(batch: Sequence[dict[str, Any]], end: End) -> End:
    return End(batch[-1]["seq"], batch[-1]["hash"]) if batch else end
