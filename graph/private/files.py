"""Files of Maven Central, each checked against a committed SHA-256, in a cache that clones share.

A file is written under another name, compared, and only then given its own, so that whatever bears its name is
whole and right.
"""

from __future__ import annotations

import hashlib
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

import httpx

from graph.private.download import TIMEOUT_S, Download, put
from graph.private.errors import LockedFileError

if TYPE_CHECKING:
    from graph.private.locked import Lock, LockedFile
    from graph.private.progress import DownloadProgress

CONNECTIONS = 8
USERS_MAVEN = Path("~/.m2/repository")


def fetch(lock: Lock, cache: Path, *, base_url: str | None, progress: DownloadProgress) -> Path:
    """The folder that holds every file of the lock; what is missing is downloaded and checked.

    LockedFileError, naming the file, when one cannot be had or is not the one that was locked.
    """
    folder = cache / lock.name
    complete = folder / ".complete"
    if complete.exists() and all(_has_its_size(file, folder) for file in lock.files):
        return folder
    try:
        folder.mkdir(parents=True, exist_ok=True)
        missing = [file for file in lock.files if not _in_place(file, folder)]
        if missing:
            _download(missing, folder, base_url or _central(), progress)
        complete.touch()
    except OSError as error:
        raise LockedFileError(f"ZEREN_CACHE: {folder} cannot be used: {error.strerror or error}") from error
    return folder


def _central() -> str:
    from jgo.constants import MAVEN_CENTRAL_URL  # noqa: PLC0415 - jgo is slow to import, and rarely needed

    return str(MAVEN_CENTRAL_URL)


def _download(missing: list[LockedFile], folder: Path, base_url: str, progress: DownloadProgress) -> None:
    if not base_url.startswith(("https://", "http://")):
        raise LockedFileError(f"ZEREN_MAVEN_URL: {base_url!r} does not begin with https:// or http://")
    stopped = Event()
    progress.start(sum(file.size for file in missing))
    try:
        with (
            httpx.Client(timeout=TIMEOUT_S, follow_redirects=True) as client,
            ThreadPoolExecutor(CONNECTIONS) as pool,
        ):
            download = Download(client, base_url, folder, progress, stopped)
            try:
                for job in [pool.submit(download, file) for file in missing]:
                    job.result()
            except BaseException:
                stopped.set()
                pool.shutdown(cancel_futures=True)
                raise
    except httpx.InvalidURL as error:
        raise LockedFileError(f"ZEREN_MAVEN_URL: {base_url!r} is not an address: {error}") from error
    finally:
        progress.done()


def _has_its_size(file: LockedFile, folder: Path) -> bool:
    try:
        return (folder / file.name).stat().st_size == file.size
    except OSError:
        return False


def _in_place(file: LockedFile, folder: Path) -> bool:
    """Whether the file is there already, or could be taken from the user's own Maven folder."""
    target = folder / file.name
    if target.exists() and _digest(target) == file.sha256:
        return True
    known = USERS_MAVEN.expanduser() / file.path
    if known.is_file() and _digest(known) == file.sha256:
        put(known.read_bytes(), target)
        return True
    return False


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
