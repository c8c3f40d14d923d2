"""An export can be checked by a third party with the short script in docs/, and tampering with it is found."""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
import pytest_asyncio

from graph.bolt import Bolt
from graph.temporal import now
from server.access_log.audit_key import AuditKey
from server.access_log.export import export
from server.access_log.log import AccessLog, Rhythm
from tests.access_log.recorded import entry, kept

SCRIPT = Path(__file__).parent.parent.parent / "docs" / "verify-export.py"


async def checked(path: Path, key: AuditKey) -> tuple[int, str]:
    """What the script says of a file."""
    public = path.with_name("public.pem")
    public.write_text(key.public.pem, encoding="ascii")
    # Isolated: nothing of this program is at hand.
    command = [sys.executable, "-I", str(SCRIPT), str(path), str(public)]
    done = await asyncio.to_thread(subprocess.run, command, capture_output=True, text=True, check=False)
    assert "Traceback" not in done.stderr, done.stderr
    return done.returncode, done.stdout


@pytest_asyncio.fixture(loop_scope="session")
async def exported(bolt: Bolt, key: AuditKey, tmp_path: Path) -> Path:
    """Two chains, the first with odd texts."""
    for number in range(2):
        async with AccessLog(bolt, key, Rhythm(every=2)) as log:
            for each in range(3):
                odd = entry(each)
                object.__setattr__(odd, "basis", 'a "quoted"\\ \x7f\u2028\t文😀')
                await log.write(odd)
            log.let_go(entry(number))
    path = tmp_path / "export.jsonl"
    lines: list[str] = []
    records = await export(bolt, key, now() - timedelta(days=1), now() + timedelta(days=1), lines.append)
    assert records == len(await kept(bolt)) == len(lines) - 1
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return path


async def test_a_real_export_is_right(exported: Path, key: AuditKey) -> None:
    assert await checked(exported, key) == (0, "nothing is wrong with this export\n")


async def test_with_another_key_nothing_is_signed(exported: Path) -> None:
    status, told = await checked(exported, AuditKey.made())
    assert status == 1
    assert told.count("bears no signature that holds") == 9


def _rewrite(path: Path, tamper: Callable[[list[str]], list[str]]) -> None:
    lines = path.read_text(encoding="utf-8").split("\n")[:-1]
    assert len(lines) == 17
    changed = tamper(lines)
    assert changed != lines
    path.write_text("".join(f"{line}\n" for line in changed), encoding="utf-8")


def _swap(lines: list[str]) -> list[str]:
    return [lines[0], lines[2], lines[1], *lines[3:]]


@pytest.mark.parametrize(
    ("tamper", "told"),
    [
        (lambda lines: [*lines[:2], lines[2].replace("督", "查").replace("文", "字"), *lines[3:]], "line 3:"),
        (lambda lines: [*lines[:2], *lines[3:]], "line 3:"),
        (lambda lines: lines[6:], "speaks of 16 records that are not these 10"),
        (lambda lines: lines[:-1], "there is no signed last line"),
        (lambda lines: [*lines[:-1], lines[-1].replace('"records":16', '"records":15')], "line 17:"),
        (lambda lines: [*lines, lines[0]], "line 18: stands after the signed last line"),
        (lambda lines: ["{", *lines[1:]], "line 1: is no JSON"),
        (_swap, "does not follow the record before it"),
    ],
    ids=["changed", "removed", "cut", "no end", "other end", "added", "torn", "swapped"],
)
async def test_a_tampered_export_is_wrong(
    exported: Path, key: AuditKey, tamper: Callable[[list[str]], list[str]], told: str
) -> None:
    _rewrite(exported, tamper)
    status, said = await checked(exported, key)
    assert status == 1
    assert told in said


async def test_a_period_is_a_stretch_of_each_chain(bolt: Bolt, key: AuditKey) -> None:
    async with AccessLog(bolt, key) as log:
        await log.write(entry(1))
        await asyncio.sleep(0.01)
        between = now()
        await log.write(entry(2))
    lines: list[str] = []
    assert await export(bolt, key, between, now() + timedelta(days=1), lines.append) == 2
    assert json.loads(lines[0])["operation"] == "Op2"
    writer = log.chain.writer
    assert json.loads(lines[-1])["trailer"]["chains"] == [{"writer": writer, "first": 3, "last": 4}]
    assert await export(bolt, key, between - timedelta(days=9), between - timedelta(days=8), lines.append) == 0
