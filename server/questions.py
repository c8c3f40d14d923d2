"""The questions that people ask, as files: an operation, its variables, and the question in both languages.

questions/<id>.graphql    # 中文问题
# The question in English
query Name(...) { ... }
questions/<id>.json       {"variables": {...}, "because": "...", "expected": {...}}
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec

FOLDER = Path(__file__).parent.parent / "questions"


@dataclass(frozen=True)
class Question:
    """One question and how it is asked."""

    id: str
    zh: str
    en: str
    query: str
    variables: dict[str, Any]
    expected: Any = None


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
            )
        )
    return found


def _place(path: Path) -> list[tuple[int, str]]:
    """Where a question stands in the list: 01, 02, ... A1, A2, ... A10, ..."""
    return [(int(part or 0) if part.isdigit() else 0, part) for part in re.split(r"(\d+)", path.stem)]
