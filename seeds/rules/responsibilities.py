"""Responsibilities: who may own."""

from seeds.folder import Row
from seeds.index import Index
from seeds.problems import Report
from seeds.shapes import OWNING_ROLES


class Responsibilities:
    """A support department never owns, and a holder exists."""

    def __init__(self, index: Index, report: Report) -> None:
        self._index = index
        self._report = report

    def row(self, row: Row) -> None:
        """Check the duty's holder."""
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

    def end(self) -> None:
        """Nothing is left to check."""
