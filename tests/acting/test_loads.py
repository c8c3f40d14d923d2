"""Files and departments write to one graph, and neither overwrites what the other has done."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from graph.door import Graph
from graph.temporal import today
from seeds.folder import Folder
from seeds.load import Loaded, load
from tests.acting.desk import Desk, Office
from tests.support.folders import copied
from tests.support.quiet import Quiet

HIC = "44030800320212120230210017X"
NOW = "query($hic: ID!) { hazard(hic: $hic) { status levelCurrent version dueAt transitions { no toStatus } } }"


async def loaded(office: Office, folder: Path) -> Loaded:
    return await load(Graph(office.bolt), Folder.open(folder), today(), Quiet())


async def now(street: Desk) -> dict[str, Any]:
    return dict((await street.told(NOW, hic=HIC))["data"]["hazard"])


async def acted_on(street: Desk) -> dict[str, Any]:
    """The hazard of the seeds, on which the street has acted."""
    found = await now(street)
    if found["status"] == "GRADED":
        given = {"unit": "U03", "role": "TERRITORIAL", "dueAt": "2999-01-01T00:00:00+08:00"}
        await street.done("dispatchHazard", hic=HIC, expectedVersion=found["version"], **given)
    found = await now(street)
    assert found["status"] == "DISPATCHED"
    return found


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the seeds' lists."""
    return copied(tmp_path)


def write(folder: Path, file: str, old: str, new: str) -> None:
    path = folder / file
    text = path.read_text(encoding="utf-8-sig")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


async def test_a_file_does_not_overwrite_what_was_done(office: Office, street: Desk, folder: Path) -> None:
    acted = await acted_on(street)
    assert (await loaded(office, folder)).changed == {}
    assert await now(street) == acted

    step = f"{HIC},3,GRADED,DISPATCHED,2023-02-11T09:00:00+08:00,U03,U03-004,,,Y,SYNTHETIC\n"
    second = f"{HIC},2,"
    line = next(
        each for each in (folder / "transitions.csv").read_text("utf-8-sig").splitlines() if second in each
    )
    write(folder, "transitions.csv", line + "\n", line + "\n" + step)
    refused = await loaded(office, folder)
    assert [(each.file, each.column, each.code) for each in refused.problems if each.severity == "error"] == [
        ("transitions.csv", "hic", "ACTED_ON_HERE")
    ]
    assert await now(street) == acted


async def test_a_row_that_was_loaded_may_not_be_corrected_once_departments_have_acted(
    office: Office, street: Desk, folder: Path
) -> None:
    acted = await acted_on(street)
    first = f"{HIC},1,"
    line = next(each for each in (folder / "transitions.csv").read_text("utf-8-sig").splitlines() if first in each)
    write(folder, "transitions.csv", line, line.replace("09:00:00", "08:59:00"))
    refused = await loaded(office, folder)
    assert [each.code for each in refused.problems if each.severity == "error"] == ["ACTED_ON_HERE"]
    assert await now(street) == acted


async def test_what_a_file_says_of_a_hazard_itself_is_loaded_but_for_level_and_deadline(
    office: Office, street: Desk, folder: Path
) -> None:
    acted = await acted_on(street)
    row = next(each for each in (folder / "hazards.csv").read_text("utf-8-sig").splitlines() if HIC in each)
    write(folder, "hazards.csv", row, row.replace(",1,1,", ",1,2,").replace("Small shop", "A small shop"))
    assert (await loaded(office, folder)).changed == {"hazards": 1}
    assert await now(street) == {**acted, "version": acted["version"] + 1}
