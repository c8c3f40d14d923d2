"""A client of another language as a process of its own, which follows what happens."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from tests.support.node import install, node

CLIENTS = Path(__file__).parent / "clients"


class Following:
    """What the process tells, line by line."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process

    async def next(self, seconds: float = 60) -> Any:
        """The next change, or why there is none."""
        output = self._process.stdout
        assert output is not None
        line = await asyncio.wait_for(output.readline(), seconds)
        assert line, f"it ended with {await self._process.wait()}"
        return json.loads(line)

    async def numbers(self, count: int) -> list[int]:
        return [await self.number() for _ in range(count)]

    async def number(self) -> int:
        """The number of the next change."""
        told = await self.next()
        assert "number" in told, told
        return int(told["number"])


@asynccontextmanager
async def following(way: str, url: str, bearer: dict[str, str], after: int) -> AsyncIterator[Following]:
    """A client over WebSockets (`ws`) or events (`sse`)."""
    install(CLIENTS)
    token = bearer["authorization"].removeprefix("Bearer ")
    process = await asyncio.create_subprocess_exec(
        node(), str(CLIENTS / "follow.mjs"), way, url, token, str(after), stdout=asyncio.subprocess.PIPE
    )
    try:
        yield Following(process)
    finally:
        if process.returncode is None:
            process.kill()
        await process.wait()
