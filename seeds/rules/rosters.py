"""Shifts: nobody is on duty for longer than a week."""

from datetime import timedelta

from seeds.folder import Row
from seeds.problems import Report

LONGEST = timedelta(days=7)
"""What rosters.cypher relies on: no shift that began earlier reaches into a period."""


class DutyShifts:
    """A shift is not longer than a week."""

    def __init__(self, report: Report) -> None:
        self._report = report

    def row(self, row: Row) -> None:
        """Check how long it lasts."""
        begins, ends = row.values.get("started_at"), row.values.get("ended_at")
        if begins and ends and ends - begins > LONGEST:
            message = f"a shift of {ends - begins}: nobody is on duty for longer than {LONGEST.days} days"
            self._report.error(row.line, "ended_at", "SHIFT_TOO_LONG", message)

    def end(self) -> None:
        """Nothing is left to check."""
