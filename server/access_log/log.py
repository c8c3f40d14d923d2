"""The access log of a server: callers wait until their record is durable, and share the commit.

    log = AccessLog(transport, AuditKey.of(settings))
    async with log:                                              # as long as the server serves
        witness = Witness()
        asking = BoundedAsking(graph.seen_by(access.sight, witness), settings)
        ...                                                      # execute the operation
        entry = answer(witness, access, purpose=..., basis=..., operation=..., document=..., request=...)
        if entry is not None:
            await log.record(entry)                              # before the answer is sent; Unavailable: none is

One task takes what waits and writes it in one transaction. A caller that leaves meanwhile harms nobody: its record
may stand there although its answer was never sent, never the other way round. What cannot be written is refused at
once until writing works again. Answers without restricted data are then let go and counted, and the gap recorded.
"""

from __future__ import annotations

import asyncio
import time
from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING

import structlog

from graph.access_log import AccessKind
from graph.failures import Failure, Unavailable
from graph.temporal import now
from server.access_log.chain import Chain
from server.access_log.entry import Entry
from server.access_log.gap import Gap

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from types import TracebackType
    from typing import Self

    from graph.transport import Transport
    from server.access_log.audit_key import AuditKey

CANNOT = "The access log cannot be written at the moment, and restricted data are not handed out unrecorded"


@dataclass(frozen=True)
class Rhythm:
    """How the log is written.

    `every`, `seconds`: records, and time, between two checkpoints. `batch`: records of one commit. `waiting`:
    callers that may wait. `patience_s`: how long a commit may take. `pause_s`: until the next when one has failed.
    """

    every: int = 1000
    seconds: float = 60.0
    batch: int = 500
    waiting: int = 2048
    patience_s: float = 10.0
    pause_s: float = 2.0


@dataclass(frozen=True)
class _Waiting:
    entry: Entry
    at: datetime
    written: asyncio.Future[None]


class AccessLog:
    """Writes entries; use it as a context."""

    def __init__(self, transport: Transport, key: AuditKey, rhythm: Rhythm | None = None) -> None:
        self._rhythm = rhythm or Rhythm()
        self.chain = Chain(transport, key, self._rhythm.every)
        self._waiting: deque[_Waiting] = deque()
        self._wake = asyncio.Event()
        self._closing = False
        self._works = True
        self._gap = Gap()
        self._signed_at = time.monotonic()
        self._task: asyncio.Task[None] | None = None
        self._log = structlog.get_logger("zeren.access")

    async def __aenter__(self) -> Self:
        """Begin to write."""
        self._task = asyncio.create_task(self._run())
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Write what waits, sign it, end."""
        self._closing = True
        self._wake.set()
        if self._task is not None:
            await self._task

    @property
    def works(self) -> bool:
        """Whether the last attempt to write succeeded."""
        return self._works

    async def write(self, entry: Entry) -> None:
        """Return when the entry is durable; Unavailable when it is not, or when that is not known."""
        if not self._works or self._closing or len(self._waiting) >= self._rhythm.waiting:
            raise Unavailable(CANNOT)
        waiting = _Waiting(entry, now(), asyncio.get_running_loop().create_future())
        self._waiting.append(waiting)
        self._wake.set()
        await waiting.written

    def let_go(self, entry: Entry) -> None:
        """Count an answer that is sent unrecorded; the service's own log names it."""
        self._gap.add(now())
        who = entry.caller.key if entry.caller else None
        self._log.warning("answered unrecorded", who=who, operation=entry.operation, request=entry.request)

    async def record(self, entry: Entry) -> None:
        """Write an entry; where that fails Unavailable, unless it holds no restricted data and is let go."""
        try:
            await self.write(entry)
        except Unavailable:
            if entry.restricted:
                raise
            self.let_go(entry)

    async def _run(self) -> None:
        while not self._closing:
            try:
                async with asyncio.timeout(self._rhythm.pause_s):
                    await self._wake.wait()
            except TimeoutError:
                pass
            self._wake.clear()
            await self._drain()
        await self._drain()
        if self._works and self.chain.end.seq:
            await self._commit([], Entry(AccessKind.CLOSED))

    async def _drain(self) -> None:
        """Write all that waits; when writing failed before, try whether it works again."""
        if not self._works:
            await self._commit([], *self._gap.entries())
        while self._waiting and self._works:
            batch = [self._waiting.popleft() for _ in range(min(len(self._waiting), self._rhythm.batch))]
            # Whoever has left before anything was written took nothing.
            await self._commit([each for each in batch if not each.written.done()])
        if self._works and self._gap.number:
            await self._commit([], *self._gap.entries())
        if self._works and self.chain.unsigned and time.monotonic() - self._signed_at >= self._rhythm.seconds:
            await self._commit([], Entry(AccessKind.CHECKPOINT))
        while self._waiting and not self._works:
            _fail(self._waiting.popleft())

    async def _commit(self, batch: Sequence[_Waiting], *ours: Entry) -> None:
        """Write the entries of callers, or some of our own; whoever waits hears what became of it."""
        told = [(each.entry, each.at) for each in batch] + [(entry, now()) for entry in ours]
        try:
            async with asyncio.timeout(self._rhythm.patience_s):
                await self.chain.append(told)
        except Exception as error:  # noqa: BLE001 - whatever it was, nobody may wait for ever
            self._works = False
            expected = isinstance(error, Failure | TimeoutError)
            self._log.warning("the access log cannot be written", error=repr(error)[:200], exc_info=not expected)
            for each in batch:
                _fail(each)
            return
        self._works = True
        if not self.chain.unsigned:
            self._signed_at = time.monotonic()
        for entry in ours:
            if entry.kind is AccessKind.GAP:
                self._gap.recorded(entry)
        for each in batch:
            if not each.written.done():
                each.written.set_result(None)


def _fail(waiting: _Waiting) -> None:
    if not waiting.written.done():
        waiting.written.set_exception(Unavailable(CANNOT))
