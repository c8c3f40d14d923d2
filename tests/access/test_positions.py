"""The program lets every position see the rows that a plain model over the files lets it see."""

from __future__ import annotations

import pytest

from graph.door import Graph
from graph.sharing import Dataset
from tests.support.positions import of_position
from tests.support.seen_rows import POSITIONS, Position


@pytest.mark.parametrize("position", POSITIONS, ids=str)
async def test_a_position_sees_what_the_model_lets_it_see(seeded: Graph, position: Position) -> None:
    access = await of_position(seeded, position)
    assert {name: found.refused for name, found in position.may.items() if found.refused} == {
        dataset.value: refused.rule for dataset, refused in access.refused.items()
    }
    for dataset, marks in access.sight.marks.items():
        expected = position.may[dataset.value]
        assert (None if marks is None else set(marks)) == expected.marks, dataset
        assert set(access.used[dataset]) == expected.used
    assert {dataset.value for dataset in {*access.sight.marks, *access.refused}} == {
        each.value for each in Dataset
    }
