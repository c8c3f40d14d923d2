"""The password of a private Neo4j, known to it before its very first start."""

from __future__ import annotations

import hashlib
import secrets
from typing import TYPE_CHECKING

from graph.private.secret import write_secret

if TYPE_CHECKING:
    from pathlib import Path

ITERATIONS = 1024


def new_password() -> str:
    """A random password."""
    return secrets.token_urlsafe(24)


def set_initial_password(home: Path, password: str) -> None:
    """Write what Neo4j's own administration tool would: a salted, repeated hash. It counts only on a new store."""
    salt = secrets.token_bytes(32)
    digest = hashlib.sha256(salt + password.encode()).digest()
    for _ in range(ITERATIONS - 1):
        digest = hashlib.sha256(digest).digest()
    folder = home / "data" / "dbms"
    folder.mkdir(parents=True, exist_ok=True)
    line = f"neo4j:SHA-256,{digest.hex()},{salt.hex()},{ITERATIONS}:\n"
    write_secret(folder / "auth.ini", line.encode())
