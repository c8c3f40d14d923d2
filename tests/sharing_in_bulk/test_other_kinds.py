"""Risk points, hazards, users and resources in bulk."""

from __future__ import annotations

import itertools
from typing import Any

from graph.audit import audit
from graph.canned import Recording
from graph.door import Graph
from graph.temporal import today
from tests.acting.desk import Desk, Office
from tests.identity.telling import told
from tests.sharing_in_bulk.sent import PLACE, enterprise, outcomes, problems, shared

_KEYS = itertools.count(1)
HAZARD = """query($id: ID!) { hazard(hic: $id) { hic status levelInitial description possibleDuplicates { hic }
  transitions { no toStatus unit { id } } provenance { field attributedTo { id } } } }"""


def key(word: str = "K") -> str:
    return f"{word}-{next(_KEYS):04d}"


def hazard(**sent: Any) -> dict[str, Any]:
    return {"sourceKey": key(), "description": "示例隐患", "level": 2, **PLACE, **sent}


def point(**sent: Any) -> dict[str, Any]:
    return {"sourceKey": key(), "name": "示例点位", "level": 3, **PLACE, "patrolDays": 30, **sent}


async def test_hazards_are_registered_under_codes_of_today_and_told_again_by_their_source(street: Desk) -> None:
    sent = [hazard(), hazard(level=1)]
    first = await shared(street, "shareHazards", sent)
    assert outcomes(first) == ["CREATED", "CREATED"]
    codes = [each["key"] for each in first["results"]]
    day = f"{today():%Y%m%d}"
    assert [code[:10] + code[15:23] for code in codes] == ["4403080032" + day, "4403080032" + day]
    assert int(codes[1][23:26]) == int(codes[0][23:26]) + 1
    found = (await street.told(HAZARD, id=codes[1]))["data"]["hazard"]
    assert (found["status"], found["levelInitial"]) == ("REGISTERED", 1)
    assert found["transitions"] == [{"no": 1, "toStatus": "REGISTERED", "unit": {"id": "U03"}}]
    assert {each["field"] for each in found["provenance"]} == {"description", "level", "area", "subScope"}
    again = await shared(street, "shareHazards", [{**sent[0], "description": "改述"}, sent[1]])
    assert (outcomes(again), [each["key"] for each in again["results"]]) == (["UPDATED", "UNCHANGED"], codes)
    other = await shared(
        street, "shareHazards", [{**sent[0], "level": 1}, {"hic": codes[0], "description": "再述"}]
    )
    assert (outcomes(other), problems(other)) == (["REFUSED", "UPDATED"], [("SAID_ONCE", "input.items.0.level")])


async def test_possible_duplicates_are_told_also_among_the_items_and_the_caller_decides(street: Desk) -> None:
    point_key = (await shared(street, "shareRiskPoints", [point()]))["results"][0]["key"]
    same = {"riskPoint": point_key, "factor": "21@2022"}
    sent = [
        hazard(**same, foundAt="2024-03-01T08:00:00+08:00"),
        hazard(**same, foundAt="2024-03-20T08:00:00+08:00"),
    ]
    late = hazard(**same, foundAt="2024-06-20T08:00:00+08:00")
    payload = await shared(street, "shareHazards", [*sent, late])
    one, other, alone = (each["key"] for each in payload["results"])
    assert outcomes(payload) == ["CREATED"] * 3
    assert [each["possibleDuplicates"] for each in payload["results"]] == [[other], [one], []]
    assert alone is not None
    more = await shared(street, "shareHazards", [hazard(**same, foundAt="2024-03-25T08:00:00+08:00")])
    assert more["results"][0]["possibleDuplicates"] == sorted([one, other])


async def test_what_a_hazard_names_must_be_in_sight(office: Office, street: Desk) -> None:
    elsewhere = office.of("U01")
    mine = (await shared(street, "shareHazards", [hazard()]))["results"][0]["key"]
    payload = await shared(
        elsewhere,
        "shareHazards",
        [
            {"hic": mine, "description": "看不见"},
            hazard(enterprise="NONE"),
            hazard(foundAt="2999-01-01T00:00:00+08:00"),
        ],
    )
    assert problems(payload) == [
        ("UNKNOWN", "input.items.0.hic"),
        ("UNKNOWN", "input.items.1.enterprise"),
        ("MALFORMED", "input.items.2.foundAt"),
    ]


async def test_what_is_said_once_stays_also_out_of_its_sources_sight(office: Office, street: Desk) -> None:
    elsewhere, sent = office.of("U01"), hazard()
    (created,) = (await shared(elsewhere, "shareHazards", [sent]))["results"]
    moved = {**sent, "area": "440308004", "subScope": "04-A", "level": 1}
    told_otherwise = await shared(elsewhere, "shareHazards", [moved])
    fields = ["area", "level", "subScope"]
    assert sorted(problems(told_otherwise)) == [("SAID_ONCE", f"input.items.0.{field}") for field in fields]
    assert outcomes(await shared(elsewhere, "shareHazards", [sent])) == ["UNCHANGED"]
    places = await told(
        office.bolt, "MATCH (:Hazard {hic: $hic})-[:LOCATED_IN]->(a) RETURN a.code", hic=created["key"]
    )
    assert places == [[PLACE["area"]]]
    assert (await street.told(HAZARD, id=created["key"]))["data"]["hazard"]["levelInitial"] == 2


async def test_what_was_acted_on_keeps_its_steps(street: Desk) -> None:
    sent = hazard()
    (result,) = (await shared(street, "shareHazards", [sent]))["results"]
    await street.done("gradeHazard", hic=result["key"], expectedVersion=1, level=1, reason="复核")
    assert outcomes(await shared(street, "shareHazards", [sent])) == ["UNCHANGED"]
    found = (await street.told(HAZARD, id=result["key"]))["data"]["hazard"]
    assert (found["status"], len(found["transitions"])) == ("GRADED", 2)


async def test_a_point_is_registered_by_whoever_owns_the_matter_there(office: Office, street: Desk) -> None:
    sent = point(factor="21@2022")
    payload = await shared(street, "shareRiskPoints", [sent, point(area="440308001")])
    assert outcomes(payload) == ["CREATED", "REFUSED"]
    assert problems(payload) == [("NOT_YOURS", "input.items.1.area")]
    code = payload["results"][0]["key"]
    assert (code[9:10], code[12:15]) == ("1", "321")
    assert outcomes(await shared(street, "shareRiskPoints", [{**sent, "patrolDays": 15}])) == ["UPDATED"]
    lead = office.of("U06")
    claimed = await shared(lead, "shareRiskPoints", [{"hic": code, "patrolDays": 7}])
    assert (outcomes(claimed), claimed["results"][0]["claimed"]) == (["CLAIMED"], ["patrolDays"])


async def test_a_user_who_changes_unit_ends_the_old_one(office: Office, street: Desk) -> None:
    user = {"id": key("U03"), "department": "U03", "role": "PATROL", "displayName": "用户901"}
    assert outcomes(await shared(street, "shareUsers", [user])) == ["CREATED"]
    new = office.of("U06")
    claimed = await shared(new, "shareUsers", [{"id": user["id"], "department": "U06"}])
    assert outcomes(claimed) == ["CLAIMED"]
    assert outcomes(await shared(street, "shareUsers", [{"id": user["id"], "department": "U06"}])) == ["UPDATED"]
    rows = await told(
        office.bolt,
        "MATCH (u:User {id: $id}) RETURN [(u)-[:WORKS_FOR]->(d) | d.id], "
        "[(u)-[w:WORKED_FOR]->(d) WHERE w.from <= w.to | d.id]",
        id=user["id"],
    )
    assert [list(row) for row in rows] == [[["U06"], ["U03"]]]
    assert outcomes(await shared(new, "shareUsers", [{"id": user["id"], "role": "LIAISON"}])) == ["UPDATED"]
    refused = await shared(
        street,
        "shareUsers",
        [
            {**user, "id": key("U06"), "department": "U06"},
            {**user, "id": key("U03"), "displayName": "44030819900101123X"},
        ],
    )
    assert problems(refused) == [
        ("NOT_YOURS", "input.items.0.department"),
        ("MALFORMED", "input.items.1.displayName"),
    ]


async def test_whose_resource_it_is_decides(office: Office, street: Desk) -> None:
    sent = {"id": key("T"), "kind": "TEAM", "name": "示例救援队", "area": "440308003", "handles": ["02", "01"]}
    assert outcomes(await shared(street, "shareResources", [{**sent, "runBy": "U03"}])) == ["CREATED"]
    assert outcomes(await shared(office.of("U06"), "shareResources", [{"id": sent["id"], "name": "他称"}])) == [
        "CLAIMED"
    ]
    again = await shared(
        street, "shareResources", [{**sent, "handles": ["01", "02"]}, {"id": sent["id"], "runBy": "U18"}]
    )
    assert (outcomes(again), problems(again)) == (["UNCHANGED", "REFUSED"], [("KEY_TWICE", "input.items.1")])
    assert outcomes(
        await shared(street, "shareResources", [{"id": sent["id"], "handles": ["03"], "runBy": "U18"}])
    ) == ["UPDATED"]
    assert outcomes(await shared(street, "shareResources", [{"id": sent["id"], "kind": "DEPOT"}])) == ["REFUSED"]
    found = await street.told(
        "query($id: ID!) { resource(id: $id) { kind runBy { id } handles { code } } }", id=sent["id"]
    )
    assert found["data"]["resource"] == {"kind": "TEAM", "runBy": {"id": "U18"}, "handles": [{"code": "03"}]}


async def test_what_was_shared_of_every_kind_breaks_no_invariant(office: Office) -> None:
    assert await audit(Graph(office.bolt)) == []


class Counting(Recording):
    """Remembers the statements of transactions, too."""

    async def write(self, work: Any) -> Any:
        async def counted(transaction: Any) -> Any:
            return await work(_Counted(transaction, self.asked))

        return await self._transport.write(counted)


class _Counted:
    def __init__(self, transaction: Any, asked: list[str]) -> None:
        self._transaction = transaction
        self._asked = asked

    async def run(self, name: str, text: str, params: Any) -> Any:
        self._asked.append(name)
        return await self._transaction.run(name, text, params)


async def test_a_thousand_items_cost_no_more_statements_than_one(office: Office) -> None:
    counting = Counting(office.bolt)
    desk = Office(counting).of("U19")  # type: ignore[arg-type] # a transport like any other
    await desk.told("{ __typename }")
    costs = []
    for number in (1, 1000):
        counting.asked.clear()
        payload = await shared(desk, "shareEnterprises", [enterprise() for _ in range(number)])
        assert payload["created"] == number
        costs.append([name for name in counting.asked if not name.startswith(("append_access", "name_access"))])
    assert costs[0] == costs[1]
    assert costs[0].count("share_enterprises") == 1
