"""Which agreement settles an overlap: the nearest area, then the exact sub-scope, then the latest, then the id."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from graph.bolt import Bolt
from graph.door import Graph
from graph.ownership import slots
from graph.responsibilities import ResponsibilityRole
from tests.support.building import build
from tests.support.model import Duty, Holder, Pact, World, resolve

RECORDED = datetime(2022, 1, 1, tzinfo=UTC)
DAY = date(2022, 1, 1)
LATER = date(2022, 6, 1)
ON = date(2023, 1, 1)


def pact(key: str, area: str, scope: str, lead: str, since: date = DAY) -> Pact:
    units = (lead, *(unit for unit in ("U1", "U2") if unit != lead))
    return Pact(key, "01", scope, area, "INDUSTRY_LEAD", lead, units, since, None)


@pytest.mark.parametrize(
    ("name", "pacts", "agreement"),
    [
        ("near", [pact("P1", "A0", "A", "U1", LATER), pact("P2", "A1", "*", "U2")], "P2"),
        ("exact", [pact("P1", "A0", "*", "U1", LATER), pact("P2", "A0", "A", "U2")], "P2"),
        ("latest", [pact("P1", "A0", "A", "U1"), pact("P2", "A0", "A", "U2", LATER)], "P2"),
        ("smallest", [pact("P2", "A0", "A", "U1"), pact("P1", "A0", "A", "U2")], "P1"),
    ],
)
async def test_of_several_agreements_one_decides(
    scratch: Bolt, name: str, pacts: list[Pact], agreement: str
) -> None:
    duties = [
        Duty(f"R{unit}", "01", "A", "A0", "INDUSTRY_LEAD", unit, DAY, None, RECORDED, None)
        for unit in ("U1", "U2")
    ]
    holders = {unit: Holder(unit, None, None) for unit in ("U1", "U2")}
    world = World({"A0": (), "A1": ("A0",)}, holders, duties, pacts)
    prefix = f"P{name}."
    await build(scratch, world, prefix)
    slot = (f"{prefix}01-A", f"{prefix}A1", ResponsibilityRole.INDUSTRY_LEAD, ON)
    found, _ = await slots(Graph(scratch), [slot])
    assert (found[slot].verdict.value, found[slot].agreement) == ("SETTLED", prefix + agreement)
    lead = next(each.primary for each in pacts if each.id == agreement)
    assert found[slot].primary == prefix + lead
    modelled = resolve(world, ("01", "A"), "A1", "INDUSTRY_LEAD", ON, datetime.now(UTC))
    assert (modelled.agreement, modelled.primary) == (agreement, lead)
