"""What a load changes is in the change feed: each noun of a batch once, in its transaction, without gaps."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from graph import journal
from graph.bolt import Bolt
from graph.changes import ChangedType
from graph.door import Graph
from graph.feed_of_loads import changes_of
from graph.journal import Journal
from graph.kinds import KINDS, LINKS
from graph.nouns_of_rows import NOUNS
from graph.repair import repair
from graph.revision import changing
from graph.temporal import today
from graph.transport import Transport
from seeds.folder import Folder
from seeds.load import Loaded, load
from tests.support.folders import DUTIES, ORGANISATIONS, write
from tests.support.quiet import Quiet

SINCE = """MATCH (c:Change) WHERE c.n > $after
RETURN c.type, c.key, c.kind, c.version, c.area, c.sub_scope, c.unit, c.by ORDER BY c.n"""


async def loaded(bolt: Bolt, folder: Path) -> Loaded:
    done = await load(Graph(bolt), Folder.open(folder), today(), Quiet())
    assert not done.refused, done.problems
    return done


async def end(bolt: Transport) -> int:
    found = await bolt.read("end", "MATCH (f:Feed) RETURN f.n", {})
    return int(found[0][0]) if found else 0


async def since(bolt: Transport, after: int) -> list[list[Any]]:
    """The records after a number; numbers must be without gaps up to the end."""
    told = [list(each) for each in await bolt.read("since", SINCE, {"after": after})]
    numbers = [each[0] for each in await bolt.read("numbers", "MATCH (c:Change) RETURN c.n ORDER BY c.n", {})]
    assert numbers == list(range(1, await end(bolt) + 1))
    return told


async def test_a_first_load_adds_every_noun_once_and_the_same_again_tells_nothing(
    scratch: Bolt, tmp_path: Path
) -> None:
    folder = write(tmp_path, "FA", "120101", "61")
    before = await end(scratch)
    await loaded(scratch, folder)
    told = await since(scratch, before)
    assert [each[:3] for each in told] == [
        ["AdminArea", "120101", "ADDED"],
        ["AdminArea", "120101001", "ADDED"],
        *(["Organisation", f"FAU{number}", "ADDED"] for number in (1, 2, 3)),
        ["RiskCategory", "61", "ADDED"],
        ["SubScope", "61-A", "ADDED"],
        ["CoverageCell", "61-A|120101001", "ADDED"],
        ["Responsibility", "FAR1", "ADDED"],
        ["Responsibility", "FAR2", "ADDED"],
    ]
    duty, whole = told[-2:]
    assert duty[3:7] == [1, "120101", "61-A", None]
    assert whole[3:7] == [1, "120101001", None, None], "a duty over a whole category is of no sub-scope"
    ((number,),) = await scratch.read("load", "MATCH (l:Load {id: $load}) RETURN count(l)", {"load": duty[7][6:]})
    assert number == 1
    await loaded(scratch, folder)
    assert await end(scratch) == before + len(told)


async def test_what_is_corrected_ended_or_changed_is_told_as_that(scratch: Bolt, tmp_path: Path) -> None:
    await loaded(scratch, write(tmp_path, "FB", "120102", "62"))
    before = await end(scratch)
    await loaded(
        scratch,
        write(
            tmp_path,
            "FB",
            "120102",
            "62",
            responsibilities=DUTIES.replace("{p}U1,2022-01-01,,", "{p}U2,2022-01-01,,").replace(
                "{p}U3,2022-01-01,,", "{p}U3,2022-01-01,2029-01-01,"
            ),
            organisations=ORGANISATIONS.replace("乙局,行业监管,,", "乙局,行业监管,,2029-01-01").replace(
                "丙街道{p}", "丁街道{p}"
            ),
        ),
    )
    assert [each[:4] for each in await since(scratch, before)] == [
        ["Organisation", "FBU2", "ENDED", None],
        ["Organisation", "FBU3", "CHANGED", None],
        ["Responsibility", "FBR1", "CORRECTED", 2],
        ["Responsibility", "FBR2", "ENDED", 2],
    ]


async def test_the_whole_district_tells_each_noun_under_its_type(seeded: Graph) -> None:
    bolt = seeded.transport
    told = await since(bolt, 0)
    added = [(each[0], each[1]) for each in told if each[2] == "ADDED"]
    assert len(added) == len(set(added))
    of_orders = {ChangedType.DRAFT.value, ChangedType.WAIVER.value, ChangedType.HANDOVER.value}
    in_no_file = {ChangedType.AGREEMENT.value, ChangedType.SLOT.value, *of_orders}
    by_its_rows = {ChangedType.ROSTER.value}  # a roster has no row of its own: each post and shift changes it
    assert {name for name, _ in added} == {each.value for each in ChangedType} - in_no_file - by_its_rows
    assert by_its_rows < {each[0] for each in told if each[2] == "CHANGED"}
    own = [kind for kind, nouns in NOUNS.items() if nouns[0].own]
    rows = "MATCH (n:Loaded) WHERE split(n.loaded_key, '|')[0] IN $own RETURN count(n)"
    assert [len(added)] == (await bolt.read("rows", rows, {"own": own}))[0]
    hazards = """MATCH (h:Hazard)-[:LOCATED_IN]->(a:AdminArea), (h)-[:OF_SUB_SCOPE]->(s:SubScope)
    RETURN h.hic, h.version, a.code, s.key"""
    now = {hic: rest for hic, *rest in await bolt.read("hazards", hazards, {})}
    assert {each[1]: each[3:6] for each in told if each[0] == "Hazard"} == now, "the last record tells how it is"
    assert all(each[6] is None and each[7].startswith("LOAD::") for each in told)


async def test_a_load_whose_writer_died_tells_each_change_once_when_it_is_completed(
    scratch: Bolt, tmp_path: Path
) -> None:
    await loaded(scratch, write(tmp_path, "FD", "120104", "64"))
    before = await end(scratch)
    staged = Journal(scratch, "FD-load")
    for number in range(3):
        row = {"code": f"6{number}4", "name_zh": "某类", "name_en": None}
        await staged.stage("categories", [(f"categories|F{number}", row)])
    with pytest.raises(ConnectionAbortedError):
        async with changing(scratch, load="FD-load") as change:
            await journal.apply(scratch, change, "FD-load", _die)
    assert [each[1] for each in await since(scratch, before)] == ["604"]
    await _lapse(scratch)
    assert await repair(scratch)
    told = [[each[1], each[2], each[7]] for each in await since(scratch, before)]
    assert told == [[f"6{number}4", "ADDED", "LOAD::FD-load"] for number in range(3)]


def test_each_kind_of_row_is_told_under_a_noun_and_links_are_told_with_their_rows() -> None:
    assert set(KINDS) - set(NOUNS) == set(LINKS.values())
    assert set(NOUNS) <= set(KINDS)


def test_several_steps_of_a_hazard_in_a_batch_are_one_change() -> None:
    steps = [{"hic": "H1", "loaded_key": f"transitions|H1|{number}"} for number in range(3)]
    assert changes_of("transitions", steps, {}) == [["Hazard", "H1", "CHANGED", None, None]]


def _die(_rows: int) -> None:
    raise ConnectionAbortedError


async def _lapse(bolt: Bolt) -> None:
    async def work(transaction: Any) -> None:
        await transaction.run("lapse", "MATCH (g:Revision) SET g.until = datetime() - duration('PT1S')", {})

    await bolt.write(work)
