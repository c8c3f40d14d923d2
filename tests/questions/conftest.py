"""Each question is asked once, for all tests that look at its answer."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

import pytest

from server.questions import Question
from tests.support.asking import Asker, Told

Answers = Callable[[Question], Awaitable[Told]]


@pytest.fixture(scope="session")
def answer(ask: Asker) -> Answers:
    kept: dict[str, Told] = {}

    async def answered(question: Question) -> Told:
        if question.id not in kept:
            kept[question.id] = await ask.tell(question.query, **question.variables)
        return kept[question.id]

    return answered
