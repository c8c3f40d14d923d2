"""Responsibilities: who may own, and when a record was believed."""

from datetime import date, datetime, time

from seeds.folder import Row
from seeds.index import Index
from seeds.problems import Report
from seeds.shapes import OWNING_ROLES
from seeds.values import SHANGHAI


class Responsibilities:
    """Checks one duty."""

    def __init__(self, index: Index, today: date, report: Report) -> None:
        self._index = index
        self._today = today
        self._report = report

    def row(self, row: Row) -> None:
        """Check the duty's holder and its two axes of time."""
        self._holder(row)
        values = row.values
        for column in ("recorded_at", "superseded_at"):
            moment = values.get(column)
            # Later today is the future, too: owners would change at that moment without anybody's doing.
            if moment and (moment.astimezone(SHANGHAI).date() > self._today or moment > datetime.now(SHANGHAI)):
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

    def _holder(self, row: Row) -> None:
        values = row.values
        holder = self._index.organisations.get(values.get("unit_id") or "")
        if holder is None:
            return
        if holder.category == "SUPPORT" and values.get("role") in OWNING_ROLES:
            message = f"{values['unit_id']} {holder.name} is a support department (支撑) and never owns"
            self._report.error(row.line, "role", "SUPPORT_AS_OWNER", message)
        begins, ends = values.get("valid_from"), values.get("valid_to")
        gone = begins and holder.valid_to and holder.valid_to <= begins
        to_come = ends and holder.valid_from and ends <= holder.valid_from
        if gone or to_come:
            message = (
                f"{values['unit_id']} {holder.name} does not exist on any day of this duty; it will never own"
            )
            self._report.warning(row.line, "unit_id", "HOLDER_NOT_IN_EXISTENCE", message)
