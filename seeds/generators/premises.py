"""Writes premises.csv: ten invented buildings in each street, under community digits that are not issued."""

from collections.abc import Iterator
from pathlib import Path

from seeds.generators.tables import SYNTHETIC, Row, rows, write

OF_A_STREET = 10


def premises(folder: Path) -> Iterator[Row]:
    """The buildings, street by street."""
    for area in rows(folder, "areas.csv"):
        if area["kind"] != "STREET":
            continue
        for number in range(1, OF_A_STREET + 1):
            yield {
                "building_code": f"{area['area_code']}90101{number:05}",
                "name_zh": f"{area['name_zh']}示例楼{number}号",
                "name_en": f"Example building {number}, {area['name_en']}",
                "address_zh": f"{area['name_zh']}示例路{number * 2}号",
                "area_code": area["area_code"],
                **SYNTHETIC,
                "evidence": "SYNTHETIC; community digits 901 are not issued",
            }


def make(folder: Path, target: Path) -> None:
    """Write the file."""
    write(target, "premises.csv", premises(folder))
