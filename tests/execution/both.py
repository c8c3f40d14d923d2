"""One operation executed in both ways over rows in memory, and what each has asked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import msgspec
from graphql import GraphQLSchema, parse, validate

from bench.execution import ROWS
from graph.acting.writer import Writer
from graph.callers import LOCAL_ANALYST
from graph.canned import Canned
from graph.door import Graph
from resolvers.access import Access
from resolvers.asking import Asking
from schema.context import Context
from tests.support.both_ways import in_both_ways


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
    heard: list[Canned] = []

    def context() -> Context:
        heard.append(Canned({**ROWS, **(rows or {})}))
        return Context(Asking(Graph(heard[-1])), "test", Access.everything(LOCAL_ANALYST), Writer())

    told = await in_both_ways(schema, document, variables, context)
    assert told.library is not None
    by_plan, by_library = (sorted(each.asked) for each in heard)
    return Both(
        msgspec.json.encode(told.planned.formatted),
        msgspec.json.encode(told.library.formatted),
        by_plan,
        by_library,
        told.has_plan,
        told.given_up,
    )
