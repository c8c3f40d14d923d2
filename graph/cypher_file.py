"""A file of Cypher as people read it: comments first, then its parameters' example, then the text.

    // Which areas have these codes?
    // Rule: ...
    :param codes => ["440308003"];
    UNWIND $codes AS asked ...

The same file pastes into Neo4j Browser. A literal is both JSON and Cypher: strings, numbers, booleans, null,
lists of them, and the map that holds nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from collections.abc import Mapping

FOLDER = Path(__file__).parent / "cypher"
_PARAM = re.compile(r"^:param (\w+) => (.+);$")


@dataclass(frozen=True)
class CypherFile:
    """One file of Cypher: what it asks, an example of its parameters, and its text."""

    question: str
    example: Mapping[str, object]
    text: str


def read(name: str) -> CypherFile:
    """Read `graph/cypher/<name>.cypher`; ValueError when it does not follow the form."""
    lines = (FOLDER / f"{name}.cypher").read_text(encoding="utf-8").splitlines()
    if not lines or not lines[0].startswith("// "):
        raise ValueError(f"{name}.cypher: the first line must be a comment that asks the question")
    example: dict[str, object] = {}
    text: list[str] = []
    for line in lines:
        if line.startswith(":param"):
            match = _PARAM.match(line)
            if match is None:
                raise ValueError(f"{name}.cypher: not a parameter line: {line}")
            example[match[1]] = msgspec.json.decode(match[2])
        elif not line.startswith("//"):
            text.append(line)
    return CypherFile(lines[0].removeprefix("// "), example, "\n".join(text).strip().removesuffix(";"))
