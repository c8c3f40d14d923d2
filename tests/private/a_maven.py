"""A small server of files on this machine, in the place of Maven Central, that can misbehave on request."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from graph.private.locked import Lock

GROUP = "org/example/thing/1.0"


@dataclass
class AMaven:
    """What it serves by path, how often it was asked, and which answers break off half-way the first time."""

    files: dict[str, bytes] = field(default_factory=dict)
    asked: Counter[str] = field(default_factory=Counter)
    breaks_off: set[str] = field(default_factory=set)
    url: str = ""

    def add(self, name: str, content: bytes) -> None:
        self.files[f"{GROUP}/{name}"] = content

    def lock(self, path: Path) -> Lock:
        """A lock of everything that it serves now."""
        lines = (
            f"{hashlib.sha256(content).hexdigest()} {len(content)} {where}\n"
            for where, content in sorted(self.files.items())
        )
        path.write_text("".join(lines), encoding="ascii")
        return Lock.read(path)


@contextmanager
def serve(maven: AMaven) -> Iterator[AMaven]:
    """Listen on a free port of the loopback address."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            where = self.path.lstrip("/")
            maven.asked[where] += 1
            content = maven.files.get(where)
            self.send_response(404 if content is None else 200)
            self.send_header("Content-Length", str(len(content or b"")))
            self.end_headers()
            broken = where in maven.breaks_off and maven.asked[where] == 1
            self.wfile.write((content or b"")[: len(content or b"") // 2 if broken else None])
            self.close_connection = True

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        maven.url = f"http://127.0.0.1:{server.server_address[1]}"
        try:
            yield maven
        finally:
            server.shutdown()
            thread.join()
