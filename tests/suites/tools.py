"""The scripts of tests/tools, run by Node: each prints what it found as one JSON value."""

from __future__ import annotations

import asyncio
import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.support.node import node

SECONDS = 120


@dataclass(frozen=True)
class Ended:
    """How a script ended and what it told."""

    code: int
    told: Any


class Tools:
    def __init__(self, folder: Path) -> None:
        self.folder = folder

    async def run(self, script: str, *arguments: str | Path, cwd: Path | None = None, **environment: str) -> Ended:
        """Run a script; the loop goes on meanwhile, for the server that the script may ask."""
        process = await asyncio.create_subprocess_exec(
            node(),
            str(self.folder / script),
            *map(str, arguments),
            cwd=cwd or self.folder,
            env={**os.environ, **environment},
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
        )
        try:
            out, problems = await asyncio.wait_for(process.communicate(), SECONDS)
        finally:
            if process.returncode is None:
                process.kill()
        assert process.returncode in (0, 1), problems.decode()
        assert out, problems.decode()
        return Ended(process.returncode, json.loads(out))
