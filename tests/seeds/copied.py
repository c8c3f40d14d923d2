"""A copy of the district's folder in which a test plants what is wrong."""

import csv
import shutil
from datetime import date
from pathlib import Path

from seeds.check import Known, check
from seeds.columns import TABLES
from seeds.folder import Folder
from seeds.problems import Problem

SEEDS = Path(__file__).parent.parent.parent / "seeds"
TODAY = date(2026, 11, 24)


class Copied:
    """CSV files under a directory, cells set by line and column."""

    def __init__(self, path: Path) -> None:
        self.path = path
        for file in TABLES:
            shutil.copy(SEEDS / file, path / file)

    def put(self, file: str, line: int, column: str, value: str) -> None:
        """Put a value into one cell; the column is added when the file has none of that name."""
        header, rows = self._read(file)
        if column not in header:
            header.append(column)
        rows[line - 2][column] = value
        self._write(file, header, rows)

    def add(self, file: str, like: int, **values: str) -> int:
        """Append a row that is like that of another line, and tell its line."""
        header, rows = self._read(file)
        rows.append({**(rows[like - 2] if like else {}), **values})
        self._write(file, [*header, *(column for column in values if column not in header)], rows)
        return len(rows) + 1

    def replace(self, file: str, old: bytes, new: bytes) -> None:
        """Replace bytes where they first stand."""
        content = (self.path / file).read_bytes()
        assert old in content
        (self.path / file).write_bytes(content.replace(old, new, 1))

    def problems(self, known: Known | None = None, today: date = TODAY) -> list[Problem]:
        """Check the folder."""
        return checked(self.path, known, today)

    def _read(self, file: str) -> tuple[list[str], list[dict[str, str]]]:
        with (self.path / file).open(encoding="utf-8", newline="") as opened:
            reader = csv.DictReader(opened)
            return list(reader.fieldnames or ()), list(reader)

    def _write(self, file: str, header: list[str], rows: list[dict[str, str]]) -> None:
        with (self.path / file).open("w", encoding="utf-8", newline="") as opened:
            writer = csv.DictWriter(opened, header, lineterminator="\n")
            writer.writeheader()
            writer.writerows(rows)


def checked(path: Path, known: Known | None = None, today: date = TODAY) -> list[Problem]:
    """Check any folder or workbook."""
    return check(Folder.open(path), known or Known.nothing(), today, lambda _done, _total: None)


def found(problems: list[Problem]) -> list[tuple[str, int, str | int, str]]:
    """Tell where each problem is and which rule it breaks."""
    return [(problem.file, problem.line, problem.column, problem.code) for problem in problems]
