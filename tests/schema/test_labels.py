"""Every word that is shown has a label in both languages beside it."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

import pytest

from schema import words
from schema.labels import label_of
from tests.support.asking import Asker

SEEDS = Path(__file__).parent.parent.parent / "seeds"
BOTH = "{ zh en }"


def told(file: str, column: str) -> set[str]:
    with (SEEDS / file).open(encoding="utf-8-sig", newline="") as lines:
        return {row[column] for row in csv.DictReader(lines)} - {""}


@pytest.mark.parametrize(
    ("texts", "file", "column"),
    [
        (words.TIERS, "organisations.csv", "tier"),
        (words.RESOURCE_TYPES, "resources.csv", "type"),
        (words.DOMAINS, "resources.csv", "domain"),
        (words.EVENT_CLASSES, "risk-categories.csv", "event_class"),
        (words.END_REASONS, "assignments.csv", "end_reason_zh"),
    ],
    ids=["tiers", "types", "domains", "event classes", "end reasons"],
)
def test_every_word_of_the_seeds_has_an_english_name(texts: Any, file: str, column: str) -> None:
    assert told(file, column) <= set(texts)
    for word in told(file, column):
        shown = label_of(texts, word)
        assert shown.zh == word
        assert shown.en.isascii()


def test_a_word_that_is_not_listed_is_shown_as_it_is() -> None:
    shown = label_of(words.TIERS, "某种新的层级")
    assert (shown.zh, shown.en) == ("某种新的层级", "某种新的层级")


@pytest.mark.parametrize(
    ("noun", "value", "label"),
    [
        ("organisations", "tier", "tierLabel"),
        ("resources", "type", "typeLabel"),
        ("resources", "domain", "domainLabel"),
        ("riskPoints", "status", "statusLabel"),
        ("notificationRules", "recipientRole", "recipientRoleLabel"),
    ],
)
async def test_a_label_stands_beside_every_word_and_beside_none(
    ask: Asker, noun: str, value: str, label: str
) -> None:
    nodes = (await ask(f"{{ {noun}(first: 1000) {{ nodes {{ {value} {label} {BOTH} }} }} }}"))[noun]["nodes"]
    assert any(node[value] for node in nodes)
    for node in nodes:
        assert (node[value] is None) == (node[label] is None)
        assert node[label] is None or (node[label]["zh"] and node[label]["en"] != node[value])


async def test_labels_of_categories_assignments_and_steps(ask: Asker) -> None:
    found = await ask(
        f"""{{ riskCategories {{ eventClass eventClassLabel {BOTH} }}
          hazards(first: 1000) {{ nodes {{ assignments {{ endReason endReasonLabel {BOTH} }} }} }}
          department(id: "U01") {{
            concrete: escalationChain(subScope: "06-D", area: "440308001", on: "2023-02-10") {{
              verdict verdictLabel {BOTH} }}
            policy: escalationChain {{ verdict verdictLabel {BOTH} }} }} }}"""
    )
    assert {(row["eventClass"], row["eventClassLabel"]["zh"]) for row in found["riskCategories"]} == {
        (word, word) for word in told("risk-categories.csv", "event_class")
    }
    ended = [each for hazard in found["hazards"]["nodes"] for each in hazard["assignments"]]
    assert {each["endReasonLabel"] and each["endReasonLabel"]["en"] for each in ended} == {
        None, "Returned", "Closed", "Transferred",
    }  # fmt: skip
    overlap = {"zh": "责任重叠", "en": "Overlap: several own it and none leads"}
    assert {"verdict": "OVERLAP", "verdictLabel": overlap} in found["department"]["concrete"]
    assert all(step["verdictLabel"] is None for step in found["department"]["policy"])
