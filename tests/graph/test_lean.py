"""Whatever columns are wanted of a row, they are told as in the whole row."""

from __future__ import annotations

from typing import Any

import pytest

from graph.door import Graph
from graph.query import KNOWN, Query
from schema.build import build_schema

build_schema()  # so that every question is known
LEAN = [each for each in KNOWN.values() if isinstance(each, Query) and each.lean]
FILLED_BY_THE_DOOR = ("seen", "leftOut")


@pytest.mark.parametrize("query", LEAN, ids=lambda query: query.name)
async def test_each_column_alone_is_told_as_in_the_whole_row(seeded: Graph, query: Query[Any]) -> None:
    asked = {name: value for name, value in query.file.example.items() if not name.startswith(FILLED_BY_THE_DOOR)}
    whole = (await seeded.ask(query, **asked)).rows
    assert whole
    for column in query.columns:
        lean = (await seeded.telling({query.row: frozenset({column})}).ask(query, **asked)).rows
        assert [getattr(row, column) for row in lean] == [getattr(row, column) for row in whole], column


def test_what_is_asked_for_most_can_be_told_in_part() -> None:
    assert {query.name for query in LEAN} >= {"hazards_by_hic", "risk_points_by_hic", "enterprises_by_key"}
