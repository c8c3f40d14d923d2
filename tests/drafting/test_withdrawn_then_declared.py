"""A withdrawn pair may be declared again by a later draft, and by no file; the days between stay as they were."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from graph.audit import audit
from graph.door import Graph
from tests.acting.desk import Office
from tests.drafting.hall import Hall, changes, waiver
from tests.drafting.pairs import ROLES, Pair, ahead, asked, declared, now, slots_and_gaps, withdrawn
from tests.drafting.test_files import loaded
from tests.identity.telling import told
from tests.support.folders import copied

GONE, BACK = ahead(30), ahead(45)
FEED = "MATCH (c:Change {type: 'CoverageCell', key: $key}) RETURN c.kind ORDER BY c.n"


async def test_a_pair_that_is_declared_again_was_not_asked_in_between(chancery: Office) -> None:
    hall, pair = Hall(chancery), Pair("10-A", "440308000")
    gaps = await declared(hall, pair)
    await withdrawn(hall, pair, GONE)
    between = now()
    draft = await hall.draft(effective=str(BACK), declareCells=[pair.sent])
    rehearsal = await hall.rehearse(draft)
    kinds = {each: "GAP_OPENED" if each in gaps else "NOW_ASKED" for each in ROLES}
    assert changes(rehearsal) == {(kind, (*pair, each)) for each, kind in kinds.items()}
    refused = await hall.adopt(draft, rehearsal["revision"])
    assert [each["code"] for each in refused["userErrors"]] == ["GAP_OPENS"]
    await hall.adopted(draft, waivers=[waiver((*pair, role), str(ahead(60))) for role in gaps])

    expected = [(GONE - timedelta(days=1), 3), (GONE, 0), (BACK - timedelta(days=1), 0), (BACK, 3)]
    assert [(day, (await slots_and_gaps(hall, pair, day))[0]) for day, _ in expected] == expected
    assert await slots_and_gaps(hall, pair, BACK, knownAt=between) == (0, [])
    nodes = (await asked(hall, pair, on=str(BACK)))["gaps"]["nodes"]
    assert {(each["since"], each["until"]) for each in nodes} == {(str(BACK), None)}
    kinds_told = [list(each) for each in await told(chancery.bolt, FEED, key=pair.key)]
    assert kinds_told == [["ADDED"], ["WITHDRAWN"], ["ADDED"]]
    assert await audit(Graph(chancery.bolt)) == []


async def test_a_pair_that_is_declared_again_before_its_last_day_is_asked_all_along(chancery: Office) -> None:
    hall, pair = Hall(chancery), Pair("10-B", "440308000")
    gaps = await declared(hall, pair)
    await withdrawn(hall, pair, GONE)
    between = now()
    draft = await hall.draft(effective=str(ahead(20)), declareCells=[pair.sent])
    opened = [each for each in (await hall.rehearse(draft))["changes"] if each["kind"] == "GAP_OPENED"]
    assert sorted((each["role"], each["since"]) for each in opened) == [(role, str(GONE)) for role in gaps]
    await hall.adopted(draft, waivers=[waiver((*pair, role), str(ahead(60))) for role in gaps])
    for day in (ahead(25), GONE, BACK):
        assert await slots_and_gaps(hall, pair, day) == (3, gaps)
    assert await slots_and_gaps(hall, pair, GONE, knownAt=between) == (0, [])
    again = await hall.draft(effective=str(ahead(20)), declareCells=[pair.sent])
    assert (await hall.rehearse(again))["changes"] == []
    await hall.adopted(again)
    assert len(await told(chancery.bolt, FEED, key=pair.key)) == 3, "nothing was changed, and nothing is told"


async def test_the_last_word_counts_from_its_day_on(chancery: Office) -> None:
    hall, pair = Hall(chancery), Pair("06-A", "440308004")
    await withdrawn(hall, pair, GONE)
    await hall.adopted(await hall.draft(effective=str(BACK), declareCells=[pair.sent]))
    await hall.adopted(await hall.draft(effective=str(ahead(35)), declareCells=[pair.sent]))
    assert [(await slots_and_gaps(hall, pair, ahead(day)))[0] for day in (29, 30, 34, 35, 45)] == [3, 0, 0, 3, 3]
    await withdrawn(hall, pair, ahead(10))
    assert [(await slots_and_gaps(hall, pair, ahead(day)))[0] for day in (9, 10, 35, 45)] == [3, 0, 0, 0]


async def test_no_file_declares_what_a_draft_has_withdrawn(chancery: Office, tmp_path: Path) -> None:
    hall, pair = Hall(chancery), Pair("01-B", "440308001")
    await withdrawn(hall, pair, GONE)
    copied(tmp_path)
    same = await loaded(chancery, tmp_path)
    assert (same.refused, same.changed) == (False, {})
    assert await slots_and_gaps(hall, pair, GONE) == (0, [])

    new = Pair("09-D", "440308000")
    await declared(hall, new)
    await withdrawn(hall, new, GONE)
    file = tmp_path / "coverage-cells.csv"
    text = file.read_text("utf-8-sig").rstrip("\n")
    file.write_text(f"{text}\n09,D,水上运动体验,440308000\n", "utf-8")
    refused = await loaded(chancery, tmp_path)
    assert [(each.file, each.column, each.code) for each in refused.problems if each.severity == "error"] == [
        ("coverage-cells.csv", "area_code", "ADOPTED_HERE")
    ]
    assert await slots_and_gaps(hall, new, GONE) == (0, [])
