"""Files of Maven Central, each checked against a committed SHA-256, in a cache that clones share.

A lock file has one line for each file: `sha256 size group/artifact/version/file.jar`. A file is written under
another name, compared, and only then given its own, so that whatever bears its name is whole and right.
"""

from __future__ import annotations

import hashlib
import os
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

import httpx

from graph.private.errors import LockedFileError

if TYPE_CHECKING:
    from graph.private.progress import DownloadProgress

CONNECTIONS = 8
USERS_MAVEN = Path("~/.m2/repository")


@dataclass(frozen=True)
class LockedFile:
    """A file that must have exactly these bytes."""

    sha256: str
    size: int
    path: str

    @property
    def name(self) -> str:
        """The file's own name."""
        return self.path.rsplit("/", 1)[-1]


@dataclass(frozen=True)
class Lock:
    """The files of one lock, under a name that changes with any of them."""

    name: str
    files: tuple[LockedFile, ...]

    @classmethod
    def read(cls, path: Path, leave_out: tuple[str, ...] = ()) -> Lock:
        """Read a lock file; files whose name begins with one of `leave_out` are not needed."""
        found = []
        for line in path.read_text(encoding="ascii").splitlines():
            sha256, size, where = line.split()
            if not where.rsplit("/", 1)[-1].startswith(leave_out):
                found.append(LockedFile(sha256, int(size), where))
        whole = hashlib.sha256("\n".join(f"{file.sha256} {file.path}" for file in found).encode()).hexdigest()
        return cls(f"{path.stem}-{whole[:12]}", tuple(found))


def fetch(lock: Lock, cache: Path, *, base_url: str | None, progress: DownloadProgress) -> Path:
    """The folder that holds every file of the lock; what is missing is downloaded and checked.

    LockedFileError when a file cannot be had or is not the one that was locked.
    """
    folder = cache / lock.name
    complete = folder / ".complete"
    if complete.exists() and all((folder / file.name).exists() for file in lock.files):
        return folder
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _complete(lock, folder, base_url or _central(), progress)
        complete.touch()
    except OSError as error:
        raise LockedFileError(f"Cannot write to the cache {folder}: {error.strerror or error}") from error
    return folder


def _central() -> str:
    from jgo.constants import MAVEN_CENTRAL_URL  # noqa: PLC0415 - jgo is slow to import, and rarely needed

    return str(MAVEN_CENTRAL_URL)


def _complete(lock: Lock, folder: Path, base_url: str, progress: DownloadProgress) -> None:
    missing = [file for file in lock.files if not _in_place(file, folder)]
    if not missing:
        return
    stopped = Event()
    progress.start(sum(file.size for file in missing))
    timeout = httpx.Timeout(60, connect=15)
    try:
        with (
            httpx.Client(timeout=timeout, follow_redirects=True) as client,
            ThreadPoolExecutor(CONNECTIONS) as pool,
        ):
            jobs = [pool.submit(_download, client, base_url, file, folder, progress, stopped) for file in missing]
            try:
                for job in jobs:
                    job.result()
            except BaseException:
                stopped.set()
                pool.shutdown(cancel_futures=True)
                raise
    finally:
        progress.done()


def _in_place(file: LockedFile, folder: Path) -> bool:
    """Whether the file is there already, or could be taken from the user's own Maven folder."""
    target = folder / file.name
    if target.exists() and _digest(target) == file.sha256:
        return True
    known = USERS_MAVEN.expanduser() / file.path
    if known.is_file() and _digest(known) == file.sha256:
        _place(known.read_bytes(), target)
        return True
    return False


def _download(
    client: httpx.Client,
    base_url: str,
    file: LockedFile,
    folder: Path,
    progress: DownloadProgress,
    stopped: Event,
) -> None:
    if stopped.is_set():
        return
    digest, body = hashlib.sha256(), bytearray()
    try:
        with client.stream("GET", f"{base_url.rstrip('/')}/{file.path}") as answer:
            answer.raise_for_status()
            for chunk in answer.iter_bytes(1 << 16):
                digest.update(chunk)
                body += chunk
                progress.advance(len(chunk))
                if stopped.is_set() or len(body) > file.size:
                    break
    except httpx.HTTPStatusError as error:
        status = error.response.status_code
        raise LockedFileError(
            f"{file.name} is not at {base_url} (HTTP {status}). ZEREN_MAVEN_URL names a mirror"
        ) from error
    except httpx.HTTPError as error:
        raise LockedFileError(
            f"Cannot download {file.name} from {base_url} ({type(error).__name__}: {error}). "
            "Is there a network? ZEREN_MAVEN_URL names a mirror"
        ) from error
    if not stopped.is_set() and digest.hexdigest() != file.sha256:
        raise LockedFileError(f"{file.name} from {base_url} is not the file that was locked: its SHA-256 differs")
    if not stopped.is_set():
        _place(bytes(body), folder / file.name)


def _place(body: bytes, target: Path) -> None:
    part = target.with_name(f"{target.name}.{os.getpid()}.part")
    try:
        part.write_bytes(body)
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
