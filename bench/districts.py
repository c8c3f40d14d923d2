"""A folder of data with further districts: the same duties, gaps and overlaps under codes of their own."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import TYPE_CHECKING

from stdnum.iso7064 import mod_11_2

if TYPE_CHECKING:
    from collections.abc import Iterator

SEEDS = Path(__file__).parent.parent / "seeds"
FIRST_DISTRICT = 500000
DISTRICT = "440308"


def write(folder: Path, count: int, copies: int = 1) -> int:
    """Write `count` districts into a folder, each duty `copies` times; tell how many duties that are.

    Copies of a duty lie end to end in time, so that they add records and neither gaps nor overlaps today.
    """
    folder.mkdir(parents=True, exist_ok=True)
    _copy(folder, "risk-categories.csv", 1, _category)
    _copy(folder, "sub-scopes.csv", 1, _same)
    _copy(folder, "legal-documents.csv", 1, _same)
    _copy(folder, "legal-provisions.csv", 1, _same)
    _copy(folder, "organisations.csv", count, _organisation)
    _copy(folder, "areas.csv", count, _area)
    _copy(folder, "coverage-cells.csv", count, _place)

    def duty(row: dict[str, str], number: int) -> Iterator[dict[str, str]]:
        for copy in range(copies):
            yield from _duty(row, number, copy)

    return _copy(folder, "responsibilities.csv", count, duty)


def _copy(folder: Path, name: str, count: int, change: object) -> int:
    with (SEEDS / name).open(encoding="utf-8-sig", newline="") as source:
        rows = list(csv.DictReader(source))
    written = 0
    with (folder / name).open("w", encoding="utf-8", newline="") as target:
        out = csv.DictWriter(target, rows[0].keys())
        out.writeheader()
        for number in range(count):
            for row in rows:
                for changed in change(dict(row), number):  # type: ignore[operator]
                    out.writerow(changed)
                    written += 1
    return written


def _same(row: dict[str, str], _number: int) -> Iterator[dict[str, str]]:
    yield row


def _category(row: dict[str, str], _number: int) -> Iterator[dict[str, str]]:
    units = dict.fromkeys(("lead_unit", "supporting_units", "comprehensive_unit", "top_body"), "")
    yield {**row, **units}


def area_code(code: str, number: int) -> str:
    """The code of the same area in another district."""
    if code.startswith(DISTRICT):
        return str(FIRST_DISTRICT + number) + code.removeprefix(DISTRICT)
    return f"{code}-{number}" if code.startswith("FA-") else code


def key(of: str, number: int) -> str:
    """The key of the same row in another district."""
    return f"{of}.{number}" if of else of


def _organisation(row: dict[str, str], number: int) -> Iterator[dict[str, str]]:
    superior = key(row["superior"], number) if row["superior"][:1] in "CH" and len(row["superior"]) == 3 else ""  # noqa: PLR2004
    yield {
        **row,
        "id": key(row["id"], number),
        "code": key(row["code"], number),
        "superior": superior,
        "office_host_id": key(row["office_host_id"], number),
    }


def _area(row: dict[str, str], number: int) -> Iterator[dict[str, str]]:
    parents = ";".join(area_code(code, number) for code in row["parent"].split(";"))
    unit = key(row["default_territorial_unit"], number)
    yield {
        **row,
        "area_code": area_code(row["area_code"], number),
        "parent": parents,
        "default_territorial_unit": unit,
    }


def _place(row: dict[str, str], number: int) -> Iterator[dict[str, str]]:
    yield {**row, "area_code": area_code(row["area_code"], number)}


def _duty(row: dict[str, str], number: int, copy: int) -> Iterator[dict[str, str]]:
    changed = {
        **row,
        "resp_id": f"{row['resp_id']}.{number}.{copy}",
        "area_code": area_code(row["area_code"], number),
        "unit_id": key(row["unit_id"], number),
    }
    if copy:
        # A period of one year in the past, a different one for each copy.
        changed |= {"valid_from": f"{2021 - copy}-01-01", "valid_to": f"{2022 - copy}-01-01"}
    yield changed


def _hic(code: str, number: int) -> str:
    """The same code in another district; the check character follows."""
    body = str(FIRST_DISTRICT + number) + code[6:26]
    return body + mod_11_2.calc_check_digit(body) if code else code


def write_records(folder: Path, count: int) -> None:
    """Write the risk points and hazards of `count` districts beside their duties, under codes of their own."""
    hazards = ("hic", "risk_point_hic", "recurrence_of")
    units = ("unit_id", "proposed_unit_id", "organisation_id", "issuer_id")

    def moved(row: dict[str, str], number: int) -> Iterator[dict[str, str]]:
        changed = {**row, **{name: _hic(row[name], number) for name in hazards if name in row}}
        changed |= {name: key(row[name], number) for name in units if name in row}
        changed |= {name: key(row[name], number) for name in ("escalation_id", "order_id") if name in row}
        changed |= dict.fromkeys(
            [name for name in ("enterprise_id", "inspection_id", "user_id") if name in row], ""
        )
        if "area_code" in row:
            changed["area_code"] = area_code(row["area_code"], number)
        if "building_code" in row:
            changed["building_code"] = ""
        yield changed

    for name in ("risk-points", "hazards", "transitions", "assignments", "escalations", "supervision-orders"):
        _copy(folder, f"{name}.csv", count, moved)
