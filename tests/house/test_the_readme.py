"""What the README tells about questions is what the questions say; their answers are tested with the questions."""

from __future__ import annotations

import re
from pathlib import Path

from graphql import parse, validate

from schema.build import build_schema
from server.questions import read_questions

README = (Path(__file__).parent.parent.parent / "README.md").read_text(encoding="utf-8")
ASKED = re.compile(r"^\d+\. \*\*(.+?)\*\* (.+?)\s*\n\s+\[`([0-9a-z-]+)`\]", re.MULTILINE)
OPERATION = re.compile(r"```graphql\n(.*?)```", re.DOTALL)


def test_the_ten_questions_of_the_readme_are_those_of_the_files() -> None:
    told = {name: (zh, en) for zh, en, name in ASKED.findall(README)}
    files = {question.id: question for question in read_questions() if question.id[0].isdigit()}
    assert sorted(told) == sorted(files)
    assert len(told) == 10


def test_every_operation_of_the_readme_is_valid() -> None:
    schema = build_schema()._schema  # noqa: SLF001 - graphql-core's schema
    operations = OPERATION.findall(README)
    assert len(operations) >= 10
    for operation in operations:
        assert validate(schema, parse(operation)) == [], operation


def test_every_field_that_the_readme_names_is_there() -> None:
    fields = build_schema()._schema.query_type.fields  # type: ignore[union-attr] # noqa: SLF001 - graphql-core's schema
    section = README.split("## What can be asked")[1].split("\n## ")[0]
    table = [line for line in section.splitlines() if line.startswith("| ") and "`" in line]
    named = {name for line in table for name in re.findall(r"`([a-zA-Z]+)`", line)}
    assert len(named) > 15
    assert named <= set(fields)
