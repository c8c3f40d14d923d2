"""Whatever the questions people ask need of the database has been planned before they ask."""

from __future__ import annotations

import pytest

from graph import planning
from server.questions import Question, read_questions
from tests.questions.conftest import Answers

QUESTIONS = read_questions()
PLANNED = frozenset(planning.texts().values())


@pytest.mark.parametrize("question", QUESTIONS, ids=[question.id for question in QUESTIONS])
async def test_nothing_has_to_be_planned_while_somebody_waits(answer: Answers, question: Question) -> None:
    told = await answer(question)
    assert told.texts
    assert [name for name, text in zip(told.asked, told.texts, strict=True) if text not in PLANNED] == []
