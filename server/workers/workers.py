"""The workers of one port: as many as are wanted, each renewed in its turn, whoever died replaced.

    SIGINT, SIGTERM     all end, requests in flight are answered first; a second one: nothing is waited for
    SIGHUP              all are renewed: a new one stands before an old one retires

A new generation has a mould of its own, so it runs the program, certificate and documents as they are then. When
it does not come to stand, the old one goes on.
"""

from __future__ import annotations

import asyncio
import signal
from contextlib import suppress
from typing import TYPE_CHECKING

import msgspec
import structlog

from server.cannot import CannotServeError
from server.workers.casting import Casting
from server.workers.order import END, HURRY, RETIRE
from server.workers.worker import Worker

if TYPE_CHECKING:
    import socket
    from collections.abc import Callable, Coroutine

    from server.settings import Settings
    from server.workers.order import Order

LONG_ENOUGH_S = 10.0
"""A worker that served so long did not die of its start."""

FIRST_PAUSE_S, LONGEST_PAUSE_S = 0.5, 30.0
"""How long to wait until one that keeps dying is replaced."""

LONGEST_END_S = 30.0
"""How long workers may take to end, with all that they have begun."""

log = structlog.get_logger("zeren.workers")


class Workers:
    """Serves by workers. `order`: what the first of them is told; `casting`: the mould of the first generation."""

    def __init__(self, settings: Settings, listener: socket.socket, order: Order, casting: Casting) -> None:
        self._settings = settings
        self._listener = listener
        self._order = order
        self._casting = casting
        self._former: list[Casting] = []
        self._at: dict[int, Worker] = {}
        self._all: set[Worker] = set()
        self._tasks: set[asyncio.Task[None]] = set()
        self._ending = asyncio.Event()
        self._renewal = asyncio.Event()

    async def serve(self, stands: Callable[[], None]) -> None:
        """Serve until a signal; CannotServeError when not all come to stand at first."""
        loop = asyncio.get_running_loop()
        for number in (signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(number, self._signalled, number)
        loop.add_signal_handler(signal.SIGHUP, self._renewal.set)
        try:
            await self._begin()
            if not self._ending.is_set():
                stands()
                self._do(self._renewed())
                await self._ending.wait()
        finally:
            await self._ended()

    async def _begin(self) -> None:
        for number in range(self._settings.workers):
            self._at[number] = await self._new(number, self._casting)
        for number, worker in self._at.items():
            if not await worker.stands() and not self._ending.is_set():
                raise CannotServeError("A worker does not come to stand; why stands above")
            self._do(self._kept(number, worker))

    async def _kept(self, number: int, worker: Worker) -> None:
        """Have a place filled by somebody else whenever its worker dies, until that one is renewed."""
        pause = 0.0
        while True:
            await worker.gone()
            if self._ending.is_set() or self._at[number] is not worker:
                return
            long_enough = worker.served_s > LONG_ENOUGH_S
            pause = 0.0 if long_enough else min(pause * 2 or FIRST_PAUSE_S, LONGEST_PAUSE_S)
            log.warning("a worker is gone; another takes its place", worker=number, pid=worker.pid, in_s=pause)
            with suppress(TimeoutError):
                await asyncio.wait_for(self._ending.wait(), pause)
            if self._ending.is_set() or self._at[number] is not worker:
                return
            if not self._casting.lives():
                self._cast_from(Casting(self._settings, self._listener))
            worker = self._at[number] = await self._new(number, self._casting)

    async def _renewed(self) -> None:
        """Renew all whenever that is wanted."""
        while True:
            await self._renewal.wait()
            self._renewal.clear()
            casting = Casting(self._settings, self._listener)
            for number, old in sorted(self._at.items()):
                worker = await self._new(number, casting)
                if not await worker.stands():
                    log.error("a new worker does not come to stand; the old ones go on", worker=number)
                    casting.close()
                    self._former.append(casting)
                    break
                self._at[number] = worker
                self._do(self._kept(number, worker))
                old.tell(RETIRE)
            else:
                self._cast_from(casting)
                log.info("all workers are renewed")

    async def _new(self, number: int, casting: Casting) -> Worker:
        worker = await Worker.at(casting.cast(msgspec.structs.replace(self._order, number=number)))
        self._all.add(worker)
        self._do(self._forgotten(worker))
        if self._ending.is_set():
            worker.tell(END)
        return worker

    async def _forgotten(self, worker: Worker) -> None:
        await worker.gone()
        self._all.discard(worker)

    def _cast_from(self, casting: Casting) -> None:
        """Let another mould take over; the one before ends with the last of its workers."""
        self._casting.close()
        self._former = [former for former in (*self._former, self._casting) if former.lives()]
        self._casting = casting

    def _signalled(self, number: signal.Signals) -> None:
        log.info("a signal ends all", signal=number.name)
        self._end()

    def _end(self) -> None:
        """Have all end; at the second signal at once."""
        what = HURRY if self._ending.is_set() else END
        self._ending.set()
        self._listener.close()
        for worker in self._all:
            worker.tell(what)

    async def _ended(self) -> None:
        """Return when all have ended."""
        if not self._ending.is_set():
            self._end()
        try:
            async with asyncio.timeout(LONGEST_END_S):
                for worker in list(self._all):
                    await worker.gone()
        except TimeoutError:
            log.error("workers do not end and are killed")  # noqa: TRY400 - no trace wanted
            for worker in self._all:
                worker.kill()
        for task in self._tasks:
            task.cancel()
        for casting in (*self._former, self._casting):
            casting.ended()

    def _do(self, work: Coroutine[None, None, None]) -> None:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
