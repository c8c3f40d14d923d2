"""Ask the public schema as a request does, and count what that asks of the graph.

Every query is executed in both ways, by its plan and by the library, which must not be told apart by a byte.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import msgspec
from graphql import ExecutionResult, GraphQLError, parse, validate

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
from tests.support.both_ways import in_both_ways


@dataclass(frozen=True)
class Told:
    """What came back, and the questions that were asked for it: their names, and the texts that were sent."""

    data: Any
    errors: list[Any]
    asked: list[str]
    texts: list[str]


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
        """What came back; an assertion fails when the two ways of execution differ."""
        executable = self._schema._schema  # noqa: SLF001 - graphql-core's schema
        try:
            document = parse(text)
        except GraphQLError as error:
            return Told(None, [error], [], [])
        if errors := validate(executable, document):
            return Told(None, errors, [], [])
        heard: list[Recording] = []

        def context() -> Context:
            heard.append(Recording(self._bolt))
            asking = Asking(Graph(heard[-1]).seen_by(self._access.sight))
            return Context(asking, "test", self._access, Writer())

        both = await in_both_ways(executable, document, variables, context)
        result = both.planned
        if both.library is not None:
            assert sent(result) == sent(both.library), text
            assert told_wrong(result) == told_wrong(both.library), text
            assert not both.given_up or result.errors, f"only the library could answer: {text}"
        first = heard[0]
        return Told(msgspec.to_builtins(result.data), list(result.errors or ()), first.asked, first.texts)


def sent(result: ExecutionResult) -> bytes:
    """Data as they would be sent."""
    return msgspec.json.encode(result.data)


def told_wrong(result: ExecutionResult) -> list[bytes]:
    """Errors as they would be sent, in any order: they are told as they happen."""
    return sorted(msgspec.json.encode(error.formatted) for error in result.errors or ())


def asker(bolt: Bolt) -> Asker:
    return Asker(build_schema(), bolt, Access.everything(LOCAL_ANALYST))
