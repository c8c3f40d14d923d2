"""Workbooks: sheets of the same names give the same rows; formulas and rounded numbers are refused."""

import csv
import zipfile
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook

from seeds.columns import TABLES
from seeds.folder import Folder
from tests.seeds.copied import SEEDS, checked, found

LONG = ("users.csv", "inspections.csv", "transitions.csv")
"""Generated files of many rows, which show nothing that the others do not."""
SHEETS = [file for file in TABLES if file not in LONG]


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """The district's lists as a department would keep them: dates as dates, numbers as numbers."""
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    for file in SHEETS:
        sheet = workbook.create_sheet(file.removesuffix(".csv"))
        with (SEEDS / file).open(encoding="utf-8", newline="") as opened:
            for row in csv.reader(opened):
                sheet.append([_natural(cell) for cell in row])
    path = tmp_path / "lists.xlsx"
    workbook.save(path)
    return path


def _natural(cell: str) -> Any:
    if len(cell) == 10 and cell[4] == cell[7] == "-":
        return datetime.combine(date.fromisoformat(cell), datetime.min.time())
    if cell.isdigit() and not cell.startswith("0") and len(cell) <= 9:
        return int(cell)
    return cell or None


def changed(path: Path, change: Callable[[Workbook], None]) -> Path:
    workbook = load_workbook(path)
    change(workbook)
    workbook.save(path)
    return path


def put(sheet: str, cell: str, value: Any) -> Callable[[Workbook], None]:
    def change(workbook: Workbook) -> None:
        workbook[sheet][cell] = value

    return change


def test_a_workbook_gives_the_same_rows_as_the_csv_files(book: Path) -> None:
    assert checked(book) == []
    sheets, files = Folder.open(book), Folder.open(SEEDS)
    assert sheets.files() == SHEETS
    for file in SHEETS:
        assert list(sheets.rows(file)) == list(files.rows(file))


def test_a_folder_may_hold_nothing_but_one_workbook(book: Path) -> None:
    (book.parent / "~$lists.xlsx").write_bytes(b"lock")
    assert checked(book.parent) == []


@pytest.mark.parametrize(
    ("sheet", "cell", "value", "problem"),
    [
        ("responsibilities", "F3", "=A1", ("lists.xlsx#responsibilities", 3, 6, "SHEET_FORMULA")),
        ("responsibilities", "F3", "#REF!", ("lists.xlsx#responsibilities", 3, 6, "SHEET_ERROR")),
        ("enterprises", "B3", 914403001922038216, ("lists.xlsx#enterprises", 3, 2, "SHEET_NUMBER")),
        ("responsibilities", "H3", "soon", ("lists.xlsx#responsibilities", 3, "valid_from", "DATE_FORMAT")),
        ("responsibilities", "B3", 1, ("lists.xlsx#responsibilities", 3, "category_code", "REFERENCE_UNKNOWN")),
    ],
)  # fmt: skip
def test_a_wrong_cell_of_a_sheet_is_told(
    book: Path, sheet: str, cell: str, value: Any, problem: tuple[str, int, str | int, str]
) -> None:
    assert problem in found(checked(changed(book, put(sheet, cell, value))))


def test_a_number_shown_as_a_date_that_no_calendar_has_is_told(book: Path) -> None:
    def change(workbook: Workbook) -> None:
        workbook["responsibilities"]["H3"] = 10**10
        workbook["responsibilities"]["H3"].number_format = "yyyy-mm-dd"

    assert ("lists.xlsx#responsibilities", 3, 8, "SHEET_ERROR") in found(checked(changed(book, change)))


def test_what_is_no_workbook_is_told(tmp_path: Path) -> None:
    (tmp_path / "lists.xlsx").write_bytes(b"no workbook")
    assert found(checked(tmp_path)) == [("lists.xlsx", 1, 1, "SHEET_UNREADABLE")]


def test_a_broken_sheet_is_told(book: Path, tmp_path: Path) -> None:
    broken = tmp_path / "broken.xlsx"
    with zipfile.ZipFile(book) as whole, zipfile.ZipFile(broken, "w") as copy:
        for part in whole.namelist():
            content = whole.read(part)
            copy.writestr(part, content[: len(content) // 2] if part.endswith("sheet3.xml") else content)
    assert "SHEET_UNREADABLE" in {problem.code for problem in checked(broken)}
