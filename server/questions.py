"""The questions that people ask, as files: an operation, its variables, and the question in both languages.

questions/<id>.graphql    # 中文问题
# The question in English
query Name(...) { ... }
questions/<id>.json       {"variables": {...}, "because": "...", "expected": {...}}

What the seeds do not hold, such as a draft, somebody orders before: `"before": [{"file": "before/<id>.graphql",
"organisation": "U19", "role": "STEWARD", "variables": {...}}]`. A question is then asked of a graph of its own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec

from graph.callers import Role

FOLDER = Path(__file__).parent.parent / "questions"


@dataclass(frozen=True)
class Before:
    """An order that somebody has given before the question is asked."""

    query: str
    organisation: str
    role: Role
    variables: dict[str, Any]


@dataclass(frozen=True)
class Question:
    """One question and how it is asked."""

    id: str
    zh: str
    en: str
    query: str
    variables: dict[str, Any]
    expected: Any = None
    before: tuple[Before, ...] = ()


def read_questions(folder: Path = FOLDER) -> list[Question]:
    """Every question, in the order of their ids; ValueError when a file does not follow the form."""
    found = []
    for path in sorted(folder.glob("*.graphql"), key=_place):
        text = path.read_text(encoding="utf-8")
        lines = text.splitlines()
        if len(lines) < 3 or not (lines[0].startswith("# ") and lines[1].startswith("# ")):  # noqa: PLR2004
            raise ValueError(f"{path.name}: begins with the question in Chinese and in English, as comments")
        facts = path.with_suffix(".json")
        given = msgspec.json.decode(facts.read_bytes()) if facts.exists() else {}
        found.append(
            Question(
                path.stem,
                lines[0].removeprefix("# "),
                lines[1].removeprefix("# "),
                text,
                given.get("variables", {}),
                given.get("expected"),
                tuple(_before(folder, each) for each in given.get("before", ())),
            )
        )
    return found


def _before(folder: Path, given: dict[str, Any]) -> Before:
    text = (folder / given["file"]).read_text(encoding="utf-8")
    return Before(text, given["organisation"], Role(given["role"]), given["variables"])


def _place(path: Path) -> list[tuple[int, str]]:
    """Where a question stands in the list: 01, 02, ... A1, A2, ... A10, ..."""
    return [(int(part or 0) if part.isdigit() else 0, part) for part in re.split(r"(\d+)", path.stem)]
