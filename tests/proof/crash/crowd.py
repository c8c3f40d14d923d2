"""Writers who work at the same time, and rest together."""

from __future__ import annotations

import asyncio
from typing import Any


class Crowd:
    """Writers, each with a life of its own; they rest while what they did is looked at."""

    def __init__(self, lives: list[Any]) -> None:
        self._lives = lives
        self._open = asyncio.Event()
        self._resting = asyncio.Semaphore(0)
        self._tasks: list[asyncio.Task[None]] = []

    def begin(self) -> None:
        """They begin to work."""
        self._open.set()
        self._tasks = [asyncio.create_task(self._work(life)) for life in self._lives]

    async def rest(self) -> None:
        """Nobody has an order under way."""
        self._open.clear()
        for _ in self._lives:
            resting = asyncio.create_task(self._resting.acquire())
            done, _pending = await asyncio.wait([resting, *self._tasks], return_when=asyncio.FIRST_COMPLETED)
            for each in done:
                each.result()

    def go_on(self) -> None:
        """They work again."""
        self._open.set()

    async def leave(self) -> None:
        """They go home."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _work(self, life: Any) -> None:
        async for _ in life.steps():
            if not self._open.is_set():
                self._resting.release()
                await self._open.wait()
