"""`zeren audit` as an auditor meets it, and what other commands leave in the log."""

from __future__ import annotations

import asyncio
import os
import pwd
import subprocess
import sys
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from graph.bolt import Bolt
from graph.temporal import today
from server.access_log.audit_key import AuditKey
from server.access_log.log import AccessLog
from tests.access_log.recorded import entry, kept
from tests.access_log.test_exports import SCRIPT
from tests.identity.telling import told
from tests.support.folders import write
from tests.support.servers import Server
from tests.support.serving import ZEREN

AGREEMENTS = """\
agreement_id,provider,consumer,role,dataset,rows,purposes,legal_basis,valid_from,valid_to
{p}A1,{p}U1,{p}U2,,HAZARDS,OWNED,,某条例第41条,2022-01-01,
"""
Zeren = Callable[..., "asyncio.Future[subprocess.CompletedProcess[str]]"]


@pytest.fixture
def zeren(scratch_server: Server, tmp_path: Path) -> Zeren:
    """Run a command of ours against the scratch graph, with a home of its own."""
    environment = {
        **os.environ,
        **scratch_server.environment,
        "ZEREN_HOME": str(tmp_path / "home"),
    }

    def run(*arguments: str, **more: str) -> asyncio.Future[subprocess.CompletedProcess[str]]:
        return asyncio.ensure_future(
            asyncio.to_thread(
                subprocess.run,
                [*ZEREN, *arguments],
                env={**environment, **more},
                capture_output=True,
                text=True,
                timeout=120,
                check=False,
            )
        )

    return run


async def test_keys_are_made_and_revoked_on_the_record(bolt: Bolt, zeren: Zeren) -> None:
    await told(bolt, "MERGE (:Organisation:Department {id: 'K19'})")
    try:
        soon = (today() + timedelta(days=30)).isoformat()
        made = await zeren("key", "create", "--department", "K19", "--role", "AUDITOR", "--expires", soon)
        assert made.returncode == 0, made.stderr
        prefix, secret = made.stdout.strip().split("_")[1:]
        refused = await zeren("key", "create", "--department", "U99", "--role", "AUDITOR", "--expires", soon)
        assert refused.returncode == 1
        assert (await zeren("key", "revoke", prefix)).returncode == 0
    finally:
        await told(bolt, "MATCH (n) WHERE n:ApiKey OR n:Department AND n.id = 'K19' DELETE n")
    records = [each for each in await kept(bolt) if each["kind"].startswith("KEY")]
    assert [(each["kind"], each["keys"], each["organisation"]) for each in records] == [
        ("KEY_CREATED", [f"ApiKey {prefix}"], "K19"),
        ("KEY_REVOKED", [f"ApiKey {prefix}"], "K19"),
    ]
    assert records[0]["note"] == f"AUDITOR until {soon}"
    assert {each["caller"] for each in records} == {f"LOCAL::{pwd.getpwuid(os.getuid()).pw_name}"}
    assert secret not in str(await kept(bolt))
    assert "nothing is wrong" in (await zeren("audit", "verify")).stdout


async def test_the_log_is_verified_exported_and_pruned(bolt: Bolt, zeren: Zeren, tmp_path: Path) -> None:
    public = tmp_path / "public.pem"
    public.write_text((await zeren("audit", "key")).stdout, encoding="ascii")
    file = tmp_path / "home" / "audit-key"
    assert file.stat().st_mode & 0o777 == 0o600
    key = AuditKey.read(file)
    assert public.read_text(encoding="ascii") == key.public.pem
    async with AccessLog(bolt, key) as log:
        await log.write(entry(1))
    right = await zeren("audit", "verify", "--key", str(public))
    assert (right.returncode, right.stdout) == (
        0,
        "3 records in 1 chains, 2 signatures: nothing is wrong 未发现问题\n",
    )
    output = tmp_path / "export.jsonl"
    days = ("--from", today().isoformat(), "--to", (today() + timedelta(days=1)).isoformat())
    done = await zeren("audit", "export", *days, "--output", str(output))
    assert done.returncode == 0, done.stderr
    assert output.stat().st_mode & 0o777 == 0o600
    check = [sys.executable, "-I", str(SCRIPT), str(output), str(public)]
    checked = await asyncio.to_thread(subprocess.run, check, capture_output=True, text=True, check=False)
    assert checked.stdout == "nothing is wrong with this export\n", checked.stderr
    assert "EXPORTED" in [each["kind"] for each in await kept(bolt)]
    again = await zeren("audit", "export", *days, "--output", str(output))
    assert (again.returncode, again.stderr.strip()) == (1, f"{output}: cannot be written (File exists)")
    await told(bolt, "MATCH (r:AccessRecord {operation: 'Op1'}) SET r.basis = 'another'")
    wrong = await zeren("audit", "verify")
    assert wrong.returncode == 1
    assert wrong.stdout.startswith(f"{log.chain.writer}#000000000002: CHANGED")
    assert (await zeren("audit", "prune")).stdout.startswith("0 records from before ")


async def test_agreements_that_were_loaded_are_on_the_record(bolt: Bolt, zeren: Zeren, tmp_path: Path) -> None:
    folder = write(tmp_path / "folder", "AL", "440377", "77", sharing_agreements=AGREEMENTS)
    done = await zeren("load", str(folder))
    assert done.returncode == 0, done.stdout + done.stderr
    record = next(each for each in await kept(bolt) if each["kind"] == "AGREEMENTS_LOADED")
    assert (record["types"], record["counts"]) == (["SharingAgreement"], [1])
    before = len(await kept(bolt))
    assert "nothing has changed" in (await zeren("load", str(folder))).stdout
    assert len(await kept(bolt)) == before


@pytest.mark.parametrize(
    ("content", "mode", "told_of"),
    [
        (b"nonsense", 0o600, "holds no audit key"),
        (None, 0o644, "others may read"),
        (b"", 0o600, "holds no audit key"),
    ],
)
async def test_a_key_that_cannot_be_used_is_told_by_name(
    zeren: Zeren, tmp_path: Path, content: bytes | None, mode: int, told_of: str
) -> None:
    await zeren("audit", "key")
    path = tmp_path / "own.pem"
    path.write_bytes(content if content is not None else (tmp_path / "home" / "audit-key").read_bytes())
    path.chmod(mode)
    done = await zeren("audit", "key", ZEREN_AUDIT_KEY=str(path))
    assert done.returncode == 1
    assert str(path) in done.stderr
    assert told_of in done.stderr
