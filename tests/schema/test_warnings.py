"""Warnings, and the risk points that they affect."""

from __future__ import annotations

from typing import Any

import pytest

from tests.support.asking import Asker
from tests.support.seen_rows import rows

POINTS = "{ nodes { hic levelCurrent } totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }"
GEOLOGICAL = {("06", part) for part in "ABCDEF"} | {("11", "C")}
RED_RAIN = "WRN-02"
YELLOW_SLOPES = "WRN-03"


def affected(matters: set[tuple[str, str]], *areas: str) -> list[str]:
    """The points of these matters in these areas, the most severe first."""
    found = [
        (row["level_current"], row["hic"])
        for row in rows("risk-points")
        if (row["category_code"], row["sub_scope"]) in matters
        and (not areas or row["area_code"] in areas)
        and row["status"] == "IN_USE"
    ]
    return [hic for _, hic in sorted(found)]


async def pages(ask: Asker, ends: str, go: str, back: str) -> list[list[str]]:
    """All pages of seven, as far as there are any."""
    found, arguments = [], f"{ends}: 7"
    while True:
        told = await ask(f'{{ warning(id: "{YELLOW_SLOPES}") {{ riskPoints({arguments}) {POINTS} }} }}')
        page = told["warning"]["riskPoints"]
        found.append([node["hic"] for node in page["nodes"]])
        if not page["pageInfo"][back]:
            return found
        cursor = page["pageInfo"]["endCursor" if ends == "first" else "startCursor"]
        arguments = f'{ends}: 7, {go}: "{cursor}"'


async def test_the_points_that_a_warning_affects_come_page_by_page_from_either_end(ask: Asker) -> None:
    every = affected(GEOLOGICAL)
    onward = await pages(ask, "first", "after", "hasNextPage")
    assert [hic for page in onward for hic in page] == every
    back = await pages(ask, "last", "before", "hasPreviousPage")
    assert [hic for page in reversed(back) for hic in page] == every


@pytest.mark.parametrize("area", ["440308001", "440308003"])
async def test_an_area_holds_only_the_points_in_it(ask: Asker, area: str) -> None:
    told = await ask(
        f'{{ warning(id: "{YELLOW_SLOPES}") {{ riskPoints(area: "{area}", first: 1000) {POINTS} }} }}'
    )
    page = told["warning"]["riskPoints"]
    assert [node["hic"] for node in page["nodes"]] == affected(GEOLOGICAL, area)
    assert page["totalCount"] == len(page["nodes"])


async def test_a_warning_of_other_streets_affects_nothing_here(ask: Asker) -> None:
    told = await ask(f'{{ warning(id: "{RED_RAIN}") {{ riskPoints(area: "440308003") {POINTS} }} }}')
    assert told["warning"]["riskPoints"]["totalCount"] == 0


@pytest.mark.parametrize(
    ("only", "expected"),
    [
        ('area: "440308003"', ["WRN-01", "WRN-03", "WRN-04", "WRN-05"]),
        ('area: "440308"', ["WRN-01", "WRN-02", "WRN-03", "WRN-04", "WRN-05"]),
        ('kind: "TYPHOON", colour: WHITE', ["WRN-04"]),
        ('subScope: "10-A"', ["WRN-05"]),
        ('subScope: "06-A", since: "2022-08-10", before: "2022-08-11"', ["WRN-02", "WRN-03"]),
        ('activeAt: "2022-08-10T13:00:00+08:00"', ["WRN-03"]),
        ('activeAt: "2024-01-01T00:00:00+08:00"', ["WRN-05"]),
        ('area: "440308999"', []),
    ],
)
async def test_warnings_under_a_filter(ask: Asker, only: str, expected: list[str]) -> None:
    told: Any = await ask(f"{{ warnings(filter: {{ {only} }}) {{ nodes {{ id }} totalCount }} }}")
    assert [node["id"] for node in told["warnings"]["nodes"]] == expected
    assert told["warnings"]["totalCount"] == len(expected)


async def test_white_is_below_the_levels_of_the_law(ask: Asker) -> None:
    told = await ask("{ warnings { nodes { id colour level } } }")
    levels = {(node["colour"], node["level"]) for node in told["warnings"]["nodes"]}
    assert levels == {("ORANGE", 2), ("RED", 1), ("YELLOW", 3), ("WHITE", None)}
