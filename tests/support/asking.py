"""Ask the public schema as a request does, and count what that asks of the graph."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from graph.acting.writer import Writer
from graph.bolt import Bolt
from graph.callers import LOCAL_ANALYST
from graph.canned import Recording
from graph.door import Graph
from resolvers.access import Access
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
    """Asks as the local analyst, or as whoever has another access."""

    def __init__(self, schema: FederatedSchema, bolt: Bolt, access: Access) -> None:
        self._schema = schema
        self._bolt = bolt
        self._access = access

    def seeing(self, access: Access) -> Asker:
        """The same, as somebody else may see it."""
        return Asker(self._schema, self._bolt, access)

    async def __call__(self, text: str, /, **variables: Any) -> Any:
        """The data of an operation that must succeed."""
        told = await self.tell(text, **variables)
        assert told.errors == [], told.errors
        return told.data

    async def tell(self, text: str, /, **variables: Any) -> Told:
        recording = Recording(self._bolt)
        context = Context(Asking(Graph(recording).seen_by(self._access.sight)), "test", self._access, Writer())
        result = await self._schema.execute(text, variable_values=variables, context_value=context)
        return Told(result.data, list(result.errors or ()), recording.asked)


def asker(bolt: Bolt) -> Asker:
    return Asker(build_schema(), bolt, Access.everything(LOCAL_ANALYST))
