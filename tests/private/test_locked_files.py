"""Files that must have exactly the bytes that were locked."""

from __future__ import annotations

import socket
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from graph.private.errors import LockedFileError
from graph.private.files import fetch
from graph.private.locked import Lock
from graph.private.program import LEAVE_OUT, LOCK
from graph.private.progress import Silent
from tests.private.a_maven import GROUP, AMaven, serve


@pytest.fixture
def maven() -> Iterator[AMaven]:
    maven = AMaven()
    for number in range(12):
        maven.add(f"part-{number}.jar", bytes([number]) * 100_000)
    with serve(maven) as serving:
        yield serving


@pytest.fixture
def lock(maven: AMaven, tmp_path: Path) -> Lock:
    return maven.lock(tmp_path / "things.lock")


class Counting:
    """Remembers what a progress was told."""

    def __init__(self) -> None:
        self.total = 0
        self.arrived = 0
        self.ended = 0

    def start(self, total: int) -> None:
        self.total = total

    def advance(self, count: int) -> None:
        self.arrived += count

    def done(self) -> None:
        self.ended += 1


def have(lock: Lock, cache: Path, maven: AMaven) -> Path:
    return fetch(lock, cache, base_url=maven.url, progress=Silent())


def test_every_file_of_a_lock_arrives_and_the_progress_is_told(maven: AMaven, lock: Lock, tmp_path: Path) -> None:
    counting = Counting()
    folder = fetch(lock, tmp_path, base_url=maven.url, progress=counting)
    assert {path.name: path.read_bytes() for path in folder.glob("*.jar")} == {
        where.rsplit("/", 1)[-1]: content for where, content in maven.files.items()
    }
    assert (counting.total, counting.arrived, counting.ended) == (1_200_000, 1_200_000, 1)


def test_a_second_call_downloads_nothing(maven: AMaven, lock: Lock, tmp_path: Path) -> None:
    folder = have(lock, tmp_path, maven)
    assert have(lock, tmp_path, maven) == folder
    assert set(maven.asked.values()) == {1}


def test_a_file_with_other_bytes_is_named_and_not_kept(maven: AMaven, lock: Lock, tmp_path: Path) -> None:
    maven.add("part-3.jar", b"x" * 100_000)
    with pytest.raises(LockedFileError, match=r"part-3\.jar .*SHA-256"):
        have(lock, tmp_path, maven)
    assert not list(tmp_path.glob("*/part-3.jar*"))


def test_what_had_arrived_before_a_failure_is_not_fetched_again(maven: AMaven, lock: Lock, tmp_path: Path) -> None:
    whole = maven.files.pop(f"{GROUP}/part-9.jar")
    with pytest.raises(LockedFileError, match=r"part-9\.jar .*HTTP 404.*ZEREN_MAVEN_URL"):
        have(lock, tmp_path, maven)
    maven.add("part-9.jar", whole)
    there = {path.name for path in (tmp_path / lock.name).glob("*.jar")}
    maven.asked.clear()
    have(lock, tmp_path, maven)
    assert {where.rsplit("/", 1)[-1] for where in maven.asked} == {f"part-{n}.jar" for n in range(12)} - there


def test_a_connection_that_breaks_off_is_tried_again(maven: AMaven, lock: Lock, tmp_path: Path) -> None:
    maven.breaks_off = set(maven.files)
    counting = Counting()
    fetch(lock, tmp_path, base_url=maven.url, progress=counting)
    assert set(maven.asked.values()) == {2}
    assert counting.arrived == counting.total


def test_a_file_cut_short_in_the_cache_is_fetched_anew(maven: AMaven, lock: Lock, tmp_path: Path) -> None:
    cut = have(lock, tmp_path, maven) / "part-5.jar"
    cut.write_bytes(cut.read_bytes()[:70_000])
    have(lock, tmp_path, maven)
    assert cut.stat().st_size == 100_000
    assert maven.asked.total() == 13


def test_several_at_once_do_not_disturb_each_other(maven: AMaven, lock: Lock, tmp_path: Path) -> None:
    with ThreadPoolExecutor(4) as pool:
        folders = {job.result() for job in [pool.submit(have, lock, tmp_path, maven) for _ in range(4)]}
    (folder,) = folders
    assert sorted(path.suffix for path in folder.iterdir()) == ["", *[".jar"] * 12]


def test_no_network_is_told_with_the_file_and_the_setting(lock: Lock, tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    with pytest.raises(LockedFileError, match=r"part-\d+\.jar .*network.*ZEREN_MAVEN_URL"):
        fetch(lock, tmp_path, base_url=f"http://127.0.0.1:{port}", progress=Silent())


@pytest.mark.parametrize("url", ["ftp://127.0.0.1/", "maven", "http://[", "http://127.0.0.1:99999999"])
def test_an_address_that_is_none_is_refused(url: str, lock: Lock, tmp_path: Path) -> None:
    with pytest.raises(LockedFileError, match="ZEREN_MAVEN_URL"):
        fetch(lock, tmp_path, base_url=url, progress=Silent())


def test_a_cache_that_cannot_be_a_folder_is_told_with_the_setting(
    maven: AMaven, lock: Lock, tmp_path: Path
) -> None:
    (tmp_path / "cache").write_text("a file")
    with pytest.raises(LockedFileError, match="ZEREN_CACHE"):
        have(lock, tmp_path / "cache", maven)


FETCH = """
import resource, sys
from pathlib import Path
from graph.private.files import fetch
from graph.private.locked import Lock
from graph.private.progress import Silent
lock, cache, url, most = sys.argv[1:]
resource.setrlimit(resource.RLIMIT_FSIZE, (int(most), int(most)))
print(fetch(Lock.read(Path(lock)), Path(cache), base_url=url, progress=Silent()))
"""


def test_a_file_for_which_there_is_no_room_is_named(maven: AMaven, lock: Lock, tmp_path: Path) -> None:
    command = [sys.executable, "-c", FETCH, str(tmp_path / "things.lock"), str(tmp_path), maven.url, "50000"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert "LockedFileError: ZEREN_CACHE: cannot write" in done.stderr
    assert not list((tmp_path / lock.name).iterdir())


def test_the_users_own_maven_folder_is_used_when_the_bytes_are_right(
    maven: AMaven, lock: Lock, tmp_path: Path
) -> None:
    known = tmp_path / ".m2" / "repository"
    for where, content in maven.files.items():
        (known / where).parent.mkdir(parents=True, exist_ok=True)
        (known / where).write_bytes(b"other" if where.endswith("-7.jar") else content)
    command = [sys.executable, "-c", FETCH, str(tmp_path / "things.lock"), str(tmp_path), maven.url, "9999999"]
    subprocess.run(command, capture_output=True, env={"HOME": str(tmp_path)}, check=True)
    assert list(maven.asked) == [f"{GROUP}/part-7.jar"]


def test_the_committed_lock_holds_neo4j_and_nothing_that_is_left_out() -> None:
    lock = Lock.read(LOCK, LEAVE_OUT)
    names = {file.name for file in lock.files}
    assert "neo4j-server-5.26.30.jar" in names
    assert not [name for name in names if name.startswith(LEAVE_OUT)]
    assert len(names) == len(lock.files) == 204
    assert "://" not in LOCK.read_text(encoding="ascii")


def test_another_file_in_a_lock_is_another_folder(maven: AMaven, lock: Lock, tmp_path: Path) -> None:
    maven.add("part-12.jar", b"new")
    assert maven.lock(tmp_path / "things.lock").name != lock.name
