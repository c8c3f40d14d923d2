"""Authorities: the field must be one that departments share."""

from graph.statements.subjects import BY_TYPE
from seeds.folder import Row
from seeds.problems import Report


class Authorities:
    """A type has the field whose authority is named, and it is not said once for ever."""

    def __init__(self, report: Report) -> None:
        self._report = report

    def row(self, row: Row) -> None:
        """Check the field."""
        subject, name = BY_TYPE.get(row.values.get("type") or ""), row.values.get("field")
        if subject is None or not name:
            return
        shared = [field.name for field in subject.fields if not field.fixed]
        if name not in shared:
            message = f"{name} is no field of {subject.type.value} that has an authority: {', '.join(shared)}"
            self._report.error(row.line, "field", "FIELD_UNKNOWN", message)

    def end(self) -> None:
        """Nothing is left to check."""
