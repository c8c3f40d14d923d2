"""An operation from its document to its result: accepted, charged, cut to what its caller may see, recorded."""

from __future__ import annotations

import asyncio
from inspect import isawaitable
from typing import TYPE_CHECKING

from graphql import ExecutionResult, GraphQLError, execute

from graph.failures import Failure, TimedOut
from graph.temporal import today
from graph.witness import Witness
from schema.context import Context
from server import tags
from server.access_log.answers import answer as entry_of
from server.accesses import Accesses, Once
from server.bounded import BoundedAsking
from server.documents.accepting import Documents, Refused
from server.documents.exempt import is_exempt
from server.documents.listed import check_listed
from server.documents.operations import chosen, refuse_change
from server.documents.persisted import Persisted
from server.federated_trace import FederatedTrace, wanted
from server.requests.fields import joined
from server.requests.stated import stated

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from starlette.requests import Request

    from graph.acting.writer import Writer
    from graph.door import Graph
    from resolvers.access import Access
    from schema.entities import FederatedSchema
    from server.access_log.log import AccessLog
    from server.admission import Admission
    from server.documents.accepting import Accepted
    from server.requests.asked import Asked
    from server.requests.stated import Stated
    from server.settings import Settings

UNCHANGED_COST = 1
"""What it costs to be told that nothing has changed."""


class Answering:
    """Answers operations. `graph` hands over the graph of the moment, or raises Unavailable.

    `log` records who took what before it is sent; None over a graph that is none, where there is nothing to take.
    `listed` are the trusted documents; CannotServeError when one of them could never be executed.
    """

    def __init__(
        self,
        schema: FederatedSchema,
        graph: Callable[[], Graph],
        settings: Settings,
        admission: Admission,
        log: AccessLog | None,
        writer: Writer,
        listed: Mapping[str, str] | None,
    ) -> None:
        self._graph = graph
        self._settings = settings
        self._admission = admission
        self._log = log
        self._executable = schema._schema  # noqa: SLF001 - strawberry keeps graphql-core's schema there
        self._documents = Documents(self._executable, settings)
        check_listed(listed or {}, self._documents)
        self._persisted = Persisted(listed)
        self._accesses = Accesses()
        self._writer = writer

    async def answer(self, request: Request, asked: Asked) -> ExecutionResult:
        """The result, failures included; Unchanged when the client has it, BadRequest when it cannot be read."""
        state = request.state
        try:
            text = self._persisted.text(asked, exempt=is_exempt(request, self._settings.documents_exempt))
            accepted = self._documents.accept(text)
            operation = chosen(accepted.document, asked.operation_name, request.method)
            state.operation = operation.name.value if operation.name else ""
            accepted.sizes.check_variables(asked.variables, operation)
            self._persisted.keep(asked)
            said = stated(request.headers, asked)
            cost = accepted.costs.of(operation, asked.variables)
            async with self._admission.admitted(request, cost) as admitted:
                try:
                    return await self._within_time(request, asked, text, accepted, said)
                except tags.Unchanged:
                    admitted.settle(UNCHANGED_COST)
                    raise
        except Refused as refused:
            if request.method != "POST":
                refuse_change(refused.document, asked.operation_name)
            state.default_code = refused.code
            return ExecutionResult(None, refused.errors)
        except TimeoutError:
            message = f"the request took longer than {self._settings.max_seconds:g} seconds (ZEREN_MAX_SECONDS)"
            return _failed(TimedOut(message))
        except Failure as failure:
            return _failed(failure)

    async def _within_time(
        self, request: Request, asked: Asked, text: str, accepted: Accepted, said: Stated
    ) -> ExecutionResult:
        """The result as the caller may see it."""
        state, day = request.state, today()
        async with asyncio.timeout(self._settings.max_seconds):
            holds = Once(self._graph().state)
            access = await self._accesses.of(self._graph(), holds, state.caller, day, said.whole)
            if tags.may_be_kept(request, asked, accepted.clock):
                state.tag = tags.tag(
                    (text, asked.variables, asked.operation_name),
                    state.response.media_type,
                    (await holds()).whole,
                    tags.position(state.caller, said.whole, day),
                )
                tags.compare(joined(request.headers, "if-none-match"), state.tag)
            witness = Witness()
            result = await self._execute(request, asked, accepted, access, witness)
            await self._record(request, accepted, access, witness, said)
            return result

    async def _record(
        self, request: Request, accepted: Accepted, access: Access, witness: Witness, said: Stated
    ) -> None:
        """Record what is handed out; Unavailable when it cannot be, and must not go unrecorded."""
        entry = entry_of(
            witness,
            access,
            purpose=said.purpose,
            basis=said.basis,
            operation=request.state.operation,
            document=accepted.sha256,
            request=request.state.request_id,
        )
        if entry is not None and self._log is not None:
            await self._log.record(entry)

    async def _execute(
        self, request: Request, asked: Asked, accepted: Accepted, access: Access, witness: Witness
    ) -> ExecutionResult:
        asking = BoundedAsking(self._graph().seen_by(access.sight, witness), self._settings)
        trace = FederatedTrace() if wanted(request.headers) else None
        result = execute(
            self._executable,
            accepted.document,
            context_value=Context(asking, request.state.request_id, access, self._writer),
            variable_values=asked.variables,
            operation_name=asked.operation_name,
            hide_suggestions=not self._settings.introspection,
            middleware=None if trace is None else [trace],
        )
        executed = await result if isawaitable(result) else result
        if trace is not None:
            executed.extensions = trace.told(executed.errors or [])
        # Half an answer would look like a whole one with gaps in it, and a thousand errors tell no more than one.
        return _failed(asking.exceeded) if asking.exceeded else executed


def _failed(failure: Failure) -> ExecutionResult:
    return ExecutionResult(None, [GraphQLError(failure.message, original_error=failure)])
