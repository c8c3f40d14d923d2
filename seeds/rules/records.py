"""Records on two axes of time: when one was believed."""

from datetime import date, datetime, time

from graph.temporal import day_of
from seeds.folder import Row
from seeds.problems import Report
from seeds.values import SHANGHAI


class Records:
    """A record is of the past, and corrected after it was made."""

    def __init__(self, today: date, report: Report) -> None:
        self._today = today
        self._report = report

    def row(self, row: Row) -> None:
        """Check when the row was recorded and superseded."""
        values = row.values
        for column in ("recorded_at", "superseded_at"):
            moment = values.get(column)
            # Later today is the future, too: the answer would change at that moment without anybody's doing.
            if moment and (day_of(moment) > self._today or moment > datetime.now(SHANGHAI)):
                message = f"{moment.isoformat()} lies in the future; a record cannot"
                self._report.error(row.line, column, "MOMENT_IN_FUTURE", message)
        recorded, superseded, begins = (
            values.get("recorded_at"),
            values.get("superseded_at"),
            values.get("valid_from"),
        )
        recorded = recorded or (begins and datetime.combine(begins, time(), SHANGHAI))
        if recorded and superseded and superseded <= recorded:
            message = f"superseded_at must lie after the recording on {recorded.isoformat()}"
            self._report.error(row.line, "superseded_at", "INTERVAL", message)

    def end(self) -> None:
        """Nothing is left to check."""
