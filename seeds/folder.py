"""A folder of data: CSV files, or one Excel workbook whose sheets bear the same names."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from seeds.columns import TABLES
from seeds.csv_source import CsvSource
from seeds.layout import Layout
from seeds.problems import Problem, Report
from seeds.sheet_source import sheets
from seeds.source import MAX_BYTES, Flaw, Record, Source

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path


@dataclass(frozen=True)
class Row:
    """One record: the line it begins on, and its values by column name (see `seeds.columns`)."""

    line: int
    values: dict[str, Any]


class Folder:
    """The files of a folder; opening never fails, `problems` says what cannot be read."""

    def __init__(self, sources: Mapping[str, Source], problems: list[Problem]) -> None:
        self._sources = sources
        self.problems = problems

    @classmethod
    def open(cls, path: Path) -> Folder:
        """Open a folder, an .xlsx file, or a folder that holds one .xlsx file and no CSV."""
        if path.is_file():
            return cls._of_workbook(path)
        if not path.is_dir():
            return cls({}, [Problem(path.name, 1, 1, "FOLDER_MISSING", "there is no such folder or .xlsx file")])
        files = sorted(file for file in path.iterdir() if file.is_file() and not file.name.startswith((".", "~$")))
        lists = [file for file in files if file.suffix.lower() == ".csv"]
        books = [file for file in files if file.suffix.lower() == ".xlsx"]
        if not lists and len(books) == 1:
            return cls._of_workbook(books[0])
        problems = [
            Problem(book.name, 1, 1, "FILE_IGNORED", "a workbook beside other files is ignored", "warning")
            for book in books
        ]
        fitting = [file for file in lists if not _too_large(file, problems)]
        return cls(*_known({file.name: CsvSource(file) for file in fitting}, problems))

    @classmethod
    def _of_workbook(cls, path: Path) -> Folder:
        problems: list[Problem] = []
        if _too_large(path, problems):
            return cls({}, problems)
        found = sheets(path)
        if isinstance(found, str):
            return cls({}, [Problem(path.name, 1, 1, "SHEET_UNREADABLE", found)])
        return cls(*_known(found, problems))

    def files(self) -> list[str]:
        """Name the files that are there and known, as CSV files, in the order of `seeds.columns`."""
        return [file for file in TABLES if file in self._sources]

    def label(self, file: str) -> str:
        """Name a file as a person finds it: its name, or workbook#sheet."""
        return self._sources[file].label if file in self._sources else file

    def size(self, file: str) -> int:
        """Tell the size in which reading progresses: bytes, or rows of a sheet."""
        return self._sources[file].size

    def columns(self, file: str) -> frozenset[str]:
        """Name the known columns that a file's header states."""
        for found in self._sources[file].records():
            if not isinstance(found, Flaw):
                layout = _layout(file, found, Report(self.label(file)))
                return frozenset(layout.names()) if layout else frozenset()
        return frozenset()

    def rows(self, file: str) -> Iterator[Row]:
        """Read the rows of a file, one at a time; right only when `seeds.check.check` found no error."""
        return self.read(file, Report(self.label(file)), lambda _: None)

    def read(self, file: str, report: Report, progress: Callable[[int], None]) -> Iterator[Row]:
        """Read what can be read and report what cannot; a wrong value is absent from its row."""
        layout: Layout | None = None
        for found in self._sources[file].records():
            if isinstance(found, Flaw):
                report.error(found.line, found.column, found.code, found.message)
            elif layout is None:
                layout = _layout(file, found, report)
                if layout is None:
                    return
            else:
                values = layout.values(found, report)
                progress(found.done)
                if values is not None:
                    yield Row(found.line, values)
        if layout is None and not report.problems:
            report.error(1, 1, "HEADER_MISSING", "the file is empty; its first line must be the header")


def _layout(file: str, header: Record, report: Report) -> Layout | None:
    if Layout.too_wide(header):
        report.error(header.line, 1, "HEADER_TOO_WIDE", f"the header has {len(header.cells)} cells")
        return None
    layout = Layout(TABLES[file], header, report)
    return layout if layout.complete else None


def _too_large(path: Path, problems: list[Problem]) -> bool:
    size = path.stat().st_size
    if size > MAX_BYTES:
        problems.append(Problem(path.name, 1, 1, "FILE_TOO_LARGE", f"{size} bytes; {MAX_BYTES} are allowed"))
    return size > MAX_BYTES


def _known(found: Mapping[str, Source], problems: list[Problem]) -> tuple[Mapping[str, Source], list[Problem]]:
    for file, source in found.items():
        if file not in TABLES:
            why = "it is not a file of a data folder; it is ignored"
            problems.append(Problem(source.label, 1, 1, "FILE_IGNORED", why, "warning"))
    return {file: source for file, source in found.items() if file in TABLES}, problems
