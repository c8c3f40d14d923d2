"""A word that a file may use is one that the graph knows, or the row would load and then break every answer."""

from __future__ import annotations

from enum import Enum

import pytest

from graph.callers import Role
from graph.escalation import EscalationCondition
from graph.organisations import DepartmentCategory, OrganisationKind
from graph.responsibilities import ResponsibilityRole
from graph.risk_points import RiskPointStatus
from graph.rosters import RosterPost
from graph.sharing import Dataset, Purpose, Rows
from graph.warnings import WarningColour
from seeds.columns import TABLES
from seeds.words import CATEGORIES, KINDS


@pytest.mark.parametrize(
    ("file", "column", "known"),
    [
        ("responsibilities.csv", "role", ResponsibilityRole),
        ("escalation-bodies.csv", "condition", EscalationCondition),
        ("risk-points.csv", "status", RiskPointStatus),
        ("sharing-agreements.csv", "dataset", Dataset),
        ("sharing-agreements.csv", "rows", Rows),
        ("sharing-agreements.csv", "purposes", Purpose),
        ("sharing-agreements.csv", "role", Role),
        ("roster-posts.csv", "post", RosterPost),
        ("duty-shifts.csv", "post", RosterPost),
        ("warning-kinds.csv", "colours", WarningColour),
        ("warnings.csv", "colour", WarningColour),
    ],
)
def test_a_file_and_the_graph_know_the_same_words(file: str, column: str, known: type[Enum]) -> None:
    described = TABLES[file].column(column)
    assert described is not None
    assert set(described.choices or ()) == {word.value for word in known}


def test_chinese_words_become_words_of_the_graph() -> None:
    assert set(KINDS.values()) == {kind.value for kind in OrganisationKind}
    assert set(CATEGORIES.values()) == {category.value for category in DepartmentCategory}
