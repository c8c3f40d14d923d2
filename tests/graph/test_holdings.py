"""What an organisation holds is what the rule of ownership gives it, and nothing besides."""

from datetime import date

import pytest

from graph.door import Graph
from graph.holdings import Holdings, holdings
from graph.ownership import owners
from graph.responsibilities import ResponsibilityRole

ON = date(2023, 2, 10)


async def everything_owned(graph: Graph, organisation: str) -> Holdings:
    """By asking the rule about every sub-scope in every area."""
    keys = await graph.transport.read("keys", "MATCH (s:SubScope), (a:AdminArea) RETURN s.key, a.code", {})
    found = await owners(graph, [(key, code, ON) for key, code in keys])
    own = [
        (role, matter)
        for matter, row in found.items()
        for role, answer in row.roles.items()
        if organisation in answer.owner_ids
    ]
    return Holdings(
        frozenset(code for role, (_, code, _) in own if role is ResponsibilityRole.TERRITORIAL),
        frozenset(key[:2] for role, (key, _, _) in own if role is ResponsibilityRole.INDUSTRY_LEAD),
        frozenset((key, code) for _, (key, code, _) in own),
    )


@pytest.mark.parametrize("organisation", ["U01", "U03", "U05", "U06", "U07", "U19"])
async def test_an_organisation_holds_what_the_rule_gives_it(seeded: Graph, organisation: str) -> None:
    held = await holdings(seeded, organisation, ON)
    assert held == await everything_owned(seeded, organisation)
    assert held.cells


async def test_a_street_holds_its_own_area_and_no_other_street(seeded: Graph) -> None:
    held = await holdings(seeded, "U03", ON)
    assert "440308003" in held.areas
    assert not held.areas & {"440308001", "440308002", "440308004"}


async def test_an_owner_of_yesterday_holds_nothing_more(seeded: Graph) -> None:
    before, after = [await holdings(seeded, "U19", on) for on in (date(1990, 1, 1), ON)]
    assert before.cells == frozenset()
    assert after.cells


@pytest.mark.parametrize("organisation", ["C01", "nobody"])
async def test_who_has_no_duty_holds_nothing(seeded: Graph, organisation: str) -> None:
    assert await holdings(seeded, organisation, ON) == Holdings(frozenset(), frozenset(), frozenset())
