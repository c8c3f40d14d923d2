"""The seeds' rows as texts, and the texts of the statements that copy them."""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

from bench.districts import SEEDS

Rows = tuple[dict[str, str], ...]


@cache
def rows(name: str) -> Rows:
    """The rows of a file of the seeds."""
    with (SEEDS / f"{name}.csv").open(encoding="utf-8-sig", newline="") as source:
        return tuple(csv.DictReader(source))


@cache
def statement(name: str) -> str:
    """The text of the statement in the file of that name beside this one."""
    return (Path(__file__).parent / f"{name}.cypher").read_text(encoding="utf-8")
