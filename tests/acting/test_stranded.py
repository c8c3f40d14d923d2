"""What is with a department that does not own it is found, handed over, and no file takes it back."""

from __future__ import annotations

import uuid
from pathlib import Path
from typing import Any

from tests.acting.desk import Desk, Office
from tests.acting.handing import WHY, mended, order, seen
from tests.acting.test_handovers import opened
from tests.acting.test_loads import folder as folder_of_seeds
from tests.acting.test_loads import loaded, write
from tests.identity.telling import told

folder = folder_of_seeds
E_BIKES = "440308004203221202301020016"
ENDED = """CREATE (d:Organisation:Department {id: $id, code: $id, kind: 'DEPARTMENT', name_zh: '示例局',
  full_name_zh: '示例局', valid_to: date('2999-01-01')}) RETURN d.id"""
END = """MATCH (d:Department {id: $id}), (heir:Department {id: $heir}) SET d.valid_to = date('2020-01-01')
CREATE (d)-[:SUCCEEDED_BY {kind: 'MERGE', effective: date('2020-01-01')}]->(heir) RETURN d.id"""
STRANDED = """query($department: ID) { strandedHazards(department: $department, first: 1000) { totalCount nodes {
  role reason verdict department { id } owners { id } hazard { hic } handover { id } } } }"""


async def stranded(desk: Desk, department: str) -> list[dict[str, Any]]:
    found = await desk.told(STRANDED, department=department)
    assert "errors" not in found, found["errors"]
    return list(found["data"]["strandedHazards"]["nodes"])


async def test_for_a_department_that_has_ended_whoever_came_after_it_signs(office: Office) -> None:
    case = await opened(office, "GRADED")
    ended, heir, lead = f"U{uuid.uuid4().int % 10**9}", office.of("U03"), case.lead
    await told(office.bolt, ENDED, id=ended)
    given = {"unit": ended, "role": "INDUSTRY_LEAD", "reason": "示例"}
    case.last = await case.street.done("dispatchHazard", **case.seen, **given)
    sent = {"to": lead.department, "from": ended, "hazards": [case.last["hic"]], "reason": WHY}
    assert await mended(heir, "proposeHandover", **sent) == [("NOT_YOURS", "from")]
    found = await stranded(case.street, ended)
    assert [(each["reason"], each["verdict"], each["handover"]) for each in found] == [
        ("NEVER_OWNED", "OWNED", None)
    ]

    await told(office.bolt, END, id=ended, heir="U03")
    assert await mended(lead, "proposeHandover", **{**sent, "to": "U03"}) == [("NOT_YOURS", "from")]
    offer = (await order(heir, "proposeHandover", **sent))["handover"]
    assert (offer["from"]["id"], offer["proposedBy"]["id"]) == (ended, "U03")
    (row,) = await stranded(case.street, ended)
    assert (row["reason"], row["department"]["id"], row["handover"]) == (
        "HOLDER_ENDED",
        ended,
        {"id": offer["id"]},
    )
    assert [each["id"] for each in row["owners"]] == [lead.department]
    assert await stranded(office.of("U20"), ended) == []
    await order(lead, "acceptHandover", **seen(offer))
    assert await stranded(case.street, ended) == []
    back = {"to": ended, "hazards": [case.last["hic"]], "reason": WHY}
    assert await mended(lead, "proposeHandover", **back) == [("UNKNOWN", "to")]
    await told(
        office.bolt, "MATCH (d:Department {id: $id}) SET d.valid_to = date('2999-01-01') RETURN d.id", id=ended
    )


async def test_what_a_duty_that_ended_left_behind_goes_to_its_owner_and_no_file_takes_it_back(
    office: Office, folder: Path
) -> None:
    """The hazard of 03-A, which U07 owned until July 2024 and U18 owns now."""
    old, new = office.of("U07"), office.of("U18")
    (row,) = [each for each in await stranded(old, "U07") if each["hazard"]["hic"] == E_BIKES]
    assert (row["reason"], row["verdict"], row["owners"]) == ("DUTY_ENDED", "OWNED", [{"id": "U18"}])
    sent = {"to": "U18", "subScope": "03-A", "area": "440308004", "reason": WHY}
    offer = (await order(old, "proposeHandover", **sent))["handover"]
    assert [each["hic"] for each in offer["hazards"]] == [E_BIKES]

    line = next(
        each
        for each in (folder / "assignments.csv").read_text("utf-8-sig").splitlines()
        if each.startswith(E_BIKES)
    )
    write(folder, "assignments.csv", line, line.replace("2023-02-20", "2023-02-21"))
    for answered in (False, True):
        if answered:
            await order(new, "acceptHandover", **seen(offer))
        refused = await loaded(office, folder)
        assert [(each.file, each.code) for each in refused.problems if each.severity == "error"] == [
            ("assignments.csv", "ACTED_ON_HERE")
        ]
    assert [each for each in await stranded(old, "U07") if each["hazard"]["hic"] == E_BIKES] == []
    assert await stranded(new, "U18") == []
