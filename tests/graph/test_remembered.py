"""Names of departments and places are remembered for as long as the rules hold that they were read under."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from graph import organisations, remembered
from graph.areas import BY_CODE
from graph.bolt import Bolt
from graph.canned import Canned
from graph.door import Graph
from graph.hazards import BY_HIC
from graph.query import Query
from graph.temporal import today
from graph.witness import Witness
from seeds.folder import Folder
from seeds.load import load
from tests.support.folders import ORGANISATIONS, write
from tests.support.house import queries
from tests.support.quiet import Quiet

REFERENCE = [each for each in queries() if each.reference]


class Ruled(Canned):
    """A graph of areas, whose rules and revision move as the test says."""

    def __init__(self) -> None:
        super().__init__({"areas_by_code": self._areas, "hazards_by_hic": []})
        self.name, self.rules, self.at = "甲", 2, 2

    async def read(self, name: str, text: str, params: Mapping[str, Any]) -> Sequence[Sequence[Any]]:
        ((*_, rows),) = await super().read(name, text, params)
        return [[self.at, self.at, False, ["graph", self.rules], rows]]

    def _areas(self, params: Mapping[str, Any]) -> list[list[object]]:
        return [[key, key, self.name, None, "STREET", [], None, None] for key in params["codes"] if key != "C"]


@pytest.fixture
def ruled() -> Ruled:
    return Ruled()


async def names(graph: Graph, *codes: str, witness: Witness | None = None) -> list[str]:
    """What a request that was told something else before is told of areas."""
    told = graph.seen_by(graph.sight, witness or Witness())
    await told.ask(BY_HIC, hics=["1"])
    return [row.name for row in (await told.ask(BY_CODE, codes=list(codes))).rows]


async def test_what_was_read_under_the_same_rules_is_not_asked_again(ruled: Ruled) -> None:
    graph = Graph(ruled)
    assert await names(graph, "A", "B") == ["甲", "甲"]
    ruled.at = 8  # deeds on hazards move the revision, and no rules
    assert await names(graph, "B") == ["甲"]
    assert ruled.asked.count("areas_by_code") == 1


async def test_under_other_rules_they_are_asked_again(ruled: Ruled) -> None:
    graph = Graph(ruled)
    await names(graph, "A")
    ruled.name, ruled.rules, ruled.at = "乙", 4, 4
    assert await names(graph, "A") == ["乙"]
    ruled.name = "丙"
    assert await names(graph, "A") == ["乙"]
    assert ruled.asked.count("areas_by_code") == 2


async def test_the_first_question_of_a_request_is_always_asked(ruled: Ruled) -> None:
    graph = Graph(ruled)
    await names(graph, "A")
    ruled.name, ruled.rules, ruled.at = "乙", 4, 4
    first = graph.seen_by(graph.sight, Witness())
    assert [row.name for row in (await first.ask(BY_CODE, codes=["A"])).rows] == ["乙"]


async def test_whoever_has_no_witness_is_told_nothing_that_is_remembered(ruled: Ruled) -> None:
    graph = Graph(ruled)
    await names(graph, "A")
    await graph.ask(BY_CODE, codes=["A"])
    assert ruled.asked.count("areas_by_code") == 2


async def test_a_key_without_a_row_is_asked_for_each_time(ruled: Ruled) -> None:
    graph = Graph(ruled)
    assert await names(graph, "A", "C") == ["甲"]
    assert await names(graph, "C") == []
    assert ruled.asked.count("areas_by_code") == 2


async def test_the_witness_hears_of_remembered_rows_and_their_revision(ruled: Ruled) -> None:
    graph, witness = Graph(ruled), Witness()
    await names(graph, "A")
    ruled.at = 6
    await names(graph, "A", witness=witness)
    assert [list(rows) for rows in witness.rows.values()] == [["A"]]
    assert (witness.revision, witness.torn) == (6, False)


async def test_no_more_is_remembered_than_was_said(ruled: Ruled) -> None:
    graph = Graph(ruled)
    await names(graph, *(f"A{number}" for number in range(remembered.MOST)))
    for _ in range(2):
        await names(graph, "B")
    assert ruled.asked.count("areas_by_code") == 3
    await names(graph, "A7")
    assert ruled.asked.count("areas_by_code") == 3


async def test_a_name_that_is_loaded_anew_is_told_to_the_next_request(scratch: Bolt, tmp_path: Path) -> None:
    graph = Graph(scratch)

    async def loaded(**files: str) -> str:
        """The name that a request is told after a load."""
        done = await load(
            Graph(scratch), Folder.open(write(tmp_path, "RM", "120399", "79", **files)), today(), Quiet()
        )
        assert not done.refused, done.problems
        request = graph.seen_by(graph.sight, Witness())
        await request.ask(BY_HIC, hics=["1"])
        (row,) = (await request.ask(organisations.BY_ID, ids=["RMU1"])).rows
        return row.name

    assert await loaded() == "甲局RM"
    assert await loaded() == "甲局RM"
    assert await loaded(organisations=ORGANISATIONS.replace("甲局{p}", "新局{p}")) == "新局RM"


@pytest.mark.parametrize("query", REFERENCE, ids=lambda query: query.name)
def test_only_what_all_may_see_and_no_clock_decides_is_remembered(query: Query[Any]) -> None:
    assert query.seen == ()
    assert len(query.file.example) == 1
    assert query.columns[0] == "asked"
    assert "datetime()" not in query.file.text
    assert "date()" not in query.file.text
