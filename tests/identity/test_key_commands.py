"""`zeren key` as a person meets it."""

from __future__ import annotations

import asyncio
import os
import subprocess
from datetime import timedelta
from pathlib import Path

import pytest

from graph.temporal import today
from tests.identity.doors import Door
from tests.identity.test_tokens import refused
from tests.support.servers import Server
from tests.support.serving import ZEREN

pytestmark = pytest.mark.usefixtures("department")
SOON = (today() + timedelta(days=400)).isoformat()


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the commands find the audit key."""
    monkeypatch.setenv("ZEREN_HOME", str(tmp_path))


async def zeren(server: Server, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {
        **os.environ,
        **server.environment,
    }
    return await asyncio.to_thread(
        subprocess.run,
        [*ZEREN, "key", *arguments],
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


async def test_a_key_is_shown_once_listed_without_its_secret_and_revoked(
    door: Door, scratch_server: Server
) -> None:
    asked = ("--department", "K19", "--role", "READER", "--expires", SOON, "--name", "夜间")
    made = await zeren(scratch_server, "create", *asked)
    assert made.returncode == 0, made.stderr
    key = made.stdout.strip()
    prefix, secret = key.split("_")[1:]
    assert (await door.bearing(key)).json() == ["API_KEY", prefix, "K19", ["READER"], None]
    assert secret not in made.stderr
    listed = await zeren(scratch_server, "list")
    assert listed.stdout == f"{prefix}  K19  READER  holds until {SOON}  夜间\n"
    revoked = await zeren(scratch_server, "revoke", prefix)
    assert revoked.stdout.startswith(f"{prefix}: revoked at ")
    assert refused(await door.bearing(key))
    assert "  revoked " in (await zeren(scratch_server, "list")).stdout


async def test_what_is_wrong_is_told_by_name_in_a_line(scratch_server: Server) -> None:
    good = {"--department": "K19", "--role": "READER", "--expires": SOON}
    wrong = {
        ("--department", "U99"): "department: there is no department or other organisation 'U99'",
        ("--expires", "2020-01-01"): "expires: 2020-01-01 is not after today",
        ("--expires", "tomorrow"): "'--expires'",
        ("--role", "ROOT"): "'--role'",
    }
    for (option, value), told in wrong.items():
        asked = [word for pair in {**good, option: value}.items() for word in pair]
        done = await zeren(scratch_server, "create", *asked)
        assert (done.returncode != 0, done.stdout) == (True, ""), done
        assert told in done.stderr
        assert "Traceback" not in done.stderr
    assert "there is no key 'nothing'" in (await zeren(scratch_server, "revoke", "nothing")).stderr
