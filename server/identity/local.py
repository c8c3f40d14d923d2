"""The local token: whoever can read it in the folder of the private Neo4j is the local analyst."""

from __future__ import annotations

import hmac
import re
import secrets
from typing import TYPE_CHECKING

from graph.callers import LOCAL_ANALYST
from graph.private.secret import write_secret
from server.identity.refused import refused

if TYPE_CHECKING:
    from pathlib import Path

    from graph.callers import Caller

FILE = "local-token"
START = "local_"
WHOLE = re.compile(START + "[0-9a-f]{64}")


class LocalToken:
    """Knows the local analyst."""

    def __init__(self, text: str) -> None:
        self.text = text

    @classmethod
    def of(cls, home: Path) -> LocalToken:
        """The token of a folder, written there when there is none yet, or one that others can read."""
        path = home / FILE
        kept = path.exists() and not path.stat().st_mode & 0o077
        text = path.read_text(encoding="utf-8").strip() if kept else ""
        if not WHOLE.fullmatch(text):
            home.mkdir(parents=True, exist_ok=True)
            text = START + secrets.token_hex(32)
            write_secret(path, f"{text}\n".encode())
        return cls(text)

    def caller(self, token: str) -> Caller:
        """The local analyst; Unauthenticated when it is another token."""
        if not hmac.compare_digest(token.encode(), self.text.encode()):
            raise refused("not the local token")
        return LOCAL_ANALYST
