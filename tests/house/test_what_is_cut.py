"""What not everybody may see is asked for by nobody without saying to whom it is shown."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import pytest

from graph import cypher_file
from graph.query import Query
from graph.sight import OWN, PARAMETERS
from tests.support.house import commands, queries

LABELS: Mapping[str, str] = {
    "RiskPoint": "seenPoints",
    "Hazard": "seenHazards",
    "Transition": "seenHazards",
    "Assignment": "seenHazards",
    "Escalation": "seenHazards",
    "SupervisionOrder": "seenHazards",
    "Handover": "seenHazards",
    "Inspection": "seenInspections",
    "EnforcementCase": "seenInspections",
    "Enterprise": "seenEnterprises",
    "User": "seenUsers",
    "AccessRecord": "seenAccess",
}
BY_ITS_KEY = "only its key is told, in a hidden column; whoever looks it up asks the cut question"
TOLD_OF_ALL = "told only to whoever sees every row of the list; by it a list also chooses its way"
OURS = "asked by the program alone, which tells callers nothing of it"
UNCUT: Mapping[tuple[str, str], str] = {
    ("ties_of_hazards", "seenPoints"): BY_ITS_KEY,
    ("ties_of_hazards", "seenEnterprises"): BY_ITS_KEY,
    ("ties_of_hazards", "seenInspections"): BY_ITS_KEY,
    ("inspections_by_id", "seenPoints"): BY_ITS_KEY,
    ("inspections_by_id", "seenEnterprises"): BY_ITS_KEY,
    ("enforcement_cases_by_id", "seenEnterprises"): BY_ITS_KEY,
    ("where_hazards_repeat", "seenEnterprises"): BY_ITS_KEY,
    ("transitions_of_hazards", "seenUsers"): BY_ITS_KEY,
    ("confirmations_of_duties", "seenUsers"): BY_ITS_KEY,
    ("handovers_by_id", "seenUsers"): BY_ITS_KEY,
    **{
        (name, "seenAccess"): OURS
        for name in (
            *("access_records_stored", "access_hashes", "access_stretches", "access_prunable"),
            "access_unnumbered",
        )
    },
    ("known_credit_codes", "seenEnterprises"): OURS,
    ("audit_hazards", "seenHazards"): OURS,
    ("what_decides_steps", "seenUsers"): OURS,
    ("known_acted", "seenHazards"): OURS,
    ("known_escalated", "seenHazards"): OURS,
    ("open_hazards", "seenHazards"): OURS,
    ("reach_of_marks", "seenHazards"): OURS,
    **{("sizes_of_lists", parameter): TOLD_OF_ALL for parameter in {*LABELS.values()} - {"seenAccess"}},
    **{("audit_edges", parameter): OURS for parameter in {*LABELS.values()} - {"seenAccess"}},
    **{("audit_properties", parameter): OURS for parameter in ("seenPoints", "seenHazards", "seenEnterprises")},
    **{
        (
            "what_records_count",
            parameter,
        ): "totals of the whole district, told to whoever may see every row of it (COUNTED_FROM)"
        for parameter in ("seenPoints", "seenHazards", "seenInspections", "seenUsers")
    },
}


def _needed(name: str) -> set[tuple[str, str]]:
    text = cypher_file.read(name).text
    labels = set(re.findall(r"[:|](\w+)", text)) & set(LABELS)
    return {(name, LABELS[label]) for label in labels}


def test_every_question_about_what_is_cut_is_cut_or_says_why_not() -> None:
    needed = {each for query in queries() for each in _needed(query.name)}
    cut = {(query.name, name) for query in queries() for name in query.seen}
    assert needed - cut == set(UNCUT)


@pytest.mark.parametrize("query", queries(), ids=lambda query: query.name)
def test_what_may_be_seen_is_spelled_as_the_door_knows_it(query: Query[Any]) -> None:
    assert set(query.seen) <= {*PARAMETERS, *OWN}
    assert all(query.file.example[name] is None for name in query.seen), "pasted as it is, a file shows every row"


def test_a_command_is_not_cut() -> None:
    assert not [command.name for command in commands() if "$seen" in command.text]


def test_every_condition_asks_first_whether_everything_is_seen() -> None:
    for query in queries():
        for name in query.seen:
            text = query.file.text
            assert f"${name} IS NULL THEN true" in text or f"${name} IS NULL OR " in text, query.name
