"""SECURITY.md names, for every threat, tests that exist."""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
TEXT = (ROOT / "SECURITY.md").read_text(encoding="utf-8")
NAMED = re.compile(r"`(tests/[\w/]+\.py)::(\w+)`")
ROWS = [line for line in TEXT.splitlines() if line.startswith("| ") and not line.startswith("| asset |")]


@cache
def names_in(name: str) -> frozenset[str]:
    tree = ast.parse((ROOT / name).read_text(encoding="utf-8"))
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef)
    return frozenset(node.name for node in tree.body if isinstance(node, kinds) and node.name.startswith("test_"))


def test_there_is_a_row_for_many_threats() -> None:
    assert len(ROWS) > 40


@pytest.mark.parametrize("row", ROWS, ids=[" ".join(row.split("|")[1:3]).strip()[:60] for row in ROWS])
def test_every_threat_names_what_stops_it_and_tests_that_exist(row: str) -> None:
    asset, threat, stops, shown = (cell.strip() for cell in row.strip("|").split("|"))
    assert asset
    assert threat
    assert stops
    named = NAMED.findall(shown)
    assert named
    assert NAMED.sub("", shown).strip(", ") == "", "nothing else stands there"
    assert [f"{file}::{test}" for file, test in named if test not in names_in(file)] == []
