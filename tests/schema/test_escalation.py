"""The chain of each of the 27, and the concrete chain of a matter."""

from __future__ import annotations

from typing import Any

from tests.support.asking import Asker

STEPS = """
fragment step on EscalationStep {
  level isSelf verdict waitGeneral waitGeneralInWorkingDays waitMajor reportsAlsoTo { id name nameEn }
  bodies { condition isSelf organisation { __typename id } categories { code } }
}
"""
POLICY = "query($id: ID!) { department(id: $id) { escalationChain { ...step } } }" + STEPS
CONCRETE = (
    "query($id: ID!, $subScope: ID, $area: ID, $on: Date) { department(id: $id) {"
    " escalationChain(subScope: $subScope, area: $area, on: $on) { ...step } } }" + STEPS
)
ALL = "{ departments(first: 100) { nodes { id escalationChain { ...step } } } }" + STEPS


def ids(step: Any) -> list[str]:
    return [body["organisation"]["id"] for body in step["bodies"]]


async def policy(ask: Asker, department: str) -> list[Any]:
    return list((await ask(POLICY, id=department))["department"]["escalationChain"])


async def test_each_of_the_27_has_five_levels_and_somebody_on_each(ask: Asker) -> None:
    departments = (await ask(ALL))["departments"]["nodes"]
    assert len(departments) == 27
    for department in departments:
        chain = department["escalationChain"]
        assert [step["level"] for step in chain] == [1, 2, 3, 4, 5]
        assert all(step["bodies"] for step in chain)
        assert all(step["verdict"] is None for step in chain)


async def test_a_street_is_the_first_step_of_its_own_chain(ask: Asker) -> None:
    first, *rest = await policy(ask, "U01")
    assert (ids(first), first["isSelf"]) == (["U01"], True)
    assert not any(step["isSelf"] for step in rest)


async def test_the_emergency_bureau_says_where_it_would_escalate_to_itself(ask: Asker) -> None:
    chain = await policy(ask, "U06")
    # It leads some trades, regulates comprehensively, and hosts every office of level 4.
    assert [step["isSelf"] for step in chain] == [False, True, True, True, False]
    assert ids(chain[2]) == ["U06"]
    assert set(ids(chain[3])) == {"O02", "O03", "O04", "O05"}
    assert all(body["isSelf"] for body in chain[3]["bodies"])
    assert {body["organisation"]["__typename"] for body in chain[4]["bodies"]} == {"Committee", "Headquarters"}


async def test_the_top_names_its_conditions(ask: Asker) -> None:
    top = (await policy(ask, "U07"))[4]
    conditions = {(body["organisation"]["id"], body["condition"]) for body in top["bodies"]}
    assert conditions == {
        ("C01", "EVENT"),
        ("C02", "LISTED_SUPERVISION"),
        ("H01", "EVENT"),
        ("H02", "EVENT"),
        ("H03", "EARTHQUAKE"),
        ("H04", "WEATHER_WARNING"),
    }
    by_id = {body["organisation"]["id"]: [each["code"] for each in body["categories"]] for body in top["bodies"]}
    assert by_id["H01"] == ["06", "11"]
    assert by_id["C01"] == []


async def test_the_waits_are_those_of_the_policy(ask: Asker) -> None:
    chain = await policy(ask, "U07")
    waits = [(step["waitGeneral"], step["waitGeneralInWorkingDays"], step["waitMajor"]) for step in chain]
    assert waits == [
        ("PT24H", False, "PT2H"),
        ("PT48H", False, "PT4H"),
        ("P3D", True, "PT0S"),
        ("PT24H", False, "PT0S"),
        (None, False, None),
    ]


async def test_a_vertical_unit_also_reports_to_its_municipal_superior(ask: Asker) -> None:
    chain = await policy(ask, "U16")
    superiors = [step["reportsAlsoTo"] and step["reportsAlsoTo"]["name"] for step in chain]
    assert superiors == [None, None, *["市公安局交通警察局"] * 3]
    assert all(step["reportsAlsoTo"] is None for step in await policy(ask, "U07"))


async def test_a_concrete_chain_names_who_answers_for_the_matter(ask: Asker) -> None:
    data = await ask(CONCRETE, id="U03", subScope="06-D", area="440308003", on="2023-02-10")
    chain = data["department"]["escalationChain"]
    assert [step["verdict"] for step in chain] == ["OWNED", "OVERLAP", "OWNED", None, None]
    assert [ids(step) for step in chain[:3]] == [["U03"], ["U09", "U21"], ["U06"]]
    assert [step["isSelf"] for step in chain] == [True, False, False, False, False]
    assert {(body["organisation"]["id"], body["condition"]) for body in chain[3]["bodies"]} == {
        ("O04", "ALWAYS"),
        ("O03", "EVENT"),
    }
    assert set(ids(chain[4])) == {"C01", "C02", "H01", "H03"}


async def test_a_concrete_chain_shows_a_gap_as_a_gap(ask: Asker) -> None:
    data = await ask(CONCRETE, id="U06", subScope="09-C", area="440308004", on="2023-02-10")
    lead = data["department"]["escalationChain"][1]
    assert (lead["verdict"], lead["bodies"], lead["isSelf"]) == ("GAP", [], False)


async def test_half_a_matter_is_refused_and_an_unknown_one_is_null(ask: Asker) -> None:
    told = await ask.tell(CONCRETE, id="U06", subScope="09-C")
    assert "area" in told.errors[0].message
    data = await ask(CONCRETE, id="U06", subScope="99-Z", area="440308004")
    assert data["department"]["escalationChain"] is None
