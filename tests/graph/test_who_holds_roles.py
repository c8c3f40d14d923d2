"""Whom the policy form of a chain names: departments of the places where the asking one acts, on the date."""

from __future__ import annotations

from datetime import UTC, date, datetime

from graph import escalation
from graph.bolt import Bolt
from graph.door import Graph
from graph.duty_findings import WITHOUT_HOLDER, UnheldReason
from graph.responsibilities import ResponsibilityRole
from tests.support.building import build
from tests.support.model import Duty, Holder, World

DAY = date(2022, 1, 1)
ON = date(2023, 1, 1)
RECORDED = datetime(2022, 1, 1, tzinfo=UTC)


def duty(key: str, area: str, role: str, holder: str, end: date | None = None) -> Duty:
    return Duty(key, "01", "A", area, role, holder, DAY, end, RECORDED, None)


async def test_a_chain_names_nobody_of_another_district(scratch: Bolt) -> None:
    holders = {
        name: Holder(name, None, date(2022, 6, 1) if name == "U5" else None)
        for name in ("U1", "U2", "U3", "U4", "U5")
    }
    duties = [
        duty("R1", "A1", "TERRITORIAL", "U1"),
        duty("R2", "A0", "INDUSTRY_LEAD", "U2"),
        duty("R3", "B0", "INDUSTRY_LEAD", "U3"),
        duty("R4", "A0", "INDUSTRY_LEAD", "U4", ON),
        duty("R5", "A1", "INDUSTRY_LEAD", "U5"),
        duty("R6", "B0", "INDUSTRY_SUPPORT", "U1"),
    ]
    await build(scratch, World({"A0": (), "A1": ("A0",), "B0": ()}, holders, duties[:5]), "H1.")
    found = await escalation.holders(Graph(scratch), [("H1.U1", ON), ("H1.U3", ON)])
    here, there = found["H1.U1", ON], found["H1.U3", ON]
    assert here[ResponsibilityRole.TERRITORIAL] == ["H1.U1"]
    # R4 has ended by then, and the holder of R5 no longer exists.
    assert here[ResponsibilityRole.INDUSTRY_LEAD] == ["H1.U2"]
    assert (there[ResponsibilityRole.TERRITORIAL], there[ResponsibilityRole.INDUSTRY_LEAD]) == ([], ["H1.U3"])
    # Whoever acts in two districts sees both.
    await build(scratch, World({"A0": (), "A1": ("A0",), "B0": ()}, holders, duties), "H2.")
    both = (await escalation.holders(Graph(scratch), [("H2.U1", ON)]))["H2.U1", ON]
    assert both[ResponsibilityRole.INDUSTRY_LEAD] == ["H2.U2", "H2.U3"]


async def test_a_department_without_duties_sees_every_holder(seeded: Graph) -> None:
    on = date(2023, 2, 10)
    found = await escalation.holders(seeded, [("U24", on), ("U06", on)])
    assert found["U24", on] == found["U06", on]
    assert found["U24", on][ResponsibilityRole.COMPREHENSIVE] == ["U06"]
    assert found["U24", on][ResponsibilityRole.TERRITORIAL] == ["U01", "U02", "U03", "U04", "U05"]


async def test_a_duty_whose_holder_has_ended_is_told(scratch: Bolt) -> None:
    holders = {"U1": Holder("U1", None, date(2022, 6, 1)), "U2": Holder("U2", None, None)}
    duties = [duty("R1", "A0", "INDUSTRY_LEAD", "U1"), duty("R2", "A0", "INDUSTRY_LEAD", "U2")]
    await build(scratch, World({"A0": ()}, holders, duties), "E1.")
    limits = {"area": "E1.A0", "department": None}
    before = (await Graph(scratch).ask(WITHOUT_HOLDER, on=date(2022, 5, 31), **limits)).rows
    after = (await Graph(scratch).ask(WITHOUT_HOLDER, on=date(2022, 6, 1), **limits)).rows
    assert {row.asked: row.reason for row in before} == dict.fromkeys(("E1.R1", "E1.R2"), UnheldReason.NO_USER)
    assert {row.asked: row.reason for row in after}["E1.R1"] is UnheldReason.HOLDER_ENDED
