"""A period is half-open: its end lies after its beginning."""

from seeds.column import Table
from seeds.folder import Row
from seeds.problems import Report


class Intervals:
    """Compares the ends of each period of a row."""

    def __init__(self, table: Table, report: Report) -> None:
        self._report = report
        self._intervals = [pair for pair in table.intervals if pair[1] in table.by_name]

    def row(self, row: Row) -> None:
        """Check the row's periods."""
        for first, last in self._intervals:
            begins, ends = row.values.get(first), row.values.get(last)
            if begins and ends and ends <= begins:
                message = f"{last} {ends} must lie after {first} {begins}: it is the first day no more in force"
                self._report.error(row.line, last, "INTERVAL", message)

    def end(self) -> None:
        """Nothing is left to check."""
