"""Keys stand once; so does every value of a unique column."""

from typing import Any

from seeds.column import Table
from seeds.folder import Row
from seeds.problems import Report


class Keys:
    """Remembers the keys of one file; `spaces` is shared by files whose keys are of one space."""

    def __init__(self, table: Table, report: Report, areas: dict[Any, str]) -> None:
        self._report = report
        self._spaces: list[tuple[tuple[str, ...], dict[Any, str]]] = [
            (table.key, areas if table.file in ("areas.csv", "communities.csv") else {}),
            *(((column,), {}) for column in table.unique),
        ]
        # A name without a first day is a name all the same; elsewhere an empty key is told as a missing value.
        self._may_be_empty = {"valid_from", "version"}

    def row(self, row: Row) -> None:
        """Check the row's keys against those of earlier rows."""
        for columns, seen in self._spaces:
            key = tuple(row.values.get(column) for column in columns)
            if any(
                part is None and column not in self._may_be_empty
                for part, column in zip(key, columns, strict=True)
            ):
                continue
            shown = key[0] if len(key) == 1 else key
            first = seen.setdefault(shown, f"{self._report.file} line {row.line}")
            if first != f"{self._report.file} line {row.line}":
                text = " + ".join(f"{column} {part}" for column, part in zip(columns, key, strict=True))
                self._report.error(row.line, columns[0], "KEY_TWICE", f"{text} stands already in {first}")

    def end(self) -> None:
        """Nothing is left to check."""
