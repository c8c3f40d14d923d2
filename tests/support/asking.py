"""Ask the public schema as a request does, and count what that asks of the graph."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from graph.bolt import Bolt
from graph.canned import Recording
from graph.door import Graph
from resolvers.asking import Asking
from schema.build import build_schema
from schema.context import Context
from schema.entities import FederatedSchema


@dataclass(frozen=True)
class Told:
    """What came back, and the questions that were asked for it."""

    data: Any
    errors: list[Any]
    asked: list[str]


class Asker:
    def __init__(self, schema: FederatedSchema, bolt: Bolt) -> None:
        self._schema = schema
        self._bolt = bolt

    async def __call__(self, text: str, /, **variables: Any) -> Any:
        """The data of an operation that must succeed."""
        told = await self.tell(text, **variables)
        assert told.errors == [], told.errors
        return told.data

    async def tell(self, text: str, /, **variables: Any) -> Told:
        recording = Recording(self._bolt)
        context = Context(Asking(Graph(recording)), "test")
        result = await self._schema.execute(text, variable_values=variables, context_value=context)
        return Told(result.data, list(result.errors or ()), recording.asked)


def asker(bolt: Bolt) -> Asker:
    return Asker(build_schema(), bolt)
