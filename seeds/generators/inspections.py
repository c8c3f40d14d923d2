"""Writes inspections.csv and enforcement-cases.csv: latest patrols, 37 joint inspections, 954 visits, 56 cases."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from seeds.generators.tables import SYNTHETIC, Row, rows, write

LAST_PATROL = date(2023, 2, 9)
FIRST_DAY = date(2022, 1, 4)
DAYS = 355
JOINT, FOUND = 37, 19
VISITS, CASES = 954, 56
ENFORCER, WITH, AT_SEA = "U06", "X01", "U22"


def patrols(folder: Path) -> Iterator[Row]:
    """The latest patrol of each point, some of them later ago than its days between patrols."""
    territorial = {row["area_code"]: row["default_territorial_unit"] for row in rows(folder, "areas.csv")}
    for number, point in enumerate(rows(folder, "risk-points.csv"), 1):
        ago = number * 7 % (int(point["patrol_days"]) + 4)
        unit = territorial[point["area_code"]] or AT_SEA
        yield _inspection(f"P-{number:03}", "PATROL", unit, LAST_PATROL - timedelta(days=ago), point) | {
            "risk_point_hic": point["hic"]
        }


def joint(folder: Path) -> Iterator[Row]:
    """The joint inspections with the discipline body; the first of them found something."""
    points = rows(folder, "risk-points.csv")
    for number in range(1, JOINT + 1):
        point = points[number * 11 % len(points)]
        registered = date.fromisoformat(point["registered_on"])
        day = min(registered + timedelta(days=number), date(2022, 12, 20))
        told = _inspection(f"J-{number:03}", "JOINT", ENFORCER, day, point)
        yield told | {
            "with_unit_id": WITH,
            "risk_point_hic": point["hic"],
            "result": "PROBLEM_FOUND" if number <= FOUND else "NO_PROBLEM",
            "evidence": "counts of 37 and 19 SOURCED (REPORT L8); day and place SYNTHETIC",
        }


def visits(folder: Path) -> Iterator[Row]:
    """The visits of enforcement (家次): not enterprises, but how often any was visited."""
    enterprises = rows(folder, "enterprises.csv")
    for number in range(1, VISITS + 1):
        enterprise = enterprises[(number - 1) % len(enterprises)]
        day = FIRST_DAY + timedelta(days=(number - 1) * DAYS // VISITS)
        yield _inspection(f"F-{number:03}", "ENFORCEMENT", ENFORCER, day, enterprise) | {
            "enterprise_id": enterprise["id"],
            "result": "PROBLEM_FOUND" if _filed(number) else "NO_PROBLEM",
            "evidence": "count of 954 SOURCED (REPORT L8); day and enterprise SYNTHETIC",
        }


def cases(folder: Path) -> Iterator[Row]:
    """The cases filed: every seventeenth visit until there are 56. The report tells only the sum of the fines."""
    for visit in visits(folder):
        number = int(visit["id"][2:])
        if _filed(number):
            filed = date.fromisoformat(visit["inspected_on"]) + timedelta(days=2)
            yield {
                "id": f"CASE-{number // 17:03}",
                "inspection_id": visit["id"],
                "enterprise_id": visit["enterprise_id"],
                "unit_id": ENFORCER,
                "filed_on": filed.isoformat(),
                "result_zh": "",
                "fine_cny": "",
                "closed_on": "",
                **SYNTHETIC,
                "evidence": "count of 56 SOURCED (REPORT L8); day and enterprise SYNTHETIC; fines only as a sum",
            }


def _filed(number: int) -> bool:
    return number % 17 == 0 and number // 17 <= CASES


def _inspection(key: str, kind: str, unit: str, day: date, at: Row) -> dict[str, str]:
    return {
        "id": key,
        "kind": kind,
        "unit_id": unit,
        "with_unit_id": "",
        "inspected_on": day.isoformat(),
        "risk_point_hic": "",
        "enterprise_id": "",
        "area_code": at["area_code"],
        "category_code": at["category_code"],
        "sub_scope": at["sub_scope"],
        "result": "NO_PROBLEM",
        **SYNTHETIC,
    }


def make(folder: Path, target: Path) -> None:
    """Write both files."""
    write(target, "inspections.csv", [*patrols(folder), *joint(folder), *visits(folder)])
    write(target, "enforcement-cases.csv", cases(folder))
