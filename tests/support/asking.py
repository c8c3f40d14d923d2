"""Ask the public schema as a request does, and count what that asks of the graph.

Every query is executed in both ways, by its plan and by the library, which must not be told apart by a byte.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import msgspec
from graphql import ExecutionResult, GraphQLError, OperationType, parse, validate
from graphql.language import OperationDefinitionNode

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
from server.execution.executing import Executing
from server.execution.plans import Plans


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
        """What came back; an assertion fails when the two ways of execution differ."""
        executable = self._schema._schema  # noqa: SLF001 - graphql-core's schema
        try:
            document = parse(text)
        except GraphQLError as error:
            return Told(None, [error], [])
        if errors := validate(executable, document):
            return Told(None, errors, [])
        (operation,) = [each for each in document.definitions if isinstance(each, OperationDefinitionNode)]
        executing = Executing(executable, suggesting=True)
        recording, context = self._context()
        plans, given_up = Plans(executable, document), []

        def anew() -> Asking:
            given_up.append(text)
            return Asking(context.asking.graph)

        result = await executing.by_plan(document, plans, operation, variables, context, anew)
        if operation.operation is OperationType.QUERY:
            other = await executing.by_library(document, operation, variables, self._context()[1])
            assert sent(result) == sent(other), text
            assert told_wrong(result) == told_wrong(other), text
            assert not given_up or result.errors, f"nothing is wrong, but only the library could answer: {text}"
        return Told(result.data, list(result.errors or ()), recording.asked)

    def _context(self) -> tuple[Recording, Context]:
        recording = Recording(self._bolt)
        asking = Asking(Graph(recording).seen_by(self._access.sight))
        return recording, Context(asking, "test", self._access, Writer())


def sent(result: ExecutionResult) -> bytes:
    """Data as they would be sent."""
    return msgspec.json.encode(result.data)


def told_wrong(result: ExecutionResult) -> list[bytes]:
    """Errors as they would be sent, in any order: they are told as they happen."""
    return sorted(msgspec.json.encode(error.formatted) for error in result.errors or ())


def asker(bolt: Bolt) -> Asker:
    return Asker(build_schema(), bolt, Access.everything(LOCAL_ANALYST))
