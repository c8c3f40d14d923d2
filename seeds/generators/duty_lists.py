"""Writes duty-lists.csv and duty-list-items.csv: one list for each department, two of them in a second version."""

from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from seeds.generators.tables import SYNTHETIC, Row, rows, write

ISSUED = "2022-01-01"
SECOND = {"U18": "2024-08-01", "U23": "2024-01-01"}
"""Departments whose duties changed later, and the day of their second list."""

UNPUBLISHED = {"U05", "U23"}
UNLISTED = {"R020", "R102"}
"""Planted: lists that are not public, and duties that stand in none."""


def lists(folder: Path) -> Iterator[tuple[Row, list[str]]]:
    """Each list with the ids of its duties."""
    duties = rows(folder, "responsibilities.csv")
    for department in rows(folder, "organisations.csv"):
        held = [row for row in duties if row["unit_id"] == department["id"] and row["resp_id"] not in UNLISTED]
        first = [row["resp_id"] for row in held if row["valid_from"] <= ISSUED]
        if first:
            yield _list(department, "1", ISSUED), first
        if department["id"] in SECOND:
            yield _list(department, "2", SECOND[department["id"]]), [row["resp_id"] for row in held]


def _list(department: Row, version: str, issued: str) -> Row:
    key = department["id"]
    return {
        "id": f"DL-{key}-V{version}",
        "title_zh": f"{department['full_name_zh']}安全生产权力和责任清单(示例)第{version}版",
        "title_en": f"Duty list of {department['name_en']}, version {version} (example)",
        "department_id": key,
        "version": version,
        "issued_on": issued,
        "published": "N" if key in UNPUBLISHED else "Y",
        "issuer_id": "C02",
        **SYNTHETIC,
    }


def make(folder: Path, target: Path) -> None:
    """Write both files."""
    told = list(lists(folder))
    write(target, "duty-lists.csv", [row for row, _ in told])
    items = chain.from_iterable(
        ({"list_id": row["id"], "item_no": str(number), "resp_id": duty} for number, duty in enumerate(duties, 1))
        for row, duties in told
    )
    write(target, "duty-list-items.csv", items)
