"""The audit key: an Ed25519 key with which checkpoints of the access log and exports are signed.

It lies outside the graph, so that whoever can change the graph cannot sign what was changed. ZEREN_AUDIT_KEY names
its file; without it the file `audit-key` in ZEREN_HOME is made at the first use.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import os
from typing import TYPE_CHECKING

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_pem_private_key,
    load_pem_public_key,
)

from graph.private.secret import write_secret
from server.access_log.record import base64_text
from server.cannot import CannotServeError

if TYPE_CHECKING:
    from pathlib import Path

    from server.settings import Settings

FILE = "audit-key"


class PublicKey:
    """Checks signatures. `id`: the first 16 hexadecimal digits of its SHA-256, which signed records name."""

    def __init__(self, key: Ed25519PublicKey) -> None:
        self._key = key
        raw = key.public_bytes(Encoding.Raw, PublicFormat.Raw)
        self.id = hashlib.sha256(raw).hexdigest()[:16]
        self.pem = key.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo).decode("ascii")

    @classmethod
    def read(cls, path: Path) -> PublicKey:
        """The public key of a PEM file; CannotServeError when it holds none."""
        try:
            key = load_pem_public_key(path.read_bytes())
        except (OSError, ValueError) as error:
            raise CannotServeError(f"{path}: holds no public key in PEM ({error})") from error
        if not isinstance(key, Ed25519PublicKey):
            raise CannotServeError(f"{path}: is no Ed25519 key")
        return cls(key)

    def holds(self, signature: str, message: bytes) -> bool:
        """Whether the signature is one of this message."""
        try:
            self._key.verify(base64.b64decode(signature, validate=True), message)
        except (InvalidSignature, binascii.Error, ValueError):
            return False
        return True


class AuditKey:
    """Signs."""

    def __init__(self, key: Ed25519PrivateKey) -> None:
        self._key = key
        self.public = PublicKey(key.public_key())
        self.id = self.public.id

    @classmethod
    def made(cls) -> AuditKey:
        """A new key that is kept nowhere."""
        return cls(Ed25519PrivateKey.generate())

    @classmethod
    def of(cls, settings: Settings) -> AuditKey:
        """The key of these settings; CannotServeError when its file holds none, or may be read by others."""
        path = settings.audit_key
        if path is None:
            path = settings.home / FILE
            _make(path)
        return cls.read(path)

    @classmethod
    def read(cls, path: Path) -> AuditKey:
        """The key of a PEM file; CannotServeError when it holds none, or may be read by others."""
        try:
            if path.stat().st_mode & 0o077:
                raise CannotServeError(f"{path}: others may read the audit key; chmod 600 it")
            key = load_pem_private_key(path.read_bytes(), None)
        except (OSError, ValueError, TypeError) as error:
            raise CannotServeError(f"{path}: holds no audit key in PEM ({error})") from error
        if not isinstance(key, Ed25519PrivateKey):
            raise CannotServeError(f"{path}: is no Ed25519 key")
        return cls(key)

    def sign(self, message: bytes) -> str:
        """The signature of a message."""
        return base64_text(self._key.sign(message))


def _make(path: Path) -> None:
    """Make the file unless it is there; of several processes that do so at once, one wins."""
    if path.exists():
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    pem = Ed25519PrivateKey.generate().private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    ours = path.with_name(f"{path.name}.{os.getpid()}")
    write_secret(ours, pem)
    try:
        os.link(ours, path)
    except FileExistsError:
        pass
    finally:
        ours.unlink()
