"""Checks a folder of data before anything is written: every problem, in the order of files and lines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from seeds.columns import TABLES
from seeds.index import Index
from seeds.problems import Problem, Report
from seeds.references import Known, KnownArea, KnownOrganisation
from seeds.rules.areas import Areas
from seeds.rules.authorities import Authorities
from seeds.rules.codes import Codes
from seeds.rules.hazards import Assignments, Hazards, SupervisionOrders, Transitions
from seeds.rules.intervals import Intervals
from seeds.rules.keys import Keys
from seeds.rules.names import Names
from seeds.rules.organisations import Organisations
from seeds.rules.records import Records
from seeds.rules.references import References
from seeds.rules.responsibilities import Responsibilities
from seeds.rules.rosters import DutyShifts
from seeds.rules.sharing import Sharing
from seeds.rules.sundry import Agreements, Communities, Enterprises, EscalationBodies
from seeds.rules.warnings import WarningKinds, Warnings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date

    from seeds.column import Table
    from seeds.folder import Folder
    from seeds.rules.rule import Rule

__all__ = ["Known", "KnownArea", "KnownOrganisation", "check"]

Shared = tuple[dict[Any, str], dict[str, int]]
"""What rules of several files share: the keys of areas, and the levels of hazards."""

_EVERY = 1000  # rows between two words of progress


def check(folder: Folder, known: Known, today: date, progress: Callable[[int, int], None]) -> list[Problem]:
    """Find every problem of a folder, given what the graph already holds.

    Args:
        folder: the files; each is read at most three times, row by row.
        known: what references may point at besides the folder's own rows.
        today: the day in Shanghai after which nothing can have been recorded.
        progress: hears how much of how much has been read, in bytes (rows of a workbook).
    """
    problems = list(folder.problems)
    if any(problem.code in ("FOLDER_MISSING", "SHEET_UNREADABLE") for problem in problems):
        return problems
    index = Index(folder, known)
    shared: Shared = ({}, {})
    total = sum(folder.size(file) for file in folder.files())
    before = 0
    for table in TABLES.values():
        report = Report(folder.label(table.file))
        if table.file in folder.files():
            rules = list(_rules(table, index, today, report, shared))
            _check(folder, table, rules, report, _Heard(progress, before, total))
            before += folder.size(table.file)
            progress(before, total)
        elif table.required and not any(problem.file == table.file for problem in problems):
            report.error(1, 1, "FILE_MISSING", f"the folder has no {table.file} ({table.help}), which is required")
        problems += sorted(report.problems, key=lambda problem: problem.line)
    return problems


class _Heard:
    """Passes on how far the reading is, now and then."""

    def __init__(self, progress: Callable[[int, int], None], before: int, total: int) -> None:
        self._progress = progress
        self._before = before
        self._total = total
        self._rows = 0

    def __call__(self, done: int) -> None:
        self._rows += 1
        if self._rows % _EVERY == 0:
            self._progress(self._before + done, self._total)


def _check(
    folder: Folder, table: Table, rules: list[Rule], report: Report, progress: Callable[[int], None]
) -> None:
    for row in folder.read(table.file, report, progress):
        for rule in rules:
            rule.row(row)
    for rule in rules:
        rule.end()


def _rules(table: Table, index: Index, today: date, report: Report, shared: Shared) -> Iterator[Rule]:
    yield Keys(table, report, shared[0])
    yield References(table, index, report)
    yield Intervals(table, report)
    yield Codes(table, index, today, report)
    match table.file:
        case "organisations.csv":
            yield Organisations(index, report)
        case "organisation-names.csv":
            yield Names(index, report)
        case "areas.csv":
            yield Areas(index, report)
            yield Communities(index, report)
        case "communities.csv":
            yield Communities(index, report)
        case "responsibilities.csv":
            yield Responsibilities(index, report)
            yield Records(today, report)
        case "agreements.csv":
            yield Agreements(report)
        case "enterprises.csv":
            yield Enterprises(index, report)
        case "escalation-bodies.csv":
            yield EscalationBodies(index, report)
        case _:
            yield from _further_rules(table, index, today, report, shared[1])


def _further_rules(
    table: Table, index: Index, today: date, report: Report, levels: dict[str, int]
) -> Iterator[Rule]:
    match table.file:
        case "sharing-agreements.csv":
            yield Sharing(report)
            yield Records(today, report)
        case "authorities.csv":
            yield Authorities(report)
        case "duty-shifts.csv":
            yield DutyShifts(report)
        case "warning-kinds.csv":
            yield WarningKinds(report)
        case "warnings.csv":
            yield Warnings(index, report)
        case "hazards.csv":
            yield Hazards(today, report, levels)
        case "transitions.csv":
            yield Transitions(today, report)
        case "assignments.csv":
            yield Assignments(report)
        case "supervision-orders.csv":
            yield SupervisionOrders(report, levels)
