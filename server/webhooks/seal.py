"""The secrets with which deliveries are signed, in the form of Standard Webhooks; kept in the graph, sealed.

    whsec_<base64 of 24 to 64 bytes>    as the department has it
    AES-256-GCM, tied to the webhook    as the graph has it; the key lies outside the graph

Whoever reads the graph, or a copy of it, can sign nothing.
"""

from __future__ import annotations

import base64
import binascii
import os
import secrets
from typing import TYPE_CHECKING

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from graph.failures import BadInput
from graph.private.secret import write_secret
from server.cannot import CannotServeError

if TYPE_CHECKING:
    from pathlib import Path

    from server.settings import Settings

FILE = "webhook-key"
PREFIX = "whsec_"
LEAST, MOST = 24, 64
"""Bytes of a secret, as Standard Webhooks has it."""

NONCE = 12
KEY = 32


class NotSealedHereError(Exception):
    """A secret that was sealed with another key, or for another webhook."""


class Seal:
    """Seals secrets and opens them again."""

    def __init__(self, key: bytes) -> None:
        self._cipher = AESGCM(key)

    @classmethod
    def of(cls, settings: Settings) -> Seal:
        """The key of these settings; CannotServeError when its file holds none, or may be read by others."""
        path = settings.webhook_key
        if path is None:
            path = settings.home / FILE
            _make(path)
        try:
            if path.stat().st_mode & 0o077:
                raise CannotServeError(f"{path}: others may read the key of webhooks; chmod 600 it")
            key = base64.b64decode(path.read_bytes().strip(), validate=True)
        except (OSError, binascii.Error) as error:
            raise CannotServeError(f"{path}: holds no key of webhooks ({error})") from error
        if len(key) != KEY:
            raise CannotServeError(f"{path}: must hold {KEY} bytes in base64")
        return cls(key)

    def close(self, secret: bytes, webhook: str) -> str:
        """The secret of a webhook, sealed."""
        nonce = secrets.token_bytes(NONCE)
        return base64.b64encode(nonce + self._cipher.encrypt(nonce, secret, webhook.encode())).decode()

    def open(self, sealed: str, webhook: str) -> bytes:
        """The secret of a webhook; NotSealedHereError when it was sealed otherwise."""
        raw = base64.b64decode(sealed)
        try:
            return self._cipher.decrypt(raw[:NONCE], raw[NONCE:], webhook.encode())
        except InvalidTag as error:
            raise NotSealedHereError from error


def read_secret(text: str) -> bytes:
    """A secret as a department has it; BadInput when it is none."""
    try:
        secret = base64.b64decode(text.strip().removeprefix(PREFIX), validate=True)
    except (binascii.Error, ValueError):
        secret = b""
    if not text.strip().startswith(PREFIX) or not LEAST <= len(secret) <= MOST:
        raise BadInput("secret", "form", f"must be {PREFIX} and the base64 of {LEAST} to {MOST} bytes")
    return secret


def shown(secret: bytes) -> str:
    """A secret as a department has it."""
    return PREFIX + base64.b64encode(secret).decode()


def _make(path: Path) -> None:
    """Make the file unless it is there; of several processes that do so at once, one wins."""
    if path.exists():
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    ours = path.with_name(f"{path.name}.{os.getpid()}")
    write_secret(ours, base64.b64encode(secrets.token_bytes(KEY)) + b"\n")
    try:
        os.link(ours, path)
    except FileExistsError:
        pass
    finally:
        ours.unlink()
