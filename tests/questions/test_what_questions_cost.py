"""What the questions cost by their documents, beside what their answers hold and what they ask of Neo4j."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from server.questions import Question, read_questions
from server.settings import Settings
from tests.budget.pricing import cost, objects
from tests.questions.conftest import Answers

QUESTIONS = read_questions()
COSTS = Path(__file__).parent.parent.parent / "docs" / "costs.md"
MEASURED = re.compile(r"^\| (\S+) .*? \| \d+ \| ([\d,]+) \| \d+ \|", re.MULTILINE)
HITS = {name: int(told.replace(",", "")) for name, told in MEASURED.findall(COSTS.read_text("utf-8"))}

HITS_OF_ONE = 100
"""Neo4j's db hits that are as much work as an object."""

UNTOLD = 1.5
"""How much more than its cost a question may be in truth."""

TOO_MUCH = 70
"""How much less a question may be: pages of 50, and lists in lists, of which only a few rows are there."""


def priced(question: Question) -> int:
    return cost(question.query, **question.variables)


@pytest.mark.parametrize("question", QUESTIONS, ids=[question.id for question in QUESTIONS])
async def test_a_question_costs_no_less_than_its_answer_holds_and_not_much_more(
    answer: Answers, question: Question
) -> None:
    held = objects((await answer(question)).data) - 1
    assert held <= priced(question) <= TOO_MUCH * (held + HITS[question.id] / HITS_OF_ONE)


def test_what_neo4j_has_much_to_do_for_is_not_cheap() -> None:
    assert HITS.keys() == {question.id for question in QUESTIONS}
    cheap = [each.id for each in QUESTIONS if HITS[each.id] > UNTOLD * HITS_OF_ONE * priced(each)]
    assert cheap == []


def test_everything_that_is_asked_fits_into_one_minute_twice() -> None:
    assert sum(priced(question) for question in QUESTIONS) * 2 < Settings().budget_per_minute
