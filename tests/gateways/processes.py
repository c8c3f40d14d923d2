"""A program of its own that serves GraphQL, started and stopped by its id."""

from __future__ import annotations

import asyncio
import os
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import httpx

from tests.gateways.examples import GATEWAY
from tests.support.front_door import SIGNED_IN
from tests.support.serving import free_port

HIVE = (
    str(GATEWAY / "node_modules/@graphql-hive/gateway/dist/bin.js"),
    *("supergraph", "--hive-router-runtime", "-c", str(GATEWAY / "hive.config.mjs")),
)
APOLLO = (str(GATEWAY / "apollo.mjs"),)
"""The example's gateways, as Node runs them; each serves the file that SUPERGRAPH names."""


class Program:
    """A server at a port of its own, which it keeps when it is stopped and started again."""

    def __init__(self, command: Sequence[str], log: Path, **environment: str) -> None:
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}/graphql"
        self._command = command
        self._log = log
        self._environment = {**os.environ, **environment, "PORT": str(self.port)}
        self._process: asyncio.subprocess.Process | None = None

    async def start(self, seconds: float = 120, told: str = "") -> None:
        """Wait until it answers, and has told what it has to tell."""
        with self._log.open("ab") as log:
            self._process = await asyncio.create_subprocess_exec(
                *self._command, env=self._environment, stdin=asyncio.subprocess.DEVNULL, stdout=log, stderr=log
            )
        until = time.monotonic() + seconds
        while not (await self._stands() and told in self.printed()):
            assert self._process.returncode is None, self.printed()
            assert time.monotonic() < until, f"it does not stand after {seconds} s:\n{self.printed()}"
            await asyncio.sleep(0.1)

    async def _stands(self) -> bool:
        try:
            async with httpx.AsyncClient(timeout=10) as client:
                answer = await client.post(self.url, json={"query": "{ __typename }"})
        except httpx.TransportError:
            return False
        return answer.status_code == httpx.codes.OK

    async def stop(self, seconds: float = 30) -> int | None:
        """Ask it to end and wait until it has; what does not end is killed, and its code tells so."""
        process = self._process
        if process is None:
            return None
        if process.returncode is None:
            process.terminate()
            try:
                await asyncio.wait_for(process.wait(), seconds)
            except TimeoutError:
                process.kill()
                await process.wait()
        return process.returncode

    def printed(self) -> str:
        return self._log.read_text(encoding="utf-8", errors="replace")

    async def ask(self, query: str, variables: dict[str, Any] | None = None, **headers: str) -> dict[str, Any]:
        """The whole answer of an operation, errors included; the local analyst asks, unless a header says so."""
        headers = {name: value for name, value in {**SIGNED_IN, **headers}.items() if value}
        async with httpx.AsyncClient(timeout=60) as client:
            answer = await client.post(self.url, json={"query": query, "variables": variables}, headers=headers)
        return dict(answer.json())
