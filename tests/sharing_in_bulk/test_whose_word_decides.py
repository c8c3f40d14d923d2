"""A value keeps its source; what others tell otherwise is a claim beside it, and never overwrites silently."""

from __future__ import annotations

from typing import Any

import pytest

from graph.door import Graph
from graph.statements.conflicts import CONFLICTS as KEPT
from tests.acting.desk import Desk, Office
from tests.sharing_in_bulk.sent import enterprise, outcomes, shared

SHARE = "shareEnterprises"
PROVENANCE = """query($id: ID!) { enterprise(id: $id) { name industryCode
  provenance { field attributedTo { id } agreement generatedBy generatedAt } } }"""
CONFLICTS = """query($first: Int, $after: String, $department: ID, $type: ChangedType) {
  conflicts(first: $first, after: $after, department: $department, type: $type) {
    nodes { type key field held authority { id } provenance { attributedTo { id } agreement }
            claims { value provenance { attributedTo { id } agreement } } }
    pageInfo { hasNextPage endCursor } totalCount } }"""


async def conflicts(desk: Desk, key: str | None = None, **asked: Any) -> list[dict[str, Any]]:
    """What sources do not agree about, as a desk sees it, of one row."""
    nodes = (await desk.told(CONFLICTS, first=1000, **asked))["data"]["conflicts"]["nodes"]
    return [each for each in nodes if key in (None, each["key"])]


def said(node: dict[str, Any]) -> tuple[str, str, list[tuple[str, str]]]:
    """The field, the value that is held, and who tells what instead."""
    claims = [(each["provenance"]["attributedTo"]["id"], each["value"]) for each in node["claims"]]
    return node["field"], node["held"], claims


async def provenance(desk: Desk, key: str) -> dict[str, str]:
    told = (await desk.told(PROVENANCE, id=key))["data"]["enterprise"]["provenance"]
    return {each["field"]: each["attributedTo"]["id"] for each in told}


async def test_every_value_names_its_source_its_batch_and_its_agreement(market: Desk) -> None:
    sent = enterprise(industryCode="4710")
    await shared(market, SHARE, [sent, enterprise()], agreement="SA01")
    told = (await market.told(PROVENANCE, id=sent["uscc"]))["data"]["enterprise"]["provenance"]
    assert {each["field"] for each in told} == {"uscc", "name", "industryCode", "area", "subScope"}
    assert {(each["attributedTo"]["id"], each["agreement"]) for each in told} == {("U19", "SA01")}
    assert len({(each["generatedBy"], each["generatedAt"]) for each in told}) == 1


async def test_another_word_than_the_authoritys_is_a_claim(market: Desk, street: Desk) -> None:
    sent = enterprise(industryCode="4710")
    key = sent["uscc"]
    await shared(market, SHARE, [sent])
    claimed = await shared(street, SHARE, [{"uscc": key, "name": "街道所称", "industryCode": "4710"}])
    (result,) = claimed["results"]
    assert (result["outcome"], result["claimed"]) == ("CLAIMED", ["name"])
    (conflict,) = await conflicts(market, key)
    assert said(conflict) == ("name", "示例共享企业", [("U03", "街道所称")])
    assert (conflict["authority"]["id"], conflict["provenance"]["attributedTo"]["id"]) == ("U19", "U19")
    assert (await market.told(PROVENANCE, id=key))["data"]["enterprise"]["name"] == "示例共享企业"

    again = await shared(street, SHARE, [{"uscc": key, "name": "街道所称"}])
    assert (outcomes(again), again["change"], again["results"][0]["claimed"]) == (["UNCHANGED"], None, ["name"])

    agreed = await shared(market, SHARE, [{"uscc": key, "name": "街道所称"}])
    assert outcomes(agreed) == ["UPDATED"]
    assert await conflicts(market, key) == []
    back = await shared(market, SHARE, [{"uscc": key, "name": "再改名"}])
    assert outcomes(back) == ["UPDATED"]
    assert [said(each) for each in await conflicts(market, key)] == [("name", "再改名", [("U03", "街道所称")])]


async def test_the_authority_overrules_whoever_told_first(market: Desk, street: Desk) -> None:
    sent = enterprise()
    key = sent["uscc"]
    await shared(street, SHARE, [sent])
    assert (await provenance(street, key))["name"] == "U03"
    changed = await shared(market, SHARE, [{"uscc": key, "name": "登记名称", "area": "440308004"}])
    (result,) = changed["results"]
    assert (result["outcome"], result["claimed"]) == ("UPDATED", ["area"])
    told = await provenance(street, key)
    assert (told["name"], told["area"]) == ("U19", "U03")
    found = [said(each) for each in await conflicts(street, key)]
    assert found == [
        ("area", "440308003", [("U19", "440308004")]),
        ("name", "登记名称", [("U03", "示例共享企业")]),
    ]


async def test_the_same_source_tells_anew_and_withdraws_its_claim(market: Desk, street: Desk) -> None:
    sent = enterprise()
    key = sent["uscc"]
    await shared(street, SHARE, [sent])
    assert outcomes(await shared(street, SHARE, [{"uscc": key, "name": "新名"}])) == ["UPDATED"]
    await shared(market, SHARE, [{"uscc": key, "name": "登记名称"}])
    assert len(await conflicts(street, key)) == 1
    withdrawn = await shared(street, SHARE, [{"uscc": key, "name": "登记名称"}])
    assert (outcomes(withdrawn), withdrawn["results"][0]["claimed"]) == (["UNCHANGED"], [])
    assert await conflicts(street, key) == []
    assert (await provenance(street, key))["name"] == "U19"


async def test_what_came_from_a_file_is_not_overwritten_but_by_the_authority(market: Desk, street: Desk) -> None:
    ((key, before),) = await street.bolt.read(
        "an enterprise of the files",
        "MATCH (e:Enterprise:Loaded)-[:LOCATED_IN]->(:AdminArea {code: '440308003'}) "
        "WHERE NOT EXISTS { (:Statement {about: 'Enterprise|' + e.id}) } "
        "RETURN e.id, e.name_zh ORDER BY e.id LIMIT 1",
        {},
    )
    assert outcomes(await shared(street, SHARE, [{"id": key, "name": "街道所称"}])) == ["CLAIMED"]
    (conflict,) = await conflicts(street, key)
    assert said(conflict) == ("name", before, [("U03", "街道所称")])
    assert conflict["provenance"] is None
    assert outcomes(await shared(market, SHARE, [{"id": key, "name": before}])) == ["UNCHANGED"]
    assert await provenance(street, key) == {"name": "U19"}


async def test_conflicts_are_told_page_by_page_and_by_department(market: Desk, street: Desk) -> None:
    sent = [enterprise() for _ in range(3)]
    await shared(market, SHARE, sent)
    await shared(street, SHARE, [{"uscc": each["uscc"], "name": "街道所称"} for each in sent])
    whole = [(each["key"], each["field"]) for each in await conflicts(market)]
    assert whole == sorted(whole)
    assert {(each["uscc"], "name") for each in sent} <= set(whole)
    paged: list[tuple[str, str]] = []
    after = None
    while True:
        page = (await market.told(CONFLICTS, first=2, after=after))["data"]["conflicts"]
        assert page["totalCount"] == len(whole)
        paged += [(each["key"], each["field"]) for each in page["nodes"]]
        after = page["pageInfo"]["endCursor"]
        if not page["pageInfo"]["hasNextPage"]:
            break
    assert paged == whole
    told = await market.told("{ conflicts(last: 2) { nodes { key field } } }")
    assert [(each["key"], each["field"]) for each in told["data"]["conflicts"]["nodes"]] == whole[-2:]
    assert {each["uscc"] for each in sent} <= {each["key"] for each in await conflicts(market, department="U03")}
    assert await conflicts(market, department="U20") == []
    assert await conflicts(market, type="HAZARD") == []


async def test_of_a_row_out_of_sight_nothing_is_told(office: Office, street: Desk) -> None:
    """Users are seen for a stated purpose alone, and none is stated here."""
    told = await office.bolt.read("u", "MATCH (u:User {id: 'U06-001'}) RETURN u.display_name_zh", {})
    for value in (told[0][0], "别处用户"):
        payload = await shared(street, "shareUsers", [{"id": "U06-001", "displayName": value}])
        (result,) = payload["results"]
        assert (result["outcome"], result["version"], result["claimed"]) == ("CLAIMED", None, ["displayName"])
    assert await conflicts(street, "U06-001") == []
    kept = (
        await Graph(office.bolt).ask(
            KEPT, types=["User"], department=None, low=None, high=None, ascending=True, first=51
        )
    ).rows
    (row,) = [each for each in kept if each.key == "U06-001"]
    claims = [(unit, value) for value, unit, *_ in row.claimed_values]
    assert (row.key, row.field, row.held, claims) == ("U06-001", "displayName", told[0][0], [("U03", "别处用户")])


@pytest.mark.parametrize("kind", ["Hazard", "RiskPoint"])
async def test_whoever_registered_it_by_an_order_is_its_source(office: Office, kind: str) -> None:
    matter = '{ ownership(subScope: "02-A", area: "440308003") { industryLead { owners { id } } } }'
    told = await office.of("U03").told(matter)
    lead = office.of(told["data"]["ownership"]["industryLead"]["owners"][0]["id"])
    street = office.of("U03")
    field, registers, shares = {
        "Hazard": ("description", "registerHazard", "shareHazards"),
        "RiskPoint": ("name", "registerRiskPoint", "shareRiskPoints"),
    }[kind]
    found = {"foundAt": "2024-03-04T08:00:00+08:00"} if kind == "Hazard" else {}
    (registrar, other) = (street, lead) if kind == "Hazard" else (lead, street)
    sent = {field: "初述", "level": 2, "area": "440308003", "subScope": "02-A", **found}
    made = (await registrar.answer(registers, "{ hic userErrors { code } }", **sent))["data"][registers]
    assert made["userErrors"] == []

    async def says(desk: Desk, text: str) -> list[str]:
        return outcomes(await shared(desk, shares, [{"hic": made["hic"], field: text}]))

    assert await says(other, "初述") == ["UNCHANGED"], "who repeats it is not its source"
    assert await says(other, "别述") == ["CLAIMED"]
    assert await says(registrar, "更正") == ["UPDATED"]
    assert await says(registrar, "再更正") == ["UPDATED"]
    (conflict,) = await conflicts(registrar, made["hic"])
    assert said(conflict) == (field, "再更正", [(other.department, "别述")])
