"""Loading a folder: all or nothing, twice the same, corrections kept, another district welcome."""

from __future__ import annotations

import asyncio
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from graph import journal
from graph.as_of import AsOf
from graph.bolt import Bolt
from graph.door import Graph
from graph.journal import Journal
from graph.kinds import KINDS
from graph.ownership import SlotRow, slots
from graph.repair import repair
from graph.responsibilities import ResponsibilityRole
from graph.revision import changing
from graph.temporal import today
from seeds.folder import Folder
from seeds.load import Loaded, load
from tests.support.folders import DUTIES, write
from tests.support.quiet import Quiet
from tests.support.text_command import TextCommand

ON = date(2023, 1, 1)


async def loaded(bolt: Bolt, folder: Path) -> Loaded:
    return await load(Graph(bolt), Folder.open(folder), today(), Quiet())


async def lead(bolt: Bolt, matter: str, area: str, known_at: datetime | None = None, on: date = ON) -> SlotRow:
    slot = (matter, area, ResponsibilityRole.INDUSTRY_LEAD, on)
    found, _ = await slots(Graph(bolt), [slot], AsOf(known_at))
    return found[slot]


async def revision(bolt: Bolt) -> int:
    return int((await bolt.read("revision", "MATCH (g:Revision) RETURN g.n", {}))[0][0])


async def count(bolt: Bolt, text: str) -> int:
    return int((await bolt.read("count", text, {}))[0][0])


async def test_another_district_loads_and_loading_it_again_changes_nothing(scratch: Bolt, tmp_path: Path) -> None:
    folder = write(tmp_path, "LA", "110101", "21")
    first = await loaded(scratch, folder)
    assert not first.refused, first.problems
    assert first.changed["responsibilities"] == 2
    before = await revision(scratch)
    again = await loaded(scratch, folder)
    assert again.changed == {}
    assert await revision(scratch) == before
    assert (await lead(scratch, "21-A", "110101001")).owners == ["LAU1"]


async def test_a_correction_supersedes_the_record_and_keeps_it(scratch: Bolt, tmp_path: Path) -> None:
    folder = write(tmp_path, "LB", "110102", "22")
    await loaded(scratch, folder)
    before = datetime.now(UTC) - timedelta(days=1)
    just_before = (await bolt_now(scratch)) + timedelta(milliseconds=1)
    await asyncio.sleep(0.05)
    write(tmp_path, "LB", "110102", "22", responsibilities=DUTIES.replace("{p}U1", "{p}U2"))
    corrected = await loaded(scratch, folder)
    assert corrected.changed == {"responsibilities": 1}
    now = await lead(scratch, "22-A", "110102001")
    assert (now.owners, [duty for duty, *_ in now.considered if duty]) == (["LBU2"], ["LBR1", "LBR1#1"])
    assert {duty: reason.value for duty, _, reason, _ in now.considered} == {"LBR1": "WON", "LBR1#1": "SUPERSEDED"}
    for known_at in (before, just_before):
        then = await lead(scratch, "22-A", "110102001", known_at)
        assert then.owners == ["LBU1"]
    kept = "MATCH (:Responsibility {id: 'LBR1'})-[:REPLACES]->(:Responsibility {id: 'LBR1#1'}) RETURN count(*)"
    assert await count(scratch, kept) == 1
    logged = "MATCH (c:ChangeRecord {key: 'responsibilities|LBR1'}) RETURN count(c)"
    assert await count(scratch, logged) == 1


async def bolt_now(bolt: Bolt) -> datetime:
    """The time by the database's clock, which is the one that records are stamped with."""
    told = (await bolt.read("now", "RETURN datetime()", {}))[0][0]
    return told.to_native()  # type: ignore[no-any-return]


async def test_a_folder_with_one_wrong_line_changes_nothing_and_names_it(scratch: Bolt, tmp_path: Path) -> None:
    wrong = DUTIES + "{p}R3,{c},A,甲项,{d}009,INDUSTRY_LEAD,{p}U9,2023-02-30,,\n"
    folder = write(tmp_path, "LC", "110103", "23", responsibilities=wrong)
    before = await revision(scratch)
    refused = await loaded(scratch, folder)
    assert refused.refused
    assert {(p.file, p.line, p.column) for p in refused.problems if p.severity == "error"} == {
        ("responsibilities.csv", 4, "area_code"),
        ("responsibilities.csv", 4, "unit_id"),
        ("responsibilities.csv", 4, "valid_from"),
    }
    assert await revision(scratch) == before
    assert await count(scratch, "MATCH (a:AdminArea {code: '110103'}) RETURN count(a)") == 0


async def test_a_duty_of_the_future_is_believed_from_its_load_on(scratch: Bolt, tmp_path: Path) -> None:
    later = DUTIES.replace("{p}U1,2022-01-01", "{p}U1,2199-01-01")
    done = await loaded(scratch, write(tmp_path, "LD", "110104", "24", responsibilities=later))
    assert not done.refused, done.problems
    assert (await lead(scratch, "24-A", "110104001")).verdict.value == "GAP"
    assert (await lead(scratch, "24-A", "110104001", on=date(2199, 1, 1))).owners == ["LDU1"]


async def test_an_agreement_settles_an_overlap_and_names_the_lead(scratch: Bolt, tmp_path: Path) -> None:
    both = DUTIES + "{p}R3,{c},A,甲项,{d},INDUSTRY_LEAD,{p}U2,2022-01-01,,\n"
    folder = write(tmp_path, "LE", "110105", "25", responsibilities=both)
    await loaded(scratch, folder)
    assert (await lead(scratch, "25-A", "110105001")).verdict.value == "OVERLAP"
    pacts = (
        "agreement_id,category_code,sub_scope,area_code,role,primary_unit,other_units,valid_from,valid_to,document\n"
        "{p}P1,{c},*,{d},INDUSTRY_LEAD,{p}U2,{p}U1,2022-06-01,,备忘录\n"
    )
    assert (
        await loaded(scratch, write(tmp_path, "LE", "110105", "25", responsibilities=both, agreements=pacts))
    ).changed == {"agreements": 1}
    settled = await lead(scratch, "25-A", "110105001")
    assert (settled.verdict.value, settled.primary, settled.agreement) == ("SETTLED", "LEU2", "LEP1")
    assert (await lead(scratch, "25-A", "110105001", on=date(2022, 5, 31))).verdict.value == "OVERLAP"


async def test_a_load_whose_writer_died_while_applying_is_completed(scratch: Bolt, tmp_path: Path) -> None:
    await loaded(scratch, write(tmp_path, "LF", "110106", "26"))
    staged = Journal(scratch, "LF-load")
    for number in range(3):
        rows = [(f"responsibilities|LFX{number}", _duty(f"LFX{number}"))]
        await staged.stage("responsibilities", rows)
    try:
        async with changing(scratch, load="LF-load") as change:
            await journal.apply(scratch, change, "LF-load", _die)
    except ConnectionAbortedError:
        pass
    assert await revision(scratch) % 2 == 1
    await _lapse(scratch)
    assert await repair(scratch)
    assert await count(scratch, "MATCH (r:Responsibility) WHERE r.id STARTS WITH 'LFX' RETURN count(r)") == 3
    assert await count(scratch, "MATCH (b:LoadBatch {load: 'LF-load'}) RETURN count(b)") == 0
    assert await revision(scratch) % 2 == 0


async def test_a_load_whose_writer_died_while_staging_is_undone_by_the_next(scratch: Bolt, tmp_path: Path) -> None:
    staged = Journal(scratch, "LG-load")
    await staged.stage("responsibilities", [("responsibilities|LGX", _duty("LGX"))])
    expire = TextCommand("expire", "MATCH (l:Load {id: 'LG-load'}) SET l.until = datetime() - duration('PT1M')")
    async with changing(scratch) as change:
        await change.tell((expire, {}))
    await loaded(scratch, write(tmp_path, "LG", "110107", "27"))
    assert await count(scratch, "MATCH (n) WHERE n.load = 'LG-load' OR n.id = 'LG-load' RETURN count(n)") == 0


async def test_two_loads_at_once_both_arrive(scratch: Bolt, tmp_path: Path) -> None:
    folders = [write(tmp_path / str(n), f"LH{n}", f"11011{n}", f"3{n}") for n in range(3)]
    done = await asyncio.gather(*(loaded(scratch, folder) for folder in folders))
    assert all(each.changed["responsibilities"] == 2 for each in done)
    for number in range(3):
        assert (await lead(scratch, f"3{number}-A", f"11011{number}001")).owners == [f"LH{number}U1"]


def test_the_kinds_are_applied_in_an_order_in_which_references_resolve() -> None:
    order = list(KINDS)
    assert order.index("areas") < order.index("area links") < order.index("responsibilities")
    assert order.index("organisations") < order.index("area links")
    assert order.index("legal provisions") < order.index("responsibilities")


def _die(_rows: int) -> None:
    raise ConnectionAbortedError


async def _lapse(bolt: Bolt) -> None:
    """Let the lease of whoever holds the change run out."""

    async def work(transaction: Any) -> None:
        await transaction.run("lapse", "MATCH (g:Revision) SET g.until = datetime() - duration('PT1S')", {})

    await bolt.write(work)


def _duty(key: str) -> dict[str, Any]:
    return {
        "id": key,
        "area_code": "110106",
        "role": "INDUSTRY_LEAD",
        "unit_id": "LFU1",
        "valid_from": date(2022, 1, 1),
        "valid_to": None,
        "recorded_at": None,
        "superseded_at": None,
        "scope_key": "26-A",
        "whole_category": None,
        "provision_ids": [],
    }
