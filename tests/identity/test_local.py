"""The local token: a file of the private Neo4j's folder."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from graph.callers import LOCAL_ANALYST
from graph.failures import Unauthenticated
from server.identity.local import FILE, LocalToken
from tests.identity.doors import Door
from tests.identity.test_tokens import refused


def test_the_token_is_written_for_its_owner_alone_and_kept(tmp_path: Path) -> None:
    home = tmp_path / "家"
    LocalToken.of(home)
    written = (home / FILE).read_text().strip()
    assert stat.S_IMODE((home / FILE).stat().st_mode) == 0o600
    assert LocalToken.of(home).caller(written) is LOCAL_ANALYST
    assert (home / FILE).read_text().strip() == written


@pytest.mark.parametrize("content", ["", "local_", "local_short", "x" * 70])
def test_a_file_that_holds_no_token_is_written_anew(tmp_path: Path, content: str) -> None:
    (tmp_path / FILE).write_text(content)
    (tmp_path / FILE).chmod(0o600)
    with pytest.raises(Unauthenticated):
        LocalToken.of(tmp_path).caller(content)


def test_a_token_that_others_could_read_is_another_one_from_now_on(tmp_path: Path) -> None:
    LocalToken.of(tmp_path)
    leaked = (tmp_path / FILE).read_text().strip()
    (tmp_path / FILE).chmod(0o644)
    with pytest.raises(Unauthenticated):
        LocalToken.of(tmp_path).caller(leaked)
    assert stat.S_IMODE((tmp_path / FILE).stat().st_mode) == 0o600


async def test_the_local_analyst_sits_at_this_machine(door: Door) -> None:
    told = (await door.bearing("local_" + "0" * 64)).json()
    assert told[:3] == ["LOCAL", "local-analyst", None]
    assert refused(await door.bearing("local_" + "1" * 64))
    assert refused(await door.bearing("local_"))
