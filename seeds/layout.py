"""Which cell of a record belongs to which column, as the file's header says."""

import re
from collections.abc import Iterator
from typing import Any

from seeds.column import Column, Kind, Table
from seeds.problems import Report
from seeds.source import MAX_CELL, MAX_COLUMNS, Record
from seeds.values import Wrong, value

# Control characters besides tab and line ends, lone surrogates, and characters that nobody sees.
_UNSEEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ud800-\udfff\ufffe\uffff]"
)
# Codes are never mended silently, not even by taking spaces away.
_AS_IT_STANDS = frozenset((Kind.CREDIT_CODE, Kind.HAZARD_CODE, Kind.BUILDING_CODE))


class Layout:
    """The columns of one file in the order of its header."""

    def __init__(self, table: Table, header: Record, report: Report) -> None:
        names = [cell.strip() for cell in header.cells]
        self.width = len(names)
        self._columns: list[tuple[int, str, Column]] = []
        self._absent: dict[str, list[str] | None] = {
            column.name: [] if column.kind is Kind.LIST else None for column in table.columns
        }
        self.complete = True
        for place, name in enumerate(names):
            column = table.column(name)
            if name in names[:place]:
                report.error(
                    header.line, place + 1, "HEADER_TWICE", f"the column {name} stands twice in the header"
                )
                self.complete = False
            elif column is None:
                what = f"the column {name}" if name else "a column without a name"
                report.warning(header.line, place + 1, "COLUMN_IGNORED", f"{what} is not known and is ignored")
            else:
                self._columns.append((place, name, column))
                self._absent.pop(name, None)
        for column in table.columns:
            if column.required and column.name in self._absent:
                message = f"the required column {column.name} ({column.help}) is missing in the header"
                report.error(header.line, column.name, "HEADER_MISSING", message)
                self.complete = False

    @staticmethod
    def too_wide(header: Record) -> bool:
        """Whether a header has more cells than any file may have."""
        return len(header.cells) > MAX_COLUMNS

    def values(self, record: Record, report: Report) -> dict[str, Any] | None:
        """Read a record; a wrong cell is reported and left out. None when its cells do not fit the header."""
        if len(record.cells) != self.width:
            message = f"the record has {len(record.cells)} cells, the header {self.width}"
            report.error(record.line, 1, "CELL_COUNT", message)
            return None
        unseen = _UNSEEN.search("".join(record.cells)) is not None
        values: dict[str, Any] = {name: [] if empty == [] else None for name, empty in self._absent.items()}
        for place, name, column in self._columns:
            cell = record.cells[place]
            try:
                if unseen or len(cell) > MAX_CELL:
                    _legible(cell)
                values[name] = value(column, cell if column.kind in _AS_IT_STANDS else cell.strip())
            except Wrong as wrong:
                report.error(record.line, name, wrong.code, wrong.message)
        return values

    def names(self) -> Iterator[str]:
        """Tell the known columns that the header has."""
        return (name for _, name, _ in self._columns)


def _legible(cell: str) -> None:
    if len(cell) > MAX_CELL:
        raise Wrong("CELL_TOO_LONG", f"the cell has {len(cell)} characters; {MAX_CELL} are allowed")
    if found := _UNSEEN.search(cell):
        raise Wrong(
            "CHARACTER_UNSEEN", f"the cell holds the invisible character U+{ord(found[0]):04X}; take it out"
        )
