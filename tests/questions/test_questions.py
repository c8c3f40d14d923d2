"""Each question people ask, asked of the seeds and compared with the answer that was worked out by hand."""

from __future__ import annotations

from typing import Any

import pytest

from server.questions import Question, read_questions
from tests.questions.conftest import Answers

QUESTIONS = read_questions()


@pytest.mark.parametrize("question", QUESTIONS, ids=[question.id for question in QUESTIONS])
async def test_a_question_has_its_answer(answer: Answers, question: Question) -> None:
    assert question.expected is not None
    told = await answer(question)
    assert told.errors == []
    _compare(told.data, question.expected, "data")


def _compare(found: Any, expected: Any, place: str) -> None:
    """What is expected must be there; more may be there, but no more items in a list."""
    if isinstance(expected, dict):
        assert isinstance(found, dict), place
        for name, value in expected.items():
            assert name in found, f"{place}.{name}"
            _compare(found[name], value, f"{place}.{name}")
    elif isinstance(expected, list):
        assert isinstance(found, list), place
        assert len(found) == len(expected), place
        for number, (each, value) in enumerate(zip(found, expected, strict=True)):
            _compare(each, value, f"{place}[{number}]")
    else:
        assert found == expected, place


def test_there_is_something_to_ask_and_both_languages_ask_it() -> None:
    assert len(QUESTIONS) >= 10
    assert all(question.zh != question.en for question in QUESTIONS)
