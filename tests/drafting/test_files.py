"""What an adopted draft has decided about no file changes any more; the same file again changes nothing."""

from __future__ import annotations

from pathlib import Path

from graph.door import Graph
from graph.temporal import today
from seeds.folder import Folder
from seeds.load import Loaded, load
from tests.acting.desk import Office
from tests.drafting.hall import Hall, changes, waiver
from tests.drafting.test_drafts import LATER
from tests.support.folders import copied
from tests.support.quiet import Quiet

DUTY = "R124"


async def loaded(office: Office, folder: Path) -> Loaded:
    return await load(Graph(office.bolt), Folder.open(folder), today(), Quiet())


async def test_a_file_does_not_bring_back_what_a_draft_has_ended(chancery: Office, tmp_path: Path) -> None:
    hall = Hall(chancery)
    draft = await hall.draft(endDuties=[{"id": DUTY}])
    opened = sorted(slot for kind, slot in changes(await hall.rehearse(draft)) if kind == "GAP_OPENED")
    await hall.adopted(draft, waivers=[waiver(slot, LATER) for slot in opened])
    copied(tmp_path)
    assert (await loaded(chancery, tmp_path)).changed == {}

    file = tmp_path / "responsibilities.csv"
    lines = file.read_text("utf-8-sig").splitlines()
    (line,) = [each for each in lines if each.startswith(f"{DUTY},")]
    file.write_text("\n".join(lines).replace(line, line.replace("2022-01-01", "2022-02-01")) + "\n", "utf-8")
    refused = await loaded(chancery, tmp_path)
    assert [(each.file, each.column, each.code) for each in refused.problems if each.severity == "error"] == [
        ("responsibilities.csv", "id", "ADOPTED_HERE")
    ]
