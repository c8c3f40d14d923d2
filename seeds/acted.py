"""What was done here takes no more from files: it would overwrite or contradict what departments did."""

from __future__ import annotations

from dataclasses import dataclass
from operator import attrgetter
from typing import TYPE_CHECKING

from seeds.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from collections.abc import Set as AbstractSet

    from graph.journal import Keyed
    from seeds.references import Known


@dataclass(frozen=True)
class Guard:
    """Rows of a kind that no file changes any more: those whose field holds a key that `known` has taken over.

    `column`: what the file calls it, where it is called otherwise there.
    """

    file: str
    known: Callable[[Known], AbstractSet[str]]
    code: str
    message: str
    field: str = "hic"
    prefix: str = ""
    column: str | None = None


def _acted(file: str) -> Guard:
    message = "departments have acted on this hazard here; what comes next is ordered, not loaded"
    return Guard(file, attrgetter("acted"), "ACTED_ON_HERE", message)


def _shared(file: str, kind: str, field: str = "id") -> Guard:
    message = "departments have shared this row here; share it too, and it is held or a claim"
    return Guard(file, attrgetter("shared"), "SHARED_HERE", message, field, f"{kind}|")


def _adopted(file: str, field: str = "id", column: str | None = None) -> Guard:
    message = "a draft that was adopted here has decided about it; what comes next is drafted, not loaded"
    return Guard(file, attrgetter("adopted"), "ADOPTED_HERE", message, field, column=column)


GUARDS = {
    "transitions": _acted("transitions.csv"),
    "assignments": _acted("assignments.csv"),
    "supervision orders": _acted("supervision-orders.csv"),
    "escalations": Guard(
        "escalations.csv",
        attrgetter("escalated"),
        "ACTED_ON_HERE",
        "the clock has sent this hazard up here; what went up of it is no file's",
    ),
    "enterprises": _shared("enterprises.csv", "Enterprise"),
    "risk points": _shared("risk-points.csv", "RiskPoint", "hic"),
    "hazards": _shared("hazards.csv", "Hazard", "hic"),
    "users": _shared("users.csv", "User"),
    "resources": _shared("resources.csv", "Resource"),
    "responsibilities": _adopted("responsibilities.csv"),
    "agreements": _adopted("agreements.csv"),
    "cells": _adopted("coverage-cells.csv", "key", "area_code"),
}
"""By the kind of row."""


class ActedOnError(Exception):
    """A row would change what was done here; nothing is loaded."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


def check_not_acted_on(kind: str, differing: Iterable[Keyed], known: Known) -> None:
    """ActedOnError for the first of these rows that no file changes any more; the same again is fine."""
    guard = GUARDS.get(kind)
    if guard is None:
        return
    taken = guard.known(known)
    for key, row in differing:
        if f"{guard.prefix}{row[guard.field]}" in taken:
            message = f"row {key}: {guard.message}"
            raise ActedOnError(Problem(guard.file, 1, guard.column or guard.field, guard.code, message))
