"""The district's own folder: nothing wrong in it, and the counts of its sources."""

import csv
from collections import Counter
from pathlib import Path

import pytest

from seeds.columns import TABLES
from seeds.folder import Folder
from seeds.generate_risk_points import write
from tests.seeds.copied import SEEDS, checked


def rows(file: str) -> list[dict[str, str]]:
    with (SEEDS / file).open(encoding="utf-8", newline="") as opened:
        return list(csv.DictReader(opened))


def test_the_districts_folder_has_no_problem_at_all() -> None:
    assert checked(SEEDS) == []


def test_every_file_that_a_folder_may_have_is_there() -> None:
    assert Folder.open(SEEDS).files() == list(TABLES)


def test_running_the_generator_gives_the_committed_points(tmp_path: Path) -> None:
    write(SEEDS, tmp_path / "risk-points.csv")
    assert (tmp_path / "risk-points.csv").read_bytes() == (SEEDS / "risk-points.csv").read_bytes()


def test_there_are_433_points_with_433_codes() -> None:
    assert len({point["hic"] for point in rows("risk-points.csv")}) == len(rows("risk-points.csv")) == 433


@pytest.mark.parametrize("category", rows("risk-categories.csv"), ids=lambda row: row["category_code"])
def test_the_points_of_a_category_count_by_level_and_area_as_it_says(category: dict[str, str]) -> None:
    points = [row for row in rows("risk-points.csv") if row["category_code"] == category["category_code"]]
    by_area = {
        name[4:]: int(count) for name, count in category.items() if name.startswith("pts_") and count != "0"
    }
    assert Counter(point["area_code"] for point in points) == by_area
    for level in ("level_initial", "level_current"):
        counted = Counter(point[level] for point in points)
        assert [counted[str(n)] for n in range(1, 5)] == [int(category[f"points_l{n}"]) for n in range(1, 5)]


def test_every_point_lies_in_a_declared_cell() -> None:
    cells = {(row["category_code"], row["sub_scope"], row["area_code"]) for row in rows("coverage-cells.csv")}
    points = {(row["category_code"], row["sub_scope"], row["area_code"]) for row in rows("risk-points.csv")}
    assert points <= cells


def test_points_stand_behind_the_planted_gaps() -> None:
    points = {f"{row['category_code']}-{row['sub_scope']} {row['area_code']}" for row in rows("risk-points.csv")}
    assert points >= {
        "09-B 440308001",
        *(f"09-C 44030800{street}" for street in range(1, 5)),
        *(f"07-D 44030800{street}" for street in range(1, 5)),
        "06-F 440308002",
        "08-B 440308000",
        "08-C 440308000",
    }


def test_every_point_was_registered_in_2022_and_is_patrolled_as_its_level_asks() -> None:
    days = {row["category_code"]: row["patrol_days_l1_l2_l3_l4"].split("|") for row in rows("risk-categories.csv")}
    for point in rows("risk-points.csv"):
        assert point["registered_on"].startswith("2022-")
        assert point["patrol_days"] == days[point["category_code"]][int(point["level_initial"]) - 1]


def test_every_legal_basis_is_given_as_provisions_too() -> None:
    provisions = {row["provision_id"]: row for row in rows("legal-provisions.csv")}
    for duty in rows("responsibilities.csv"):
        cited = [provisions[key] for key in duty["provision_ids"].split(";")]
        placeholder = "未核" in duty["legal_basis"] or "示例" in duty["legal_basis"]
        assert not placeholder or {provision["verified"] for provision in cited} == {"N"}, duty


def test_the_superiors_of_dispatched_units_are_organisations_of_the_list() -> None:
    names = {row["name_zh"] for row in rows("organisations.csv")}
    dispatched = [row for row in rows("organisations.csv") if row["tier"] in ("市派出", "垂管")]
    assert [row["id"] for row in dispatched if row["superior"] not in names] == []
    assert len(dispatched) == 8


def test_every_organisation_bears_its_present_name() -> None:
    present = {
        row["organisation_id"]: row["name_zh"] for row in rows("organisation-names.csv") if not row["valid_to"]
    }
    assert present == {row["id"]: row["name_zh"] for row in rows("organisations.csv")}


def test_the_seeds_settle_no_overlap() -> None:
    assert rows("agreements.csv") == []


def test_the_readme_explains_every_file_and_every_column() -> None:
    told = (SEEDS / "README.md").read_text(encoding="utf-8")
    for table in TABLES.values():
        section = told.split(f"\n### {table.file}\n")[1].split("\n### ")[0]
        for column in (*table.columns, *table.prefixed):
            assert f"`{column.name}`" in section, (table.file, column.name)
