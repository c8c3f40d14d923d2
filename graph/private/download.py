"""Downloads one locked file: whole and right, or not at all."""

from __future__ import annotations

import hashlib
import uuid
from dataclasses import dataclass
from typing import TYPE_CHECKING

import httpx

from graph.private.errors import LockedFileError

if TYPE_CHECKING:
    from pathlib import Path
    from threading import Event

    from graph.private.locked import LockedFile
    from graph.private.progress import DownloadProgress

TRIES = 3
TIMEOUT_S = 8
CHUNK = 1 << 16


@dataclass(frozen=True)
class Download:
    """Downloads into a folder until it is stopped."""

    client: httpx.Client
    base_url: str
    folder: Path
    progress: DownloadProgress
    stopped: Event

    def __call__(self, file: LockedFile) -> None:
        """Have the file in the folder; LockedFileError when it cannot be had or is another one."""
        failure: httpx.HTTPError | None = None
        for _ in range(TRIES):
            try:
                body = self._read(file)
            except httpx.HTTPStatusError as error:
                raise LockedFileError(
                    f"{file.name} is not at {self.base_url} (HTTP {error.response.status_code}); "
                    "ZEREN_MAVEN_URL may name a mirror"
                ) from error
            except httpx.HTTPError as error:
                failure = error
                continue
            if self.stopped.is_set():
                return
            if hashlib.sha256(body).hexdigest() != file.sha256:
                raise LockedFileError(
                    f"{file.name} from {self.base_url} is not the file that was locked: its SHA-256 differs"
                )
            put(body, self.folder / file.name)
            return
        raise LockedFileError(
            f"Cannot download {file.name} from {self.base_url} ({type(failure).__name__}: {failure}); "
            "is there a network? ZEREN_MAVEN_URL may name a mirror"
        ) from failure

    def _read(self, file: LockedFile) -> bytes:
        body = bytearray()
        try:
            with self.client.stream("GET", f"{self.base_url.rstrip('/')}/{file.path}") as answer:
                answer.raise_for_status()
                for chunk in answer.iter_bytes(CHUNK):
                    body += chunk
                    self.progress.advance(len(chunk))
                    if self.stopped.is_set() or len(body) > file.size:
                        break
        except httpx.HTTPError:
            self.progress.advance(-len(body))
            raise
        return bytes(body)


def put(body: bytes, target: Path) -> None:
    """Give the file its name once it is whole; LockedFileError when there is no room."""
    part = target.with_name(f"{target.name}.{uuid.uuid4().hex}.part")
    try:
        part.write_bytes(body)
        part.replace(target)
    except OSError as error:
        raise LockedFileError(f"ZEREN_CACHE: cannot write {target}: {error.strerror or error}") from error
    finally:
        part.unlink(missing_ok=True)
