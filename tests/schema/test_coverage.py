"""The coverage matrix of the seeds."""

from __future__ import annotations

from typing import Any

from tests.support.asking import Asker

COUNTS = """
query($on: Date, $filter: CoverageFilter) {
  coverage(on: $on, filter: $filter) {
    cellCount slotCount ownedCount gapCount overlapCount settledCount revision
    cells { declared subScope { key } area { code } territorial { verdict } }
  }
}
"""


async def counts(ask: Asker, on: str = "2023-02-10", **only: str) -> tuple[int, ...]:
    found: dict[str, Any] = (await ask(COUNTS, on=on, filter=only))["coverage"]
    assert all(cell["declared"] for cell in found["cells"])
    assert len(found["cells"]) == found["cellCount"]
    names = ("cellCount", "slotCount", "ownedCount", "gapCount", "overlapCount", "settledCount")
    return tuple(found[name] for name in names)


async def test_142_cells_are_426_slots_with_13_gaps_and_12_overlaps(ask: Asker) -> None:
    assert await counts(ask) == (142, 426, 426 - 13 - 12, 13, 12, 0)


async def test_the_counts_follow_the_calendar(ask: Asker) -> None:
    assert await counts(ask, "2024-07-15") == (142, 426, 426 - 17 - 12, 17, 12, 0)
    assert await counts(ask, "2021-12-31") == (142, 426, 0, 426, 0, 0)


async def test_a_filter_on_a_role_counts_one_slot_for_each_cell(ask: Asker) -> None:
    assert await counts(ask, role="TERRITORIAL") == (142, 142, 142 - 3 - 1, 3, 1, 0)


async def test_a_filter_on_an_area_takes_what_lies_in_it(ask: Asker) -> None:
    in_shatoujiao = await counts(ask, area="440308003")
    zone_alone = await counts(ask, area="FA-ZYJ")
    assert zone_alone[:2] == (1, 3)
    assert in_shatoujiao[0] == 33 + 1  # 33 cells of the street itself and 02-A of 中英街 in it


async def test_a_filter_on_a_department_counts_what_it_owns(ask: Asker) -> None:
    # 盐田海事局 leads 08-B (2 areas) and 11-D (3), and shares 08-C (2) with 盐田交通局.
    assert await counts(ask, department="U22") == (7, 7, 5, 0, 2, 0)


async def test_an_unknown_key_covers_nothing(ask: Asker) -> None:
    assert await counts(ask, department="nobody") == (0, 0, 0, 0, 0, 0)
