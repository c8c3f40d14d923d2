"""Whatever columns are wanted of a row, they are told as in the whole row."""

from __future__ import annotations

from typing import Any

import pytest

from graph.door import Graph
from graph.query import Query
from tests.support.house import queries

LEAN = [each for each in queries() if each.lean]


@pytest.mark.parametrize("query", LEAN, ids=lambda query: query.name)
async def test_each_column_alone_is_told_as_in_the_whole_row(seeded: Graph, query: Query[Any]) -> None:
    whole = (await seeded.ask(query, **query.file.example)).rows
    assert whole
    for column in query.columns:
        lean = (await seeded.telling({query.row: frozenset({column})}).ask(query, **query.file.example)).rows
        assert [getattr(row, column) for row in lean] == [getattr(row, column) for row in whole], column


def test_what_is_asked_for_most_can_be_told_in_part() -> None:
    assert {query.name for query in LEAN} >= {"hazards_by_hic", "risk_points_by_hic", "enterprises_by_key"}
