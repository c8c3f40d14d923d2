"""What the questions cost by their documents, beside what their answers hold and what they ask of Neo4j."""

from __future__ import annotations

import re
from pathlib import Path

from server.questions import read_questions
from server.settings import Settings
from tests.budget.pricing import cost, objects
from tests.support.asking import Asker

QUESTIONS = {question.id: question for question in read_questions()}
COSTS = Path(__file__).parent.parent.parent / "docs" / "costs.md"
MEASURED = re.compile(r"^\| (\S+) .*? \| \d+ \| ([\d,]+) \| \d+ \|", re.MULTILINE)

HITS = 150
"""Neo4j's db hits for what costs 1, at most (weights.py)."""


async def test_no_answer_holds_more_objects_than_its_question_costs(ask: Asker) -> None:
    for question in QUESTIONS.values():
        held = objects(await ask(question.query, **question.variables)) - 1
        print(question.id, cost(question.query, **question.variables), held)


def test_what_neo4j_has_much_to_do_for_is_not_cheap() -> None:
    hits = {name: int(told.replace(",", "")) for name, told in MEASURED.findall(COSTS.read_text("utf-8"))}
    assert hits.keys() == QUESTIONS.keys()
    priced = {name: cost(each.query, **each.variables) for name, each in QUESTIONS.items()}
    assert [(name, told, priced[name]) for name, told in hits.items() if told > HITS * priced[name]] == []


def test_everything_that_is_asked_fits_into_one_minute_several_times() -> None:
    whole = sum(cost(each.query, **each.variables) for each in QUESTIONS.values())
    assert whole * 10 < Settings().budget_per_minute
