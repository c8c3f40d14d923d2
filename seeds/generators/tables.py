"""Reading and writing the files of a folder, and marks that many generated rows bear."""

import csv
from collections.abc import Iterable, Mapping
from pathlib import Path

Row = Mapping[str, str]

SYNTHETIC = {"synthetic": "Y", "evidence": "SYNTHETIC"}


def rows(folder: Path, name: str) -> list[dict[str, str]]:
    """The rows of a file."""
    with (folder / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def write(target: Path, name: str, written: Iterable[Row]) -> None:
    """Write a file; its columns are those of its first row."""
    listed = list(written)
    with (target / name).open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(listed[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(listed)
