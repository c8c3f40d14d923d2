"""An operation from its document to its result: accepted, charged, cut to what its caller may see, recorded."""

from __future__ import annotations

import asyncio
from functools import partial
from typing import TYPE_CHECKING, Any

from graphql import ExecutionResult, GraphQLError, OperationType

from graph.callers import LOCAL_ANALYST
from graph.failures import Failure, TimedOut
from graph.temporal import today
from graph.witness import Witness
from schema.context import Context
from server import tags
from server.access_log.answers import answer as entry_of
from server.accesses import Accesses
from server.bounded import BoundedAsking
from server.documents.accepting import Documents, Refused
from server.documents.exempt import is_exempt
from server.documents.listed import check_listed
from server.documents.operations import chosen, is_subscription, only_as_stream, refuse_change
from server.documents.persisted import Persisted
from server.execution.executing import Executing
from server.federated_trace import FederatedTrace, wanted
from server.ready import Ready
from server.requests.fields import joined
from server.requests.seen import seen
from server.requests.stated import stated
from server.whole_answer import Rules, Told, whole

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping
    from datetime import date

    from starlette.requests import Request

    from graph.acting.writer import Writer
    from graph.door import Graph
    from resolvers.access import Access
    from schema.entities import FederatedSchema
    from server.access_log.log import AccessLog
    from server.admission import Admission
    from server.requests.asked import Asked
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
        self.executable = schema._schema  # noqa: SLF001 - strawberry keeps graphql-core's schema there
        self._documents = Documents(self.executable, settings)
        check_listed(listed or {}, self._documents)
        self._executing = Executing(self.executable, suggesting=settings.introspection)
        self._persisted = Persisted(listed)
        self.introspection = settings.introspection
        self._accesses = Accesses()
        self._rules = Rules()
        self._writer = writer

    def ready(self, request: Request, asked: Asked) -> Ready:
        """The operation that is asked for; Refused, Failure or BadRequest when it is not to be executed."""
        text = self._persisted.text(asked, exempt=is_exempt(request, self._settings.documents_exempt))
        accepted = self._documents.accept(text)
        operation = chosen(accepted.document, asked.operation_name, request.method)
        request.state.operation = operation.name.value if operation.name else ""
        accepted.sizes.check_variables(asked.variables, operation)
        self._persisted.keep(asked)
        said, before = stated(request.headers, asked), seen(request.headers)
        return Ready(accepted, operation, said, before, accepted.costs.of(operation, asked.variables), text)

    async def answer(self, request: Request, asked: Asked) -> ExecutionResult:
        """The result, failures included; Unchanged when the client has it, BadRequest when it cannot be read."""
        begun = self.begun(request, asked)
        if isinstance(begun, ExecutionResult):
            return begun
        if is_subscription(begun.operation):
            raise only_as_stream()
        return await self.answered(request, asked, begun)

    def begun(self, request: Request, asked: Asked) -> Ready | ExecutionResult:
        """The operation, or the result of one that is not executed; BadRequest when it cannot be read."""
        try:
            return self.ready(request, asked)
        except Refused as refused:
            return not_run(refused, request, asked)
        except Failure as failure:
            return failed(failure)

    async def answered(self, request: Request, asked: Asked, ready: Ready) -> ExecutionResult:
        """The result of an operation that is no subscription; Unchanged when the client has it."""
        try:
            async with self._admission.admitted(request, ready.cost) as admitted:
                try:
                    return await self._within_time(request, asked, ready)
                except tags.Unchanged:
                    admitted.settle(UNCHANGED_COST)
                    raise
        except TimeoutError:
            return failed(self.too_slow())
        except Failure as failure:
            return failed(failure)

    async def access(self, request: Request, ready: Ready, day: date, rules: str | None = None) -> Access:
        """What the caller may see on a day, under the rules of a name, or those that hold now."""
        graph, caller = self._graph(), request.state.caller
        if rules is None:
            rules = "" if caller == LOCAL_ANALYST else await self._rules.now(graph)
        return await self._accesses.of(graph, rules, caller, day, ready.said.whole)

    def asking(self, access: Access, witness: Witness, graph: Graph | None = None) -> BoundedAsking:
        """The graph as the caller may see it."""
        return BoundedAsking((graph or self._graph()).seen_by(access.sight, witness), self._settings)

    def told_with(self, asking: BoundedAsking, access: Access, request: Request) -> dict[str, Any]:
        """What every resolver receives, by the names of Context."""
        return {
            "asking": asking,
            "request_id": request.state.request_id,
            "access": access,
            "writer": self._writer,
        }

    async def record(self, request: Request, ready: Ready, access: Access, witness: Witness) -> None:
        """Record what is handed out; Unavailable when it cannot be, and must not go unrecorded."""
        entry = entry_of(
            witness,
            access,
            purpose=ready.said.purpose,
            basis=ready.said.basis,
            operation=request.state.operation,
            document=ready.accepted.sha256,
            request=request.state.request_id,
        )
        if entry is not None and self._log is not None:
            await self._log.record(entry)

    def too_slow(self) -> TimedOut:
        """What a request gets that takes too long."""
        return TimedOut(f"the request took longer than {self._settings.max_seconds:g} seconds (ZEREN_MAX_SECONDS)")

    async def _within_time(self, request: Request, asked: Asked, ready: Ready) -> ExecutionResult:
        """The result as the caller may see it."""
        state = request.state
        async with asyncio.timeout(self._settings.max_seconds):
            if ready.seen is not None:
                await self._graph().reach(ready.seen)
            day = today()
            if tags.may_be_kept(request, asked, ready.accepted.clock):
                now = await self._graph().state()
                await self._admission.confirm(request, now.keys)
                state.tag = tags.tag(
                    (ready.text, asked.variables, asked.operation_name),
                    state.response.media_type,
                    now.whole,
                    tags.position(state.caller, ready.said.whole, day),
                )
                tags.compare(joined(request.headers, "if-none-match"), state.tag)
            told = await self._as_permitted(request, asked, ready, day)
            await self._admission.confirm(request, told.witness.keys)
            await self.record(request, ready, told.access, told.witness)
            state.revision = told.witness.reached
            return told.result

    async def _as_permitted(self, request: Request, asked: Asked, ready: Ready, day: date) -> Told:
        """The result as the caller may see it on a day."""

        async def once(graph: Graph, rules: str | None) -> Told:
            access = await self.access(request, ready, day, rules)
            return Told(*await self._execute(request, asked, ready, access, graph), access)

        def obeyed(graph: Graph) -> Awaitable[Told]:
            if request.state.caller == LOCAL_ANALYST:  # who sees everything under all rules
                return once(graph, None)
            return self._rules.obeyed(partial(once, graph), graph)

        graph = self._graph()
        if ready.operation.operation is not OperationType.QUERY:
            await self._admission.confirm(request)
            return await once(graph, None)
        return await graph.undisturbed(lambda graph: whole(partial(obeyed, graph)))

    async def _execute(
        self, request: Request, asked: Asked, ready: Ready, access: Access, graph: Graph
    ) -> tuple[ExecutionResult, Witness]:
        witness = Witness()
        asking = self.asking(access, witness, graph)
        context = Context(**self.told_with(asking, access, request))
        document, operation = ready.accepted.document, ready.operation
        if wanted(request.headers):
            trace = FederatedTrace()
            executed = await self._executing.by_library(document, operation, asked.variables, context, trace)
            executed.extensions = trace.told(executed.errors or [])
        else:
            anew = partial(self.asking, access, witness, graph)
            plans = ready.accepted.plans
            executed = await self._executing.by_plan(plans, operation, asked.variables, context, anew)
        # Half an answer would look like a whole one with gaps in it, and a thousand errors tell no more than one.
        return (failed(asking.exceeded) if asking.exceeded else executed), witness


def not_run(refused: Refused, request: Request, asked: Asked) -> ExecutionResult:
    """The result of a document that is not executed; BadRequest when it would change something by a GET."""
    if request.method != "POST":
        refuse_change(refused.document, asked.operation_name)
    request.state.default_code = refused.code
    return ExecutionResult(None, refused.errors)


def failed(failure: Failure) -> ExecutionResult:
    """The result of an operation that fails as a whole."""
    return ExecutionResult(None, [GraphQLError(failure.message, original_error=failure)])
