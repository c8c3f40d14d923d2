"""Writes users.csv: 590 numbered users, as many of each department as organisations.csv says."""

from collections.abc import Iterator
from pathlib import Path

from seeds.generators.tables import SYNTHETIC, Row, rows, write

LATE = "U23"
"""A department whose users began half a year after its duties: planted, for duties that nobody carries out."""

_FIRST = {1: "MANAGER", 2: "LIAISON", 3: "VERIFIER"}
_EACH = 5


def users(folder: Path) -> Iterator[Row]:
    """The users of every department: one manager, one liaison, of each five one verifier, patrols."""
    for row in rows(folder, "organisations.csv"):
        for number in range(1, int(row["seed_users"] or 0) + 1):
            role = _FIRST.get(number) or ("VERIFIER" if number % _EACH == 3 else "PATROL")  # noqa: PLR2004
            yield {
                "id": f"{row['id']}-{number:03}",
                "department_id": row["id"],
                "role": role,
                "display_name_zh": f"{row['name_zh']}用户{number:03}",
                "display_name_en": f"User {number:03} of {row['name_en']}",
                "valid_from": "2022-09-01" if row["id"] == LATE else "2021-12-01",
                "valid_to": "",
                **SYNTHETIC,
                "evidence": "count of 590 SOURCED (REPORT L16); the split by department, number and role SYNTHETIC"
                + ("; planted: no user before this day" if row["id"] == LATE else ""),
            }


def make(folder: Path, target: Path) -> None:
    """Write the file."""
    write(target, "users.csv", users(folder))
