"""Names: an organisation bears one name at a time."""

from collections import defaultdict
from datetime import date
from itertools import pairwise

from seeds.folder import Row
from seeds.index import Index
from seeds.problems import Report


class Names:
    """Lays the names of each organisation side by side."""

    def __init__(self, index: Index, report: Report) -> None:
        self._report = report
        self._periods: defaultdict[str, dict[date, tuple[date, int]]] = defaultdict(dict)
        for key, periods in index.known.names.items():
            for begins, ends in periods:
                self._periods[key][begins or date.min] = (ends or date.max, 0)

    def row(self, row: Row) -> None:
        """Remember the period of one name; a row replaces the graph's name with the same first day."""
        values = row.values
        if "valid_from" in values and "valid_to" in values and values.get("organisation_id"):
            begins = values["valid_from"] or date.min
            self._periods[values["organisation_id"]][begins] = (values["valid_to"] or date.max, row.line)

    def end(self) -> None:
        """Check that no two names of one organisation overlap."""
        for key, periods in self._periods.items():
            told = sorted(periods.items())
            for (_, (ends, line)), (begins, (_, next_line)) in pairwise(told):
                if ends > begins and max(line, next_line):
                    message = f"{key} would bear two names from {begins}; end the earlier one on that day"
                    self._report.error(max(line, next_line), "valid_from", "NAMES_OVERLAP", message)
