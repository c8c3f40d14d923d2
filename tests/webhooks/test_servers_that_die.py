"""Whole servers deliver; one that is killed in the middle leaves nothing undelivered."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from graph import keys
from graph.callers import Role
from graph.temporal import today
from tests.support.servers import Server
from tests.support.serving import ZEREN, Serving
from tests.webhooks.conftest import Yard
from tests.webhooks.receiving import receiving


async def test_after_a_kill_every_change_has_arrived_and_commands_tell_how_it_stands(
    yard: Yard, scratch_server: Server, cache: Path, tmp_path: Path
) -> None:
    await keys.create(yard.bolt, "WHU1", Role.READER, today() + timedelta(days=2), None)
    environment: dict[str, Any] = {
        **scratch_server.environment,
        "ZEREN_WEBHOOK_HOSTS": "127.0.0.1",
        "ZEREN_MAX_SECONDS": "60",
    }
    first = Serving(tmp_path / "home", cache, **environment)
    second = None
    try:
        await asyncio.to_thread(first.wait_until_ready)
        async with receiving(slow_s=0.05) as receiver:
            added = await asyncio.to_thread(
                first.run, "webhook", "add", receiver.url, "--as", "WHU1", "--name", "x"
            )
            assert added.returncode == 0, added.stderr
            webhook, secret = added.stdout.split()
            yard.added.append(webhook)
            assert secret.startswith("whsec_")
            last = await yard.change(*(f"K{number % 5}" for number in range(60)))
            await receiver.until(lambda: len(receiver.received) > 5)
            first.stop(signal.SIGKILL)
            assert len(set(receiver.numbers)) < 60, "it was killed in the middle"
            second = Serving(tmp_path / "home", cache, **environment)
            await asyncio.to_thread(second.wait_until_ready)
            await yard.tell("MATCH (w:Webhook {id: $id}) SET w.until = datetime()", id=webhook)
            await receiver.until(lambda: last in receiver.numbers)
            once = list(dict.fromkeys(receiver.numbers))
            assert once == list(range(last - 59, last + 1)), "all of them, and in their order"
            assert len(receiver.numbers) <= 61, "only what was under way is told twice"
            await yard.until(webhook, lambda row: row.cursor == row.last)
            listed = await asyncio.to_thread(second.run, "webhook", "list")
            assert f"{webhook}  WHU1  READER  {receiver.url}  at {last} of {last}  x" in listed.stdout
            assert secret not in listed.stdout + second.printed()
            removed = await asyncio.to_thread(second.run, "webhook", "remove", webhook)
            assert f"{webhook}: ended at" in removed.stdout
    finally:
        first.stop(signal.SIGKILL)
        if second is not None:
            second.stop()
        await yard.bolt.write(lambda tx: tx.run("keys", "MATCH (k:ApiKey {organisation: 'WHU1'}) DELETE k", {}))


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["add", "https://elsewhere.example/", "--as", "WHU1"], "ZEREN_WEBHOOK_HOSTS"),
        (["add", "http://127.0.0.1:1/", "--as", "NOBODY"], "there is no organisation 'NOBODY'"),
        (["add", "http://127.0.0.1:1/", "--as", "WHU1", "--types", "HAZARDS"], "'HAZARDS' is none of"),
        (["remove", "wh_none"], "there is no webhook 'wh_none'"),
        (["retry", "wh_none"], "there is no webhook 'wh_none'"),
    ],
)
def test_commands_name_what_is_wrong(
    yard: Yard, scratch_server: Server, tmp_path: Path, arguments: list[str], told: str
) -> None:
    environment = {
        **os.environ,
        **scratch_server.environment,
        "ZEREN_HOME": str(tmp_path),
        "ZEREN_WEBHOOK_HOSTS": "127.0.0.1",
    }
    done = subprocess.run(
        [*ZEREN, "webhook", *arguments], env=environment, capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode != 0
    assert told in done.stderr
    assert "Traceback" not in done.stderr
    assert yard.added == []
