"""A sheet of an Excel workbook, read as the CSV file of the same name would be."""

import warnings
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

from openpyxl import load_workbook

from seeds.source import MAX_BYTES, Flaw, Record

# What openpyxl, zipfile and the XML parser raise on files that are no workbooks or broken ones.
UNREADABLE = (
    ArithmeticError,
    OSError,
    ValueError,
    KeyError,
    IndexError,
    TypeError,
    AttributeError,
    SyntaxError,
    zipfile.BadZipFile,
    zlib.error,
)
_EXACT = 10**15  # a number in Excel keeps 15 digits


class SheetSource:
    """Reads one sheet row by row; a date is a date, a formula is refused and never evaluated."""

    def __init__(self, path: Path, sheet: str, rows: int) -> None:
        self.label = f"{path.name}#{sheet}"
        self.size = rows
        self._path = path
        self._sheet = sheet

    def records(self) -> Iterator[Record | Flaw]:
        """Read from the first row; empty rows and empty cells at a row's end are left out."""
        try:
            yield from self._records()
        except UNREADABLE as wrong:
            yield Flaw(1, 1, "SHEET_UNREADABLE", f"{type(wrong).__name__}: {wrong}", fatal=True)

    def _records(self) -> Iterator[Record | Flaw]:
        with _opened(self._path) as workbook:
            sheet = workbook[self._sheet]
            sheet.reset_dimensions()
            width = 0
            for line, row in enumerate(_quietly(sheet.iter_rows()), 1):
                cells: list[str] = []
                for number, cell in enumerate(row, 1):
                    read = _text(line, number, cell)
                    if isinstance(read, Flaw):
                        yield read
                        read = ""
                    cells.append(read)
                while cells and not cells[-1]:
                    cells.pop()
                if cells:
                    width = width or len(cells)
                    yield Record(line, cells + [""] * (width - len(cells)), line)


def sheets(path: Path) -> dict[str, SheetSource] | str:
    """Find the sheets of a workbook by the name that their CSV files would have, or say why it cannot be read."""
    try:
        with zipfile.ZipFile(path) as archive:
            if sum(part.file_size for part in archive.infolist()) > MAX_BYTES:
                return f"the workbook unpacks to more than {MAX_BYTES} bytes"
        with _opened(path) as workbook:
            return {
                f"{sheet.title.strip().removesuffix('.csv')}.csv": SheetSource(
                    path, sheet.title, sheet.max_row or 1
                )
                for sheet in workbook.worksheets
            }
    except UNREADABLE as wrong:
        return f"this is no readable .xlsx workbook ({type(wrong).__name__}: {wrong})"


def _quietly(rows: Iterator[Any]) -> Iterator[Any]:
    """Pass rows on without warnings: what openpyxl cannot read as a date becomes an error value, told below."""
    nothing_more = object()
    while True:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            row = next(rows, nothing_more)
        if row is nothing_more:
            return
        yield row


@contextmanager
def _opened(path: Path) -> Iterator[Any]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # styles and extensions that openpyxl does not know do not concern us
        workbook = load_workbook(path, read_only=True, data_only=False)
    try:
        yield workbook
    finally:
        workbook.close()


def _text(line: int, number: int, cell: Any) -> str | Flaw:
    """Write a cell as its CSV file would have it."""
    value = cell.value
    if cell.data_type == "f":
        return Flaw(line, number, "SHEET_FORMULA", "the cell holds a formula; paste its value instead")
    if cell.data_type == "e":
        return Flaw(line, number, "SHEET_ERROR", f"the cell holds Excel's error {value}")
    if isinstance(value, int | float) and not abs(value) < _EXACT:
        message = "the cell holds a number of more than 15 digits, which Excel rounds; format the column as text"
        return Flaw(line, number, "SHEET_NUMBER", message)
    return _written(value)


def _written(value: Any) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "Y" if value else "N"
        case datetime() if value.time() == time():
            return value.date().isoformat()
        case datetime() | date() | time():
            return value.isoformat()
        case float() if value == int(value):
            return str(int(value))
        case _:
            return str(value)
