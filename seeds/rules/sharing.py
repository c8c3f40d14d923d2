"""Sharing agreements: what is restricted, what can be cut, and what is permitted and forbidden at once."""

from collections import defaultdict
from typing import Any

from graph.sharing import CUT, RESTRICTED, Dataset, Rows
from seeds.folder import Row
from seeds.problems import Report

_WHOLE = (Rows.ALL.value, Rows.NONE.value)


class Sharing:
    """A restricted dataset has its purposes, an uncut one all rows or none; no two agreements contradict."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self._alike: dict[tuple[str, str], list[Row]] = defaultdict(list)

    def row(self, row: Row) -> None:
        """Check one agreement, and keep it to be compared."""
        values = row.values
        dataset, rows, consumer = values.get("dataset"), values.get("rows"), values.get("consumer")
        if not dataset:
            return
        if Dataset(dataset) in RESTRICTED and values.get("purposes") == []:
            message = f"{dataset} is restricted; the agreement must say for which purposes"
            self._report.error(row.line, "purposes", "PURPOSES_MISSING", message)
        if rows and Dataset(dataset) not in CUT and rows not in _WHOLE:
            message = f"{dataset} is shared as a whole: {' or '.join(_WHOLE)}, not {rows}"
            self._report.error(row.line, "rows", "ROWS_NOT_CUT", message)
        if rows and consumer and values.get("valid_from") and not values.get("superseded_at"):
            self._alike[consumer, dataset].append(row)

    def end(self) -> None:
        """Compare the agreements with the same consumer and dataset."""
        for (consumer, dataset), alike in self._alike.items():
            forbidding = [row for row in alike if row.values["rows"] == Rows.NONE.value]
            permitting = [row for row in alike if row.values["rows"] != Rows.NONE.value]
            for no in forbidding:
                yes = next((row for row in permitting if _together(no.values, row.values)), None)
                if yes is not None:
                    message = f"{consumer} is forbidden {dataset} here and permitted it in line {yes.line} at once"
                    self._report.error(no.line, "rows", "SHARING_CONTRADICTS", message)


def _together(one: dict[str, Any], other: dict[str, Any]) -> bool:
    """Whether two agreements can hold for one caller on one day."""
    roles = {one.get("role"), other.get("role")} - {None}
    begin, end = max(one["valid_from"], other["valid_from"]), [one.get("valid_to"), other.get("valid_to")]
    return len(roles) <= 1 and all(begin < each for each in end if each)
