"""Hazards: no short cuts through the closed loop, one department at a time in a role, only majors are listed."""

from collections import defaultdict
from datetime import date, datetime
from itertools import pairwise
from typing import Any

from graph.closed_loop import MAJOR, allowed
from graph.temporal import day_of
from seeds.folder import Row
from seeds.problems import Report
from seeds.values import SHANGHAI


class Hazards:
    """Checks the times of one hazard, and remembers its level for the orders."""

    def __init__(self, today: date, report: Report, levels: dict[str, int]) -> None:
        self._today = today
        self._report = report
        self._levels = levels

    def row(self, row: Row) -> None:
        """Check when it was found."""
        values = row.values
        if values.get("hic") and values.get("level_current"):
            self._levels[values["hic"]] = values["level_current"]
        _past(values.get("found_at"), "found_at", row, self._today, self._report)

    def end(self) -> None:
        """Nothing is left to check."""


class Transitions:
    """Follows the life of each hazard from its registration, whatever the order of the lines."""

    def __init__(self, today: date, report: Report) -> None:
        self._today = today
        self._report = report
        self._lives: defaultdict[str, dict[int, Row]] = defaultdict(dict)

    def row(self, row: Row) -> None:
        """Check one step in itself."""
        values = row.values
        _past(values.get("at"), "at", row, self._today, self._report)
        if values.get("to_status") == "RETURNED" and not (
            values.get("reason_zh") and values.get("proposed_unit_id")
        ):
            message = "a unit that returns a hazard gives its reason and proposes another unit"
            self._report.error(row.line, "reason_zh", "RETURN_REASON", message)
        if values.get("hic") and values.get("no"):
            self._lives[values["hic"]][values["no"]] = row

    def end(self) -> None:
        """Check each life as a whole."""
        for steps in self._lives.values():
            told = [steps[number] for number in sorted(steps)]
            if sorted(steps) != list(range(1, len(steps) + 1)):
                message = "the steps of a hazard are numbered 1, 2, 3, ... and all of them are told"
                self._report.error(told[-1].line, "no", "TRANSITION_NUMBER", message)
                continue
            self._follow(told)

    def _follow(self, told: list[Row]) -> None:
        before: str | None = None
        for row in told:
            values = row.values
            after, said = values.get("to_status"), values.get("from_status")
            if after is None or ("from_status" in values and said != before) or not allowed(before, after):
                message = (
                    f"from {before or 'nothing'} the way does not lead to {after} (stated: {said or 'nothing'})"
                )
                self._report.error(row.line, "to_status", "TRANSITION_NOT_ALLOWED", message)
                return
            before = after
        for earlier, later in pairwise(told):
            if earlier.values.get("at") and later.values.get("at") and later.values["at"] < earlier.values["at"]:
                message = "a step cannot lie before the one it follows"
                self._report.error(later.line, "at", "TRANSITION_ORDER", message)


class Assignments:
    """One department at a time must act in a role."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self._periods: defaultdict[tuple[Any, Any], list[tuple[datetime, datetime, int]]] = defaultdict(list)

    def row(self, row: Row) -> None:
        """Remember the period of one assignment."""
        values = row.values
        if values.get("assigned_at") and "ended_at" in values:
            ends = values["ended_at"] or datetime.max.replace(tzinfo=SHANGHAI)
            self._periods[values.get("hic"), values.get("role")].append((values["assigned_at"], ends, row.line))

    def end(self) -> None:
        """Check that no two of one hazard and role overlap."""
        for (_, role), periods in self._periods.items():
            for (_, ends, _), (begins, _, line) in pairwise(sorted(periods)):
                if ends > begins:
                    message = f"another department still has this hazard in the role {role}; end that first"
                    self._report.error(line, "assigned_at", "ASSIGNMENTS_OVERLAP", message)


class SupervisionOrders:
    """Only a major hazard is listed for supervision."""

    def __init__(self, report: Report, levels: dict[str, int]) -> None:
        self._report = report
        self._levels = levels

    def row(self, row: Row) -> None:
        """Check the hazard's level."""
        if self._levels.get(row.values.get("hic") or "", MAJOR) != MAJOR:
            message = "listed supervision (挂牌督办) is for major hazards (重大隐患); this one is general"
            self._report.error(row.line, "hic", "ORDER_FOR_GENERAL", message)

    def end(self) -> None:
        """Nothing is left to check."""


def _past(moment: datetime | None, column: str, row: Row, today: date, report: Report) -> None:
    if moment and day_of(moment) > today:
        report.error(row.line, column, "MOMENT_IN_FUTURE", f"{moment.isoformat()} lies in the future; this cannot")
