"""A set of columns that is asked for often gets a text of its own, which tells the same as the text for all."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from typing import Any

import pytest

from graph import own_texts
from graph.canned import Canned
from graph.door import Graph
from graph.failures import Unavailable
from graph.hazards import BY_HIC
from graph.lean import Columns
from graph.own_texts import OwnTexts
from graph.query import Query
from graph.with_rows import WithRows
from tests.support.house import queries

LEAN = [each for each in queries() if each.lean]
LISTED = [each for each in queries() if isinstance(each, WithRows) and each.behind.lean]


async def planned(texts: OwnTexts, query: Query[Any], columns: Columns) -> str:
    """The text of its own, once the database has planned it."""
    for _ in range(3000):
        text = texts.of(query, columns)
        if text is not None:
            return text
        await asyncio.sleep(0.01)
    raise TimeoutError


class Heard(Canned):
    """A graph without hazards that remembers the texts that it was sent, and plans when it may."""

    def __init__(self) -> None:
        super().__init__({"hazards_by_hic": [], "hazards_by_hic planned": []})
        self.texts: list[str] = []
        self.failure: Exception | None = None

    async def read(self, name: str, text: str, params: Mapping[str, Any]) -> Sequence[Sequence[Any]]:
        if text.startswith("EXPLAIN") and self.failure is not None:
            raise self.failure
        self.texts.append(text)
        return await super().read(name, text, params)


@pytest.mark.parametrize("query", LEAN, ids=lambda query: query.name)
async def test_each_column_alone_is_told_as_by_the_text_for_all(seeded: Graph, query: Query[Any]) -> None:
    for wanted in (*({column} for column in query.columns), set(query.columns)):
        columns, texts = frozenset(wanted), OwnTexts(seeded.transport, often=1)
        before = (await seeded.telling({query.row: columns}).ask(query, **query.file.example)).rows
        assert before
        await planned(texts, query, columns)
        graph = Graph(seeded.transport, own_texts=texts).telling({query.row: columns})
        after = (await graph.ask(query, **query.file.example)).rows
        for column in columns:
            assert [getattr(row, column) for row in after] == [getattr(row, column) for row in before], column


@pytest.mark.parametrize("keys", LISTED, ids=lambda query: query.name)
async def test_so_are_rows_behind_keys(seeded: Graph, keys: WithRows[Any, Any]) -> None:
    some = keys.behind.columns
    for wanted in ({some[2]}, {some[-1], some[3]}):
        columns, texts = frozenset(wanted), OwnTexts(seeded.transport, often=1)
        parts = {keys.behind.row: columns}
        before = await seeded.telling(parts).ask_with_rows(keys, 5, **keys.file.example)
        await planned(texts, keys, columns)
        graph = Graph(seeded.transport, own_texts=texts).telling(parts)
        after = await graph.ask_with_rows(keys, 5, **keys.file.example)
        assert before[1]
        assert [told(row, columns) for row in after[1]] == [told(row, columns) for row in before[1]]
        assert after[0] == before[0]


def told(row: Any, columns: Columns) -> list[Any]:
    """What a row tells in these columns."""
    return [getattr(row, column) for column in columns]


async def test_what_is_asked_for_seldom_has_the_text_for_all() -> None:
    heard = Heard()
    graph = Graph(heard).telling({BY_HIC.row: frozenset({"level_initial"})})
    for _ in range(own_texts.OFTEN - 1):
        await graph.ask(BY_HIC, hics=["1"])
    await asyncio.sleep(0)
    assert set(heard.texts) == {BY_HIC.sent}


async def test_the_text_is_planned_before_it_is_used() -> None:
    heard, columns = Heard(), frozenset({"level_initial"})
    graph = Graph(heard).telling({BY_HIC.row: columns})
    for _ in range(own_texts.OFTEN + 2):
        await graph.ask(BY_HIC, hics=["1"])
        await asyncio.sleep(0)
    own = BY_HIC.sent_with(columns)
    first = heard.texts.index(own)
    assert "description" not in own.rpartition("collect")[2]
    assert heard.texts[:first] == [BY_HIC.sent] * own_texts.OFTEN + [f"EXPLAIN {own}"]
    assert set(heard.texts[first:]) == {own}


async def test_only_so_many_sets_of_a_question_get_one() -> None:
    texts = OwnTexts(Heard(), often=1)
    sets = [frozenset({"found_at", f"no {number}"}) for number in range(own_texts.MOST)]
    for columns in sets:
        await planned(texts, BY_HIC, columns)
    for _ in range(3):
        assert texts.of(BY_HIC, frozenset({"level_initial"})) is None
        await asyncio.sleep(0)
    assert texts.of(BY_HIC, sets[0]) is not None


@pytest.mark.parametrize("failure", [Unavailable("not now"), RuntimeError("a fault")], ids=repr)
async def test_one_that_could_not_be_planned_is_tried_again(failure: Exception) -> None:
    heard, columns = Heard(), frozenset({"level_initial"})
    heard.failure = failure
    texts = OwnTexts(heard, often=1)
    for _ in range(own_texts.MOST + 1):
        assert texts.of(BY_HIC, columns) is None
        await asyncio.sleep(0)
    heard.failure = None
    assert await planned(texts, BY_HIC, columns) == BY_HIC.sent_with(columns)


async def test_what_is_counted_does_not_grow_without_end() -> None:
    texts = OwnTexts(Heard())
    for number in range(2 * own_texts.MOST_COUNTED):
        texts.of(BY_HIC, frozenset({f"no {number}"}))
    assert 0 < texts.counted <= own_texts.MOST_COUNTED
