"""A slot that only a whole-category duty fills, while exact duties exist for the matter, may hide a gap."""

from __future__ import annotations

from datetime import UTC, date, datetime

from graph.bolt import Bolt
from graph.coverage import CoverageFilter
from graph.door import Graph
from graph.duty_findings import masked
from graph.kinds import KINDS
from graph.revision import changing
from tests.support.building import build
from tests.support.model import Duty, Holder, World

DAY = date(2022, 1, 1)
RECORDED = datetime(2022, 1, 1, tzinfo=UTC)
HELD = {"U1": Holder("U1", None, None), "U2": Holder("U2", None, None)}
PLACES: dict[str, tuple[str, ...]] = {"A0": (), "A1": ("A0",), "A2": ("A0",)}


def duty(key: str, scope: str, area: str, role: str = "INDUSTRY_LEAD") -> Duty:
    return Duty(key, "01", scope, area, role, "U1", DAY, None, RECORDED, None)


async def _masked(scratch: Bolt, prefix: str, duties: list[Duty]) -> list[tuple[str, str, str, list[str]]]:
    await build(scratch, World(PLACES, HELD, duties), prefix)
    cells = [
        {
            "loaded_key": f"{prefix}{area}",
            "source_row": "",
            "key": f"{prefix}01-A|{prefix}{area}",
            "sub_scope_key": f"{prefix}01-A",
            "area_code": prefix + area,
        }
        for area in ("A1", "A2")
    ]
    async with changing(scratch) as change:
        await change.tell((KINDS["cells"], {"rows": cells, "at": None}))
    rows = await masked(Graph(scratch), date(2023, 1, 1), None, CoverageFilter(area=f"{prefix}A0"))
    return [(row.role.value, row.sub_scope_key, row.area_code, row.duty_ids) for row in rows]


async def test_a_whole_category_duty_masks_where_an_exact_one_applies_elsewhere(scratch: Bolt) -> None:
    duties = [duty("R1", "A", "A1"), duty("R2", "*", "A2")]
    assert await _masked(scratch, "M1.", duties) == [("INDUSTRY_LEAD", "M1.01-A", "M1.A2", ["M1.R2"])]


async def test_an_exact_duty_in_another_role_masks_nothing(scratch: Bolt) -> None:
    duties = [duty("R1", "A", "A1", "TERRITORIAL"), duty("R2", "*", "A2")]
    assert await _masked(scratch, "M2.", duties) == []


async def test_an_exact_duty_for_another_matter_masks_nothing(scratch: Bolt) -> None:
    assert await _masked(scratch, "M3.", [duty("R1", "B", "A1"), duty("R2", "*", "A2")]) == []
