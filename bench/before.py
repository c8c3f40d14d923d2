"""What somebody orders before a question is asked, so that the graph holds what the question is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.acting.writer import Writer
from graph.callers import Caller, Way
from graph.door import Graph
from resolvers.access import Access
from resolvers.asking import Asking
from schema.build import build_schema
from schema.context import Context

if TYPE_CHECKING:
    from collections.abc import Iterable

    from graph.bolt import Bolt
    from server.questions import Question


async def carry_out(bolt: Bolt, questions: Iterable[Question]) -> None:
    """Give the orders of all questions, once; SystemExit when one is not carried out."""
    schema = build_schema()
    async with Writer() as writer:
        for question in questions:
            for order in question.before:
                caller = Caller(Way.API_KEY, f"before-{question.id}", order.organisation, frozenset({order.role}))
                context = Context(Asking(Graph(bolt)), "before", Access.everything(caller), writer)
                told = await schema.execute(order.query, variable_values=order.variables, context_value=context)
                refused = [payload["userErrors"] for payload in (told.data or {}).values() if payload]
                if told.errors or any(refused):
                    raise SystemExit(f"{question.id}: {told.errors or refused}")
