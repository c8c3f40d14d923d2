"""The provider in tests/identity/provider, as a process of its own."""

from __future__ import annotations

import asyncio
import os
import time
from pathlib import Path
from typing import Any

import httpx

from tests.support.node import install, node
from tests.support.serving import free_port

FOLDER = Path(__file__).parent / "provider"
AUDIENCE = "https://zeren.example"


class Provider:
    """Issues tokens, each signed by the algorithm that is asked for."""

    def __init__(self, log: Path) -> None:
        self.port = free_port()
        self.issuer = f"http://127.0.0.1:{self.port}"
        self._log = log
        self._process: asyncio.subprocess.Process | None = None

    async def start(self, seconds: float = 60) -> None:
        await asyncio.to_thread(install, FOLDER)
        environment = {**os.environ, "PORT": str(self.port)}
        with self._log.open("ab") as log:
            self._process = await asyncio.create_subprocess_exec(
                node(), "provider.mjs", cwd=FOLDER, env=environment, stdout=log, stderr=log
            )
        until = time.monotonic() + seconds
        while not await self._stands():
            assert self._process.returncode is None, self._log.read_text(encoding="utf-8")
            assert time.monotonic() < until, self._log.read_text(encoding="utf-8")
            await asyncio.sleep(0.1)

    async def stop(self) -> None:
        if self._process is not None and self._process.returncode is None:
            self._process.terminate()
            await self._process.wait()

    async def token(self, client: str, algorithm: str) -> str:
        """An access token; the word `elsewhere` for an algorithm gives one for another audience."""
        form = {"grant_type": "client_credentials", "resource": f"{AUDIENCE}/{algorithm}"}
        async with httpx.AsyncClient(timeout=20) as http:
            answer = await http.post(f"{self.issuer}/token", data=form, auth=(client, "only-for-tests"))
        assert answer.status_code == httpx.codes.OK, answer.text
        return str(answer.json()["access_token"])

    async def key(self, kind: str) -> dict[str, Any]:
        """Its published key of a kind."""
        async with httpx.AsyncClient(timeout=20) as http:
            keys = (await http.get(f"{self.issuer}/jwks")).json()["keys"]
        return next(key for key in keys if key["kty"] == kind)

    async def rotate(self) -> None:
        await self._do("POST", "/rotate")

    async def unsettle(self) -> None:
        """The next tokens hold from five minutes on; asked again, they hold at once."""
        await self._do("POST", "/unsettle")

    async def fetched(self) -> int:
        """How often its keys were fetched."""
        return int((await self._do("GET", "/counted"))["fetched"])

    async def _do(self, method: str, path: str) -> dict[str, Any]:
        async with httpx.AsyncClient(timeout=20) as http:
            return dict((await http.request(method, self.issuer + path)).json())

    async def _stands(self) -> bool:
        try:
            await self.fetched()
        except httpx.TransportError:
            return False
        return True
