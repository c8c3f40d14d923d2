"""One operation executed in both ways over rows in memory, and what each has asked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import msgspec
from graphql import GraphQLSchema, OperationDefinitionNode, parse, validate

from bench.execution import ROWS
from graph.acting.writer import Writer
from graph.callers import LOCAL_ANALYST
from graph.canned import Canned
from graph.door import Graph
from resolvers.access import Access
from resolvers.asking import Asking
from schema.context import Context
from server.execution.executing import Executing
from server.execution.plans import Plans


@dataclass(frozen=True)
class Both:
    """What came of it by its plan and by the library, as it is sent, and the questions that each has asked."""

    planned: bytes
    library: bytes
    asked: list[str]
    asked_by_library: list[str]
    has_plan: bool
    given_up: bool

    @property
    def told(self) -> dict[str, Any]:
        """The answer."""
        return dict(msgspec.json.decode(self.planned))


async def both(schema: GraphQLSchema, text: str, rows: dict[str, Any] | None = None, /, **variables: Any) -> Both:
    """Execute it; `rows` are answered beside those of the benchmark."""
    document = parse(text)
    assert validate(schema, document) == []
    operation = next(each for each in document.definitions if isinstance(each, OperationDefinitionNode))
    plans, executing = Plans(schema, document), Executing(schema, suggesting=True)
    first, second = Canned({**ROWS, **(rows or {})}), Canned({**ROWS, **(rows or {})})
    context = _context(first)
    given_up = []

    def anew() -> Asking:
        given_up.append(text)
        return Asking(context.asking.graph)

    planned = await executing.by_plan(document, plans, operation, variables, context, anew)
    library = await executing.by_library(document, operation, variables, _context(second))
    return Both(
        msgspec.json.encode(planned.formatted),
        msgspec.json.encode(library.formatted),
        sorted(first.asked),
        sorted(second.asked),
        plans.of(operation, variables) is not None,
        bool(given_up),
    )


def _context(canned: Canned) -> Context:
    return Context(Asking(Graph(canned)), "test", Access.everything(LOCAL_ANALYST), Writer())
