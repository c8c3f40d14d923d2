"""Only settled answers come through the door."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any, TypeVar

import pytest

from graph.areas import BY_CODE
from graph.canned import Canned
from graph.door import Asks, Graph
from graph.failures import Unavailable
from graph.transport import Transaction, Transport

T = TypeVar("T")
ROW: list[object] = ["A", "A", "甲", None, "STREET", [], None, None]


class Scripted(Transport):
    """Answers with one look at the revision after another: (before, after, lapsed)."""

    def __init__(self, *looks: tuple[int, int, bool]) -> None:
        self._looks = list(looks)
        self.writes = 0

    async def read(self, _name: str, _text: str, _params: Mapping[str, Any]) -> Sequence[Sequence[Any]]:
        look = self._looks.pop(0) if len(self._looks) > 1 else self._looks[0]
        return [[*look, ["graph", 2], [list(ROW)]]]

    async def write(self, work: Callable[[Transaction], Awaitable[T]]) -> T:
        self.writes += 1
        return await work(Nothing())


class Nothing:
    async def run(self, _name: str, _text: str, _params: Mapping[str, Any]) -> Sequence[Sequence[Any]]:
        return []


async def test_an_answer_of_one_even_revision_is_settled() -> None:
    answer = await Graph(Scripted((4, 4, False))).ask(BY_CODE, codes=["A"])
    assert (answer.revision, answer.rows[0].name) == (4, "甲")


async def test_an_answer_around_a_change_is_asked_again() -> None:
    for torn in ((4, 5, False), (5, 5, False), (4, 6, False), (5, 6, False)):
        answer = await Graph(Scripted(torn, (6, 6, False))).ask(BY_CODE, codes=["A"])
        assert answer.revision == 6


async def test_a_change_that_does_not_settle_is_unavailable_and_never_an_answer() -> None:
    with pytest.raises(Unavailable, match="has not settled"):
        await Graph(Scripted((5, 5, False)), patience_s=0.05).ask(BY_CODE, codes=["A"])


async def test_a_change_that_its_writer_left_behind_is_repaired() -> None:
    transport = Scripted((5, 5, True), (6, 6, False))
    assert (await Graph(transport).ask(BY_CODE, codes=["A"])).revision == 6
    assert transport.writes == 1


async def test_questions_that_belong_together_are_answered_at_one_revision() -> None:
    graph = Graph(Scripted((4, 4, False), (6, 6, False)))

    async def both(asks: Asks) -> tuple[int, int]:
        first = await asks.ask(BY_CODE, codes=["A"])
        second = await asks.ask(BY_CODE, codes=["A"])
        return first.revision, second.revision

    assert await graph.at_one_revision(both) == (6, 6)


async def test_a_column_of_the_wrong_type_does_not_get_in() -> None:
    lying = [["A", "A", 7, None, "STREET", [], None, None]]
    with pytest.raises(Exception, match="Expected `str`"):
        await Graph(Canned({"areas_by_code": lying})).ask(BY_CODE, codes=["A"])
