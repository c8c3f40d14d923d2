"""Files may tell what departments did with a hazard that the clock has sent up, and not how it went up."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from graph.door import Graph
from graph.temporal import today
from seeds.folder import Folder
from seeds.load import Loaded, load
from tests.clock.cases import BEGAN, Cases, of, passed
from tests.support.folders import copied
from tests.support.quiet import Quiet
from tests.support.servers import SEEDS

HIC = "44030800320212120230210017X"  # graded on 2023-02-10, and nobody has acted on it since
STEPS = f"""{HIC},3,GRADED,DISPATCHED,2026-01-05T09:00:00+08:00,U03,U03-004,,,Y,SYNTHETIC
{HIC},4,DISPATCHED,ACCEPTED,2026-01-05T10:00:00+08:00,U18,U18-004,,,Y,SYNTHETIC
"""
ROW = f"ESC-099,{HIC},3,E2,U06,另报,2023-02-11T10:00:00+08:00,,,Y,SYNTHETIC\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the seeds' lists."""
    return copied(tmp_path)


async def loaded(cases: Cases, folder: Path) -> Loaded:
    return await load(Graph(cases.bolt), Folder.open(folder), today(), Quiet())


def add(folder: Path, file: str, rows: str) -> None:
    path = folder / file
    path.write_text(path.read_text(encoding="utf-8-sig") + rows, encoding="utf-8")


async def test_a_file_tells_the_steps_of_what_went_up_and_not_how_it_went_up(cases: Cases, folder: Path) -> None:
    assert not (await loaded(cases, folder)).refused
    # Clocks of other tests, which run by today's time, have sent it up later than these steps.
    await cases.told("MATCH (:Hazard {hic: $hic})<-[:ESCALATION_OF]-(e) DETACH DELETE e", hic=HIC)
    await passed(cases.bolt, BEGAN)
    went = await cases.went(HIC)
    assert [each.level for each in went if each.resolved is None] != []

    add(folder, "escalations.csv", ROW)
    refused = await loaded(cases, folder)
    assert [(each.file, each.code) for each in refused.problems if each.severity == "error"] == [
        ("escalations.csv", "ACTED_ON_HERE")
    ]
    assert await cases.went(HIC) == went

    shutil.copy(SEEDS / "escalations.csv", folder)
    add(folder, "transitions.csv", STEPS)
    assert not (await loaded(cases, folder)).refused
    settled = {each.resolved.isoformat() for each in await cases.went(HIC) if each.resolved and not each.exhausted}
    assert "2026-01-05T10:00:00+08:00" in settled
    assert all(each.resolved is not None for each in await cases.went(HIC))
    assert of(await passed(cases.bolt, BEGAN), HIC) == []
