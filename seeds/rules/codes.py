"""Codes that follow a standard: credit codes, hazard identity codes, building codes."""

from datetime import date

from graph.codes import building, hic, uscc
from graph.codes.refusal import Refusal
from seeds.column import Kind, Ref, Table
from seeds.folder import Row
from seeds.index import Index
from seeds.problems import Report


class Codes:
    """Checks the coded columns of a row, and that a point's code agrees with what it was registered as."""

    def __init__(self, table: Table, index: Index, today: date, report: Report) -> None:
        self._columns = [
            column
            for column in table.columns
            if column.kind in (Kind.CREDIT_CODE, Kind.HAZARD_CODE, Kind.BUILDING_CODE)
        ]
        self._kind = hic.POINT if table.file == "risk-points.csv" else hic.HAZARD
        self._index = index
        self._today = today
        self._report = report

    def row(self, row: Row) -> None:
        """Check the row's codes."""
        for column in self._columns:
            code = row.values.get(column.name)
            if not code or not self._judged(column.kind):
                continue
            refused = self._refusal(column.kind, code)
            if refused:
                self._report.error(row.line, column.name, refused.code, refused.message)
            elif column.kind is Kind.HAZARD_CODE:
                self._agree(row, code)
            elif column.kind is Kind.CREDIT_CODE and (doubt := uscc.doubt(code)):
                self._report.warning(row.line, column.name, doubt.code, doubt.message)

    def end(self) -> None:
        """Nothing is left to check."""

    def _refusal(self, kind: Kind, code: str) -> Refusal | None:
        if kind is Kind.CREDIT_CODE:
            return uscc.refusal(code)
        if kind is Kind.BUILDING_CODE:
            return building.refusal(code, self._index.places)
        return hic.refusal(code, self._index.places, self._today)

    def _judged(self, kind: Kind) -> bool:
        """Whether places and categories are known; a missing list of them is told once, not at every code."""
        return kind is Kind.CREDIT_CODE or not self._index.unread & {Ref.AREA, Ref.CATEGORY}

    def _agree(self, row: Row, code: str) -> None:
        said = hic.read(code)
        if said.kind != self._kind:
            message = f"position 10 is {said.kind}; it is 1 in the code of a risk point and 2 in that of a hazard"
            self._report.error(row.line, "hic", "HIC_KIND", message)
        for column, part in (("level_initial", said.level), ("registered_on", said.registered_on)):
            value = row.values.get(column)
            if value is not None and value != part:
                message = f"{value} does not agree with the code, which says {part}; a code never changes"
                self._report.error(row.line, column, "HIC_DISAGREES", message)
