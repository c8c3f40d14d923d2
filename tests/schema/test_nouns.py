"""Looking nouns up and listing them."""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from tests.support.asking import Asker

SEEDS = Path(__file__).parent.parent.parent / "seeds"


def rows(file: str) -> list[dict[str, str]]:
    with (SEEDS / file).open(encoding="utf-8-sig", newline="") as lines:
        return list(csv.DictReader(lines))


async def test_every_organisation_is_shown_as_what_it_is(ask: Asker) -> None:
    types = {"部门": "Department", "委员会": "Committee", "指挥部": "Headquarters", "办公室": "Office"}
    for row in rows("organisations.csv"):
        found = await ask(
            "query($id: ID!) { organisation(id: $id) { __typename code name nameEn } }", id=row["id"]
        )
        assert found["organisation"] == {
            "__typename": types.get(row["kind"], "ExternalBody"),
            "code": row["code"],
            "name": row["name_zh"],
            "nameEn": row["name_en"],
        }


async def test_the_27_departments_come_in_pages(ask: Asker) -> None:
    page = """query($after: String) { departments(first: 10, after: $after) {
      totalCount pageInfo { endCursor } nodes { id } } }"""
    seen: list[str] = []
    after = None
    for _ in range(3):
        found = (await ask(page, after=after))["departments"]
        seen += [node["id"] for node in found["nodes"]]
        after = found["pageInfo"]["endCursor"]
    assert seen == [f"U{number:02}" for number in range(1, 28)]
    assert found["totalCount"] == 27


async def test_an_office_sits_in_a_department_and_is_not_that_department(ask: Asker) -> None:
    office = """{ organisation(id: "O04") {
      id ... on Office { host(on: "2023-02-10") { id } parent { __typename id } } } }"""
    assert (await ask(office))["organisation"] == {
        "id": "O04",
        "host": {"id": "U06"},
        "parent": {"__typename": "Headquarters", "id": "H01"},
    }
    assert (await ask('{ department(id: "O04") { id } }'))["department"] is None


async def test_a_department_lists_its_duties_on_a_date_with_their_basis(ask: Asker) -> None:
    duties = """query($on: Date) { department(id: "U07") { responsibilities(on: $on) {
      totalCount nodes { id role legalBasis validFrom validTo area { code } category { code } subScope { key }
        provisions { id document documentEn } } } } }"""
    listed = [row for row in rows("responsibilities.csv") if row["unit_id"] == "U07"]
    for on in ("2023-02-10", "2024-07-15"):
        found = (await ask(duties, on=on))["department"]["responsibilities"]
        in_force = {
            row["resp_id"]
            for row in listed
            if row["valid_from"] <= on and (not row["valid_to"] or on < row["valid_to"])
        }
        assert {node["id"] for node in found["nodes"]} == in_force
        assert found["totalCount"] == len(in_force)
        assert all(node["provisions"] for node in found["nodes"])


async def test_a_duty_over_a_whole_category_has_no_sub_scope(ask: Asker) -> None:
    found = await ask('{ responsibility(id: "R096") { subScope { key } category { code nameEn } holder { id } } }')
    assert found["responsibility"] == {
        "subScope": None,
        "category": {"code": "01", "nameEn": "Construction sites"},
        "holder": {"id": "U06"},
    }


async def test_categories_sub_scopes_and_areas(ask: Asker) -> None:
    found = await ask("{ riskCategories { code subScopes { key nameEn category { code } } } }")
    assert [category["code"] for category in found["riskCategories"]] == [f"{n:02}" for n in range(1, 12)]
    assert sum(len(category["subScopes"]) for category in found["riskCategories"]) == 38
    assert all(part["nameEn"] for category in found["riskCategories"] for part in category["subScopes"])
    area = await ask('{ area(code: "FA-ZYJ") { nameEn parent { code parent { code parent { code } } } } }')
    assert area["area"]["parent"] == {"code": "440308003", "parent": {"code": "440308", "parent": None}}


async def test_the_433_points_are_counted_per_category_level_and_area(ask: Asker) -> None:
    every = """query($after: String) { riskPoints(first: 500, after: $after) { totalCount nodes {
      hic levelCurrent status area { code } category { code } } } }"""
    found = (await ask(every))["riskPoints"]
    assert found["totalCount"] == len(found["nodes"]) == 433
    levels = Counter((node["category"]["code"], node["levelCurrent"]) for node in found["nodes"])
    areas = Counter((node["category"]["code"], node["area"]["code"]) for node in found["nodes"])
    for row in rows("risk-categories.csv"):
        for level in range(1, 5):
            assert levels[row["category_code"], level] == int(row[f"points_l{level}"])
        for area in ("440308001", "440308002", "440308003", "440308004", "440308000"):
            assert areas[row["category_code"], area] == int(row[f"pts_{area}"])


@pytest.mark.parametrize(
    ("only", "expected"),
    [
        ({"level": 1}, 13),
        ({"category": "02"}, 96),
        ({"category": "02", "area": "440308003"}, 32),
        ({"area": "440308"}, 433),
        ({"subScope": "99-Z"}, 0),
        ({"area": "nowhere".upper()}, 0),
    ],
)
async def test_risk_points_are_filtered(ask: Asker, only: dict[str, Any], expected: int) -> None:
    points = "query($only: RiskPointFilter) { riskPoints(filter: $only) { totalCount nodes { hic } } }"
    found = (await ask(points, only=only))["riskPoints"]
    assert found["totalCount"] == expected
    assert len(found["nodes"]) == min(expected, 50)


async def test_an_enterprise_is_found_by_credit_code_and_by_id_and_knows_its_owners(ask: Asker) -> None:
    one = """query($uscc: ID, $id: ID) { enterprise(uscc: $uscc, id: $id) { id uscc name
ownership(on: "2023-02-10") { ...owners } } }
      fragment owners on Ownership {
        industryLead { verdict owners { id } } territorial { verdict owners { id } } }"""
    by_code = (await ask(one, uscc="91440300YT0000150K"))["enterprise"]
    assert (await ask(one, id=by_code["id"]))["enterprise"] == by_code
    assert by_code["ownership"]["industryLead"] == {"verdict": "GAP", "owners": []}
    assert by_code["ownership"]["territorial"]["owners"] == [{"id": "U01"}]
    assert (await ask(one, uscc="914403001922038216"))["enterprise"] is None
