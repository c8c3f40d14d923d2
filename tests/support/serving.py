"""A real `zeren serve` as a process of its own."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import httpx

ZEREN = [sys.executable, "-m", "server"]


class Serving:
    """The process, its address, and what it printed."""

    def __init__(
        self, home: Path, cache: Path, *arguments: str, port: int | None = None, **environment: str
    ) -> None:
        self.home = home
        self.token: str | None = None
        self.port = free_port() if port is None else port
        self.url = f"http://127.0.0.1:{self.port}"
        self.environment = {
            **os.environ,
            "ZEREN_HOME": str(home),
            "ZEREN_CACHE": str(cache),
            "ZEREN_PORT": str(self.port),
            # A minute's work for the database, which most tests end before.
            "ZEREN_PLAN_AHEAD": "0",
            **environment,
        }
        self.log = home.parent / f"{home.name}.log"
        with self.log.open("ab") as output:
            self.process = subprocess.Popen(
                [*ZEREN, "serve", *arguments], env=self.environment, stdout=output, stderr=output, cwd=home.parent
            )

    def wait_until_ready(self, seconds: float = 180) -> None:
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            if self.process.poll() is not None:
                raise AssertionError(f"it ended with {self.process.returncode}:\n{self.printed()}")
            try:
                if httpx.get(f"{self.url}/ready", timeout=3).status_code == 200:
                    return
            except httpx.TransportError:
                pass
            time.sleep(0.05)
        self.stop()
        raise AssertionError(f"not ready after {seconds} s:\n{self.printed()}")

    def ask(self, query: str, **variables: Any) -> dict[str, Any]:
        answer = httpx.post(
            f"{self.url}/graphql",
            json={"query": query, "variables": variables},
            headers=self.signed_in,
            timeout=20,
        )
        return dict(answer.json())

    @property
    def signed_in(self) -> dict[str, str]:
        """The headers of whoever may read the local token, or of the key that was given."""
        token = self.token or (self.home / "local-token").read_text(encoding="utf-8").strip()
        return {"authorization": f"Bearer {token}"}

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Another command on the same home."""
        return self.run_with({}, *arguments)

    def run_with(self, environment: dict[str, str], *arguments: str) -> subprocess.CompletedProcess[str]:
        """Another command, with other settings."""
        return subprocess.run(
            [*ZEREN, *arguments],
            env={**self.environment, **environment},
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )

    def printed(self) -> str:
        return self.log.read_text(encoding="utf-8", errors="replace")

    def stop(self, number: signal.Signals = signal.SIGTERM) -> float:
        """End it; seconds until it was gone."""
        began = time.monotonic()
        if self.process.poll() is None:
            self.process.send_signal(number)
        self.process.wait(30)
        return time.monotonic() - began

    def neo4j_processes(self) -> list[int]:
        """Every process whose command line names this home: the guard and Java."""
        found = []
        for entry in Path("/proc").iterdir():
            if entry.name.isdigit() and int(entry.name) != self.process.pid:
                try:
                    command = (entry / "cmdline").read_bytes()
                except OSError:
                    continue
                if str(self.home).encode() in command:
                    found.append(int(entry.name))
        return found

    def java(self) -> int:
        """The process of Neo4j itself."""
        for pid in self.neo4j_processes():
            if b"/bin/java" in (Path("/proc") / str(pid) / "cmdline").read_bytes().split(b"\0")[0]:
                return pid
        raise AssertionError("no Neo4j runs")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
