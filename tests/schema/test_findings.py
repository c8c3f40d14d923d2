"""The gaps and overlaps of the seeds, compared as sets with answers worked out beforehand."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.support.asking import Asker

EXPECTED = json.loads((Path(__file__).parent.parent / "expected-2023-02-10.json").read_text(encoding="utf-8"))
PAGE = """
query($on: Date, $first: Int, $after: String, $filter: CoverageFilter) {
  found: %s(on: $on, first: $first, after: $after, filter: $filter) {
    totalCount
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    edges {
      cursor
      node {
        kind severity role since until riskPointCount
        subScope { key } area { code } owners { id } backstop { id }
      }
    }
  }
}
"""
GAPS, OVERLAPS = PAGE % "gaps", PAGE % "overlaps"


def slots(page: Any) -> set[tuple[str, str, str]]:
    return {
        (edge["node"]["subScope"]["key"], edge["node"]["area"]["code"], edge["node"]["role"])
        for edge in page["edges"]
    }


def expected(kind: str) -> set[tuple[str, str, str]]:
    return {(f"{category}-{part}", area, role) for category, part, area, role, *_ in EXPECTED["2023-02-10"][kind]}


async def test_the_thirteen_gaps_of_10_february_2023(ask: Asker) -> None:
    found = (await ask(GAPS, on="2023-02-10"))["found"]
    assert slots(found) == expected("gaps")
    assert found["totalCount"] == 13
    assert {edge["node"]["severity"] for edge in found["edges"]} == {"ERROR"}
    assert all(edge["node"]["owners"] == [] for edge in found["edges"])


async def test_the_twelve_overlaps_of_10_february_2023_and_who_is_in_them(ask: Asker) -> None:
    found = (await ask(OVERLAPS, on="2023-02-10"))["found"]
    assert slots(found) == expected("overlaps")
    owners = {
        (edge["node"]["subScope"]["key"], edge["node"]["area"]["code"]): [o["id"] for o in edge["node"]["owners"]]
        for edge in found["edges"]
    }
    assert owners == {
        (f"{category}-{part}", area): units
        for category, part, area, _, units in EXPECTED["2023-02-10"]["overlaps"]
    }
    assert {edge["node"]["severity"] for edge in found["edges"]} == {"WARNING"}
    assert {edge["node"]["since"] for edge in found["edges"]} == {"2022-01-01"}
    assert all(edge["node"]["backstop"] is None for edge in found["edges"])


@pytest.mark.parametrize(("on", "gaps"), [("2024-07-15", 17), ("2024-08-01", 13), ("2024-06-30", 13)])
async def test_gaps_come_and_go_with_the_calendar(ask: Asker, on: str, gaps: int) -> None:
    found = (await ask(GAPS, on=on))["found"]
    assert found["totalCount"] == gaps
    overlaps = (await ask(OVERLAPS, on=on))["found"]
    assert overlaps["totalCount"] == 12


async def test_a_gap_says_since_when_and_until_when_it_holds(ask: Asker) -> None:
    found = (await ask(GAPS, on="2024-07-15", filter={"subScope": "03-A"}))["found"]
    assert [(edge["node"]["since"], edge["node"]["until"]) for edge in found["edges"]] == [
        ("2024-07-01", "2024-08-01")
    ] * 4
    never = (await ask(GAPS, on="2024-07-15", filter={"subScope": "09-C"}))["found"]
    assert {(edge["node"]["since"], edge["node"]["until"]) for edge in never["edges"]} == {(None, None)}


async def test_who_would_catch_a_gap_is_advice(ask: Asker) -> None:
    found = (await ask(GAPS, on="2023-02-10"))["found"]
    by_role = {edge["node"]["role"]: edge["node"]["backstop"] for edge in found["edges"]}
    # 应急局 holds comprehensive duties for the other categories; for 07-D nobody does, so it is nearest.
    assert by_role == {role: {"id": "U06"} for role in ("TERRITORIAL", "INDUSTRY_LEAD", "COMPREHENSIVE")}


async def test_pages_join_up_and_know_where_they_end(ask: Asker) -> None:
    seen, after = [], None
    while True:
        page = (await ask(GAPS, on="2023-02-10", first=5, after=after))["found"]
        seen += [edge["cursor"] for edge in page["edges"]]
        assert page["pageInfo"]["hasPreviousPage"] is (after is not None)
        after = page["pageInfo"]["endCursor"]
        if not page["pageInfo"]["hasNextPage"]:
            break
    assert len(seen) == len(set(seen)) == 13


async def test_the_filters_narrow_what_is_looked_at(ask: Asker) -> None:
    async def count(on: str = "2023-02-10", **only: str) -> int:
        return int((await ask(GAPS, on=on, filter=only))["found"]["totalCount"])

    assert await count(category="09") == 5
    assert await count(role="TERRITORIAL") == 3
    assert await count(area="440308002") == 3
    assert await count(area="440308") == 13
    assert await count(subScope="06-F") == 1
    assert await count(department="U07") == 0
    assert await count("2024-07-15", department="U07") == 4  # its duty for 03-A has ended
    assert await count("2024-07-15", department="U18") == 4  # its duty for 03-A has not begun
    assert await count(category="99") == 0


async def test_an_empty_page_is_a_page(ask: Asker) -> None:
    page = (await ask(GAPS, on="2023-02-10", first=0))["found"]
    assert page["edges"] == []
    assert page["pageInfo"] == {
        "hasNextPage": True,
        "hasPreviousPage": False,
        "startCursor": None,
        "endCursor": None,
    }
    assert page["totalCount"] == 13
