"""Each question is asked once, for all tests that look at its answer."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable

import pytest
import pytest_asyncio

from bench import before
from server.questions import Question, read_questions
from tests.support.asking import Asker, Told, asker
from tests.support.servers import Server, district_on

Answers = Callable[[Question], Awaitable[Told]]


@pytest_asyncio.fixture(scope="package", loop_scope="session")
async def ask_after(reloaded_server: Server) -> AsyncIterator[Asker]:
    """Ask a district in which somebody has ordered what some questions are about."""
    async for bolt in district_on(reloaded_server):
        await before.carry_out(bolt, read_questions())
        yield asker(bolt)


@pytest.fixture(scope="package")
def answer(ask: Asker, ask_after: Asker) -> Answers:
    kept: dict[str, Told] = {}

    async def answered(question: Question) -> Told:
        if question.id not in kept:
            of = ask_after if question.before else ask
            kept[question.id] = await of.tell(question.query, **question.variables)
        return kept[question.id]

    return answered
