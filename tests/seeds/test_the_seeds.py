"""The district's own folder: nothing wrong in it, and the counts of its sources."""

import csv
from collections import Counter
from pathlib import Path

import pytest

from graph.closed_loop import HazardStatus
from seeds.columns import TABLES
from seeds.folder import Folder
from seeds.generators.__main__ import MAKERS
from tests.seeds.copied import SEEDS, checked


def rows(file: str) -> list[dict[str, str]]:
    with (SEEDS / file).open(encoding="utf-8", newline="") as opened:
        return list(csv.DictReader(opened))


def test_the_districts_folder_has_no_problem_at_all() -> None:
    assert checked(SEEDS) == []


def test_every_file_that_a_folder_may_have_is_there() -> None:
    assert Folder.open(SEEDS).files() == list(TABLES)


def test_running_the_generators_gives_the_committed_files(tmp_path: Path) -> None:
    for maker in MAKERS:
        maker.make(SEEDS, tmp_path)
    made = sorted(tmp_path.iterdir())
    assert len(made) == 16
    for file in made:
        assert file.read_bytes() == (SEEDS / file.name).read_bytes(), file.name


def test_the_records_count_as_the_work_report_says() -> None:
    assert len(rows("users.csv")) == 590
    per_department = Counter(user["department_id"] for user in rows("users.csv"))
    stated = {row["id"]: int(row["seed_users"]) for row in rows("organisations.csv") if row["seed_users"]}
    assert per_department == stated
    kinds = Counter(row["kind"] for row in rows("inspections.csv"))
    assert kinds == {"PATROL": 433, "JOINT": 37, "ENFORCEMENT": 954}
    found = [row for row in rows("inspections.csv") if row["kind"] == "JOINT" and row["result"] == "PROBLEM_FOUND"]
    assert len({row["risk_point_hic"] for row in found}) == 19
    assert len(rows("enforcement-cases.csv")) == 56
    activities = Counter(row["kind"] for row in rows("activities.csv"))
    assert activities == {"MEETING": 213, "JOINT_DUTY": 12, "DIRECTIVE": 16, "TYPHOON": 3}
    assert len(rows("responses.csv")) == 65
    assert Counter(row["kind"] for row in rows("resources.csv")) == {"TEAM": 19, "WAREHOUSE": 2, "DEPOT": 44}
    assert Counter(row["kind"] for row in rows("accountability.csv")) == {"UNIT": 7, "PERSON": 10}


def test_the_hazards_cover_every_state_of_the_closed_loop() -> None:
    reached = {step["to_status"] for step in rows("transitions.csv")}
    assert reached == {status.value for status in HazardStatus}
    last = {step["hic"]: step["to_status"] for step in rows("transitions.csv")}
    assert set(last.values()) == reached


def test_every_number_with_more_than_is_stated_as_a_lower_bound() -> None:
    stated = {row["key"] for row in rows("year-statistics.csv") if row["qualifier"] == "MORE_THAN"}
    assert stated == {
        "hazards_rectified_special_actions",
        "warning_sms",
        "three_preventions_hazards",
        "evacuated",
        "rescue_people_sent",
    }


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
