"""Where values come from that were said when an order registered a hazard or risk point, or graded it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from graph.door import Graph
from graph.sharing import Dataset
from graph.sight import Sight
from graph.statements.provenance import OF_ROWS
from graph.temporal import today
from seeds.folder import Folder
from seeds.load import load
from tests.acting.desk import Desk, Office
from tests.sharing_in_bulk.sent import PLACE, outcomes, shared
from tests.support.folders import copied
from tests.support.quiet import Quiet

HAZARD = {**PLACE, "description": "灶间无防火分隔", "level": 2, "factor": "21@2022"}
POINT = {**PLACE, "name": "示例疏散通道", "nameEn": "Example escape route", "level": 3, "patrolDays": 30}
TOLD = "{ hic version change userErrors { code } }"
SOURCES = "provenance { field attributedTo { id } generatedAt generatedBy agreement }"
FEED = "query($after: Int) { changes(after: $after, first: 1) { changes { number key at unit { id } } } }"
CONFLICTS = """query($type: ChangedType, $department: ID) {
  conflicts(first: 1000, type: $type, department: $department) { nodes { key field held
    provenance { attributedTo { id } generatedAt generatedBy } claims { value } } } }"""


async def registered(desk: Desk, order: str, /, **said: Any) -> dict[str, Any]:
    payload = (await desk.answer(order, TOLD, **said))["data"][order]
    assert payload["userErrors"] == []
    return dict(payload)


async def regraded(desk: Desk, point: dict[str, Any], level: int) -> dict[str, Any]:
    seen = {"hic": point["hic"], "expectedVersion": point["version"]}
    return await registered(desk, "regradeRiskPoint", **seen, level=level, reason="复评")


async def sources(desk: Desk, noun: str, hic: str) -> dict[str, dict[str, Any]]:
    told = await desk.told(f"query($hic: ID!) {{ {noun}(hic: $hic) {{ {SOURCES} }} }}", hic=hic)
    each_field = told["data"][noun]["provenance"]
    assert len({each["field"] for each in each_field}) == len(each_field)
    return {each["field"]: each for each in each_field}


def units(told: dict[str, dict[str, Any]]) -> dict[str, str]:
    return {field: each["attributedTo"]["id"] for field, each in told.items()}


async def when(desk: Desk, change: int) -> str:
    """When a change of the feed was made."""
    (found,) = (await desk.told(FEED, after=change - 1))["data"]["changes"]["changes"]
    assert found["number"] == change
    return str(found["at"])


async def test_what_was_said_of_a_hazard_at_its_registration_is_the_registering_units(street: Desk) -> None:
    made = await registered(street, "registerHazard", **HAZARD)
    told = await sources(street, "hazard", made["hic"])
    assert units(told) == dict.fromkeys(("description", "level", "area", "subScope", "foundAt"), "U03")
    at = await when(street, made["change"])
    assert {(each["generatedAt"], each["generatedBy"], each["agreement"]) for each in told.values()} == {
        (at, None, None)
    }


async def test_who_graded_a_hazard_said_its_level_now_and_not_the_one_at_registration(
    office: Office, street: Desk
) -> None:
    made = await registered(office.of("U06"), "registerHazard", **HAZARD)
    seen = {"hic": made["hic"], "expectedVersion": made["version"]}
    graded = await registered(street, "gradeHazard", **seen, level=1, reason="复核")
    told = await sources(street, "hazard", made["hic"])
    assert (units(told)["level"], units(told)["levelCurrent"]) == ("U06", "U03")
    assert told["levelCurrent"]["generatedAt"] == await when(street, graded["change"])
    assert told["level"]["generatedAt"] == await when(street, made["change"])


async def test_of_a_point_what_was_said_and_the_last_grading(office: Office, street: Desk) -> None:
    made = await registered(street, "registerRiskPoint", **POINT)
    said = dict.fromkeys(
        ("name", "nameEn", "level", "area", "subScope", "patrolDays", "status"),
        "U03",
    )
    assert units(await sources(street, "riskPoint", made["hic"])) == said
    first = await regraded(street, made, 1)
    last = await regraded(office.of("U06"), first, 2)
    told = await sources(street, "riskPoint", made["hic"])
    assert units(told) == {**said, "levelCurrent": "U06"}
    assert told["levelCurrent"]["generatedAt"] == await when(street, last["change"])


async def test_of_a_row_out_of_sight_nothing_is_told_that_an_order_said(office: Office, street: Desk) -> None:
    hazard = (await registered(street, "registerHazard", **HAZARD))["hic"]
    point = await registered(street, "registerRiskPoint", **POINT)
    await regraded(street, point, 1)
    abouts = [f"Hazard|{hazard}", f"RiskPoint|{point['hic']}"]
    for area, seen in (("440308001", set()), (PLACE["area"], set(abouts))):
        marks = {Dataset.HAZARDS: (f"area:{area}",), Dataset.RISK_POINTS: (f"area:{area}",)}
        told = await Graph(office.bolt).seen_by(Sight(marks)).ask(OF_ROWS, abouts=abouts)
        assert {row.asked for row in told.rows} == seen


async def test_what_is_shared_later_has_the_source_that_shared_it(street: Desk) -> None:
    made = await registered(street, "registerHazard", **HAZARD)
    payload = await shared(street, "shareHazards", [{"hic": made["hic"], "description": "改述"}], agreement="SA01")
    assert outcomes(payload) == ["UPDATED"]
    told = await sources(street, "hazard", made["hic"])
    assert (told["description"]["agreement"], told["level"]["agreement"]) == ("SA01", None)
    assert told["description"]["generatedBy"] is not None
    assert told["level"]["generatedBy"] is None


async def test_who_grades_what_was_shared_is_told_beside_who_shared_it(office: Office, street: Desk) -> None:
    sent = {"sourceKey": "GRADED-LATER", "description": "示例隐患", "level": 2, **PLACE}
    (result,) = (await shared(office.of("U06"), "shareHazards", [sent]))["results"]
    assert "levelCurrent" not in await sources(street, "hazard", result["key"])
    await registered(street, "gradeHazard", hic=result["key"], expectedVersion=1, level=1, reason="复核")
    told = units(await sources(street, "hazard", result["key"]))
    assert (told["level"], told["levelCurrent"]) == ("U06", "U03")


async def test_a_conflict_with_what_an_order_said_names_who_said_it(office: Office, street: Desk) -> None:
    made = await registered(street, "registerRiskPoint", **POINT)
    claimed = await shared(office.of("U06"), "shareRiskPoints", [{"hic": made["hic"], "name": "他称"}])
    assert outcomes(claimed) == ["CLAIMED"]
    for department, found in ((None, True), ("U03", True), ("U06", True), ("U20", False)):
        asked = {"type": "RISK_POINT", "department": department}
        nodes = (await street.told(CONFLICTS, **asked))["data"]["conflicts"]["nodes"]
        of_point = [each for each in nodes if each["key"] == made["hic"]]
        assert bool(of_point) is found, department
    (conflict,) = [
        each
        for each in (await street.told(CONFLICTS, department="U03"))["data"]["conflicts"]["nodes"]
        if each["key"] == made["hic"]
    ]
    assert conflict["provenance"] == {
        "attributedTo": {"id": "U03"},
        "generatedAt": await when(street, made["change"]),
        "generatedBy": None,
    }
    assert (conflict["held"], conflict["claims"]) == (POINT["name"], [{"value": "他称"}])


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the seeds' lists."""
    return copied(tmp_path)


async def test_what_a_file_says_since_is_the_files_but_for_a_level_that_was_graded(
    office: Office, street: Desk, folder: Path
) -> None:
    made = await registered(street, "registerRiskPoint", **POINT)
    await regraded(office.of("U06"), made, 1)
    with (folder / "risk-points.csv").open("a", encoding="utf-8") as file:
        file.write(f"{made['hic']},文件所称,,02,A,440308003,,3,3,Y,30,IN_USE,{today()},Y,SYNTHETIC\n")
    done = await load(Graph(office.bolt), Folder.open(folder), today(), Quiet())
    assert done.changed == {"risk points": 1}, done.problems
    assert units(await sources(street, "riskPoint", made["hic"])) == {"levelCurrent": "U06"}


async def test_what_came_from_a_file_is_not_told_until_an_order_grades_it(office: Office, street: Desk) -> None:
    ((hic, version, level),) = await office.bolt.read(
        "a point of the files",
        "MATCH (:SubScope {key: '02-A'})<-[:OF_SUB_SCOPE]-(p:RiskPoint:Loaded)-[:LOCATED_IN]->"
        "(:AdminArea {code: '440308003'}) WHERE p.status = 'IN_USE' AND p.registered_by IS NULL "
        "AND NOT EXISTS { (p)-[:HAS_GRADING]->() } AND NOT EXISTS { (:Statement {about: 'RiskPoint|' + p.hic}) } "
        "RETURN p.hic, coalesce(p.version, 0), p.level_current ORDER BY p.hic LIMIT 1",
        {},
    )
    assert await sources(street, "riskPoint", hic) == {}
    await regraded(street, {"hic": hic, "version": version}, 1 if level != 1 else 2)
    assert units(await sources(street, "riskPoint", hic)) == {"levelCurrent": "U03"}
