"""docs/sharing.md tells of every dataset, word and rule what the program does."""

from __future__ import annotations

import re
from enum import Enum
from pathlib import Path

import pytest

from graph.callers import Role
from graph.sharing import CUT, RESTRICTED, Collection, Dataset, Purpose, Rows
from schema.datasets import OF_FIELDS, OF_TYPES
from schema.labels import label

PAGE = (Path(__file__).parent.parent.parent / "docs" / "sharing.md").read_text(encoding="utf-8")
LINES = [line.strip("|").split("|") for line in PAGE.splitlines() if line.startswith("| `")]
ROWS = {first.strip(" `"): [cell.strip() for cell in rest] for first, *rest in LINES}


@pytest.mark.parametrize("dataset", Dataset)
def test_a_dataset_is_told_with_all_that_it_holds_and_how_it_is_shared(dataset: Dataset) -> None:
    *_, shared, holds = ROWS[dataset.value]
    held = {name for of in (OF_TYPES, OF_FIELDS) for name, found in of.items() if found is dataset}
    assert set(re.findall(r"`([\w.]+)`", holds)) == held
    assert ("as a whole" in shared) is (dataset not in CUT)
    assert ("stated purpose" in shared) is (dataset in RESTRICTED)


@pytest.mark.parametrize("word", [*Dataset, *Rows, *Collection, *Role, *Purpose], ids=lambda word: word.value)
def test_every_word_is_told_in_both_languages(word: Enum) -> None:
    told = label(word)
    assert ROWS[word.value][:2] == [told.zh, told.en]


def test_every_rule_that_refuses_is_told() -> None:
    sources = [path.read_text("utf-8") for path in Path(__file__).parent.parent.parent.glob("resolvers/*.py")]
    rules = {rule for text in sources for rule in re.findall(r'Forbidden\(\s*"(\w+)"', text)}
    assert rules
    assert rules <= ROWS.keys()
