"""The records of a file that is shared: CSV, a sheet of a workbook, or lines of JSON."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import msgspec

from seeds.csv_source import CsvSource
from seeds.problems import Problem
from seeds.sheet_source import sheets
from seeds.source import MAX_BYTES, MAX_CELL, Flaw, Source

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

LINES = (".jsonl", ".ndjson")


@dataclass(frozen=True)
class Records:
    """What a file holds: each record with its line, what cannot be read, and a digest of the whole."""

    label: str
    rows: list[tuple[int, Mapping[str, Any]]]
    problems: list[Problem]
    digest: str


def read(path: Path, dataset: str, known: frozenset[str]) -> Records:
    """Read a file; never fails: what cannot be read is told as a problem."""
    if not path.is_file() or path.stat().st_size > MAX_BYTES:
        return _unread(path, "FILE_UNREADABLE", f"there is no such file of at most {MAX_BYTES} bytes")
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    suffix = path.suffix.lower()
    if suffix in LINES:
        return _lines(path, known, digest)
    if suffix == ".csv":
        return _cells(CsvSource(path), known, digest)
    found = sheets(path) if suffix == ".xlsx" else "a file ends in .csv, .xlsx, .jsonl or .ndjson"
    if isinstance(found, str):
        return _unread(path, "SHEET_UNREADABLE" if suffix == ".xlsx" else "FILE_KIND", found)
    sheet = found.get(f"{dataset}.csv") or (next(iter(found.values())) if len(found) == 1 else None)
    if sheet is None:
        return _unread(path, "SHEET_MISSING", f"the workbook has no sheet {dataset}")
    return _cells(sheet, known, digest)


def _unread(path: Path, code: str, message: str) -> Records:
    return Records(path.name, [], [Problem(path.name, 1, 1, code, message)], "")


def _cells(source: Source, known: frozenset[str], digest: str) -> Records:
    """The rows of a table under the names of its header."""
    rows: list[tuple[int, Mapping[str, Any]]] = []
    problems: list[Problem] = []
    header: list[str] | None = None
    for found in source.records():
        if isinstance(found, Flaw):
            problems.append(Problem(source.label, found.line, found.column, found.code, found.message))
        elif header is None:
            header = [cell.strip() for cell in found.cells]
            problems += _of_header(source.label, header, known)
        elif len(found.cells) != len(header):
            message = f"the record has {len(found.cells)} cells, the header {len(header)}"
            problems.append(Problem(source.label, found.line, 1, "CELL_COUNT", message))
        else:
            rows.append((found.line, {name: cell.strip() for name, cell in zip(header, found.cells, strict=True)}))
    if header is None and not problems:
        problems.append(Problem(source.label, 1, 1, "HEADER_MISSING", "the first line must be the header"))
    return Records(source.label, rows, problems, digest)


def _of_header(label: str, header: list[str], known: frozenset[str]) -> list[Problem]:
    problems = []
    for place, name in enumerate(header, 1):
        if name in header[: place - 1]:
            problems.append(Problem(label, 1, place, "HEADER_TWICE", f"the column {name} stands twice"))
        elif name not in known:
            message = f"the column {name} is not known and is ignored"
            problems.append(Problem(label, 1, place, "COLUMN_IGNORED", message, "warning"))
    return problems


def _lines(path: Path, known: frozenset[str], digest: str) -> Records:
    """One object a line, under the names of the columns."""
    rows: list[tuple[int, Mapping[str, Any]]] = []
    problems: list[Problem] = []
    ignored: set[str] = set()
    with path.open("rb") as file:
        for number, line in enumerate(file, 1):
            if not line.strip():
                continue
            try:
                record = msgspec.json.decode(line, type=dict[str, str | int | bool | list[str] | None])
            except (msgspec.DecodeError, UnicodeDecodeError) as wrong:
                message = f"this is no object of plain values: {wrong}"
                problems.append(Problem(path.name, number, 1, "JSON_LINE", message))
                continue
            if any(len(str(value)) > MAX_CELL for value in record.values()):
                message = f"a value has more than {MAX_CELL} characters"
                problems.append(Problem(path.name, number, 1, "CELL_TOO_LONG", message))
                continue
            for name in record.keys() - known - ignored:
                message = f"the column {name} is not known and is ignored"
                problems.append(Problem(path.name, number, name, "COLUMN_IGNORED", message, "warning"))
                ignored.add(name)
            rows.append((number, record))
    return Records(path.name, rows, problems, digest)
