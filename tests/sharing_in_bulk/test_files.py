"""A file is shared batch by batch; killed and begun again, it goes on and changes nothing twice."""

from __future__ import annotations

import asyncio
import csv
import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from graph.bolt import Bolt
from graph.door import Graph
from graph.temporal import today
from seeds.folder import Folder
from seeds.load import load
from tests.acting.desk import Office
from tests.identity.telling import told
from tests.sharing_in_bulk.sent import credit_code, enterprise, shared
from tests.support.quiet import Quiet
from tests.support.servers import SEEDS, Server

COLUMNS = ("uscc", "name_zh", "area_code", "category_code", "sub_scope", "gb4754_code")


def rows(number: int) -> list[dict[str, str]]:
    return [
        dict(zip(COLUMNS, (credit_code(), f"示例企业{no}", "440308003", "02", "A", "4710"), strict=True))
        for no in range(number)
    ]


def written(path: Path, told: list[dict[str, str]]) -> Path:
    """A file in the form that its name says."""
    if path.suffix == ".jsonl":
        path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in told), encoding="utf-8")
    elif path.suffix == ".xlsx":
        workbook = Workbook()
        sheet = workbook.active
        assert sheet is not None
        sheet.title = "enterprises"
        for cells in (COLUMNS, *(tuple(row[name] for name in COLUMNS) for row in told)):
            sheet.append(cells)
        workbook.save(path)
    else:
        with path.open("w", encoding="utf-8-sig", newline="") as file:
            writer = csv.DictWriter(file, COLUMNS)
            writer.writeheader()
            writer.writerows(told)
    return path


def command(server: Server, *words: Any) -> tuple[list[str], dict[str, str]]:
    """The line and its surroundings, with a home beside the file, where the audit key lies."""
    home = {"ZEREN_HOME": str(words[0].parent / "home")}
    return [sys.executable, "-m", "server", "share", *map(str, words)], {
        **os.environ,
        **server.environment,
        **home,
    }


def run(server: Server, *words: Any) -> subprocess.CompletedProcess[str]:
    line, env = command(server, *words)
    return subprocess.run(line, env=env, capture_output=True, text=True, timeout=240, check=False)


def became(done: subprocess.CompletedProcess[str]) -> dict[str, int]:
    told = [line.split(": ") for line in done.stdout.splitlines() if line.split(":")[0].isupper()]
    return {word: int(number) for word, number in told}


NONE = {"CREATED": 0, "UPDATED": 0, "UNCHANGED": 0, "CLAIMED": 0, "REFUSED": 0}


@pytest.mark.parametrize("name", ["some.csv", "some.xlsx", "some.jsonl"])
def test_each_form_of_file_is_shared(office: Office, reloaded_server: Server, tmp_path: Path, name: str) -> None:
    file = written(tmp_path / name, rows(3))
    assert office is not None
    done = run(reloaded_server, file, "--dataset", "enterprises", "--as", "U19", "--agreement", "SA01")
    assert (done.returncode, became(done)) == (0, {**NONE, "CREATED": 3}), done.stderr


async def test_what_is_wrong_is_told_where_it_stands_and_the_rest_is_shared(
    office: Office, reloaded_server: Server, tmp_path: Path
) -> None:
    some = rows(3)
    some[1]["area_code"] = "440308999"
    some[2]["uscc"] = some[2]["uscc"][:-1] + ("0" if some[2]["uscc"][-1] != "0" else "1")
    done = run(reloaded_server, written(tmp_path / "some.csv", some), "--dataset", "enterprises", "--as", "U19")
    assert (done.returncode, became(done)) == (1, {**NONE, "CREATED": 1, "REFUSED": 2})
    lines = done.stdout.splitlines()
    assert lines[0].startswith("some.csv:3:area_code UNKNOWN ")
    assert lines[1].startswith("some.csv:4:uscc MALFORMED ")
    assert await told(office.bolt, "MATCH (e:Enterprise {id: $id}) RETURN e", id=some[1]["uscc"]) == []


def test_a_file_that_cannot_be_read_and_a_unit_that_is_none_change_nothing(
    office: Office, reloaded_server: Server, tmp_path: Path
) -> None:
    assert office is not None
    (tmp_path / "bad.jsonl").write_text('{"uscc": 1}\nnothing\n', encoding="utf-8")
    done = run(reloaded_server, tmp_path / "bad.jsonl", "--dataset", "enterprises", "--as", "U19")
    assert (done.returncode, done.stdout.split(" ")[:2]) == (1, ["bad.jsonl:2:1", "JSON_LINE"])
    done = run(reloaded_server, written(tmp_path / "some.csv", rows(1)), "--dataset", "enterprises", "--as", "C02")
    assert (done.returncode, "there is no department" in done.stderr) == (1, True)


async def test_a_share_that_is_killed_goes_on_and_changes_nothing_twice(
    office: Office, reloaded_server: Server, tmp_path: Path
) -> None:
    some = rows(3500)
    file = written(tmp_path / "many.csv", some)
    words = (file, "--dataset", "enterprises", "--as", "U19")
    line, env = command(reloaded_server, *words)
    quiet = asyncio.subprocess.DEVNULL
    killed = await asyncio.create_subprocess_exec(*line, env=env, stdout=quiet, stderr=quiet)
    deadline = time.monotonic() + 200
    while await here(office.bolt, some) == 0 and time.monotonic() < deadline:  # noqa: ASYNC110 - another process
        await asyncio.sleep(0.05)
    killed.kill()
    await killed.wait()
    between = await here(office.bolt, some)
    assert 0 < between < len(some)
    done = run(reloaded_server, *words)
    assert (done.returncode, became(done)) == (0, {**NONE, "CREATED": 3500}), done.stderr
    assert "shared before" in done.stderr
    changes = await told(
        office.bolt, "MATCH (c:Change) WHERE c.key IN $keys RETURN count(c)", keys=[row["uscc"] for row in some]
    )
    assert (await here(office.bolt, some), changes[0][0]) == (3500, 3500)
    ((last, count),) = await told(office.bolt, "MATCH (c:Change) RETURN max(c.n), count(c)")
    assert last == count


async def here(bolt: Bolt, some: list[dict[str, str]]) -> int:
    found = await told(
        bolt, "MATCH (e:Enterprise) WHERE e.id IN $ids RETURN count(e)", ids=[row["uscc"] for row in some]
    )
    return int(found[0][0])


async def test_a_load_does_not_overwrite_what_was_shared(office: Office, tmp_path: Path) -> None:
    for path in SEEDS.glob("*.csv"):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    desk = office.of("U19")
    sent = enterprise()
    await shared(desk, "shareEnterprises", [sent])
    lists = tmp_path / "enterprises.csv"
    text = lists.read_text(encoding="utf-8")
    lists.write_text(f"{text},{sent['uscc']},另一名称,,4710,440308003,02,A,,Y,\n", encoding="utf-8")
    refused = await load(Graph(office.bolt), Folder.open(tmp_path), today(), Quiet())
    assert [(each.file, each.code) for each in refused.problems if each.severity == "error"] == [
        ("enterprises.csv", "SHARED_HERE")
    ]
