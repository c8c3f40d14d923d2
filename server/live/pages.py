"""A page of what happens, as its subscriber may see it now: read, executed change by change, recorded."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

from graphql import ExecutionResult, GraphQLError
from graphql.execution import Executor, create_source_event_stream, execute_subscription_event

from graph.temporal import today
from graph.witness import Witness
from schema import feed
from schema.context import Context
from schema.live import Following
from server.answering import failed

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Callable

    from starlette.requests import Request

    from graph.changes import ChangeRow
    from graph.failures import LimitExceeded
    from resolvers.access import Access
    from resolvers.changes import Wanted
    from server.answering import Answering
    from server.ready import Ready
    from server.requests.asked import Asked

    Source = AsyncGenerator[ExecutionResult, None]
    """The results of what is followed, one for each change."""


@dataclass(frozen=True)
class Page:
    """Changes with what is told of each, and the number up to which all have been looked at."""

    cursor: int
    rows: list[ChangeRow]
    told: list[ExecutionResult]


class Pages:
    """Reads pages for one operation, as whoever the request's caller is at that moment."""

    def __init__(self, answering: Answering, request: Request, asked: Asked, ready: Ready) -> None:
        self._answering = answering
        self._request = request
        self._asked = asked
        self._ready = ready

    async def source(self, follow: Callable[[Wanted], Source]) -> Source | ExecutionResult:
        """What the document follows, or the errors in how it asks for it."""
        executor = self._executor(Following(follow))
        if isinstance(executor, list):
            return ExecutionResult(None, executor)
        source = create_source_event_stream(executor)
        return cast("Source | ExecutionResult", await source if isinstance(source, Awaitable) else source)

    async def page(self, after: int, wanted: Wanted, most: int, *, recorded: bool) -> Page:
        """The changes after a number, so many at most; one that holds none is recorded where it is said."""
        access, witness = await self._access(), Witness()
        told_with, exceeded = self._told_with(access, witness)
        context = Context(**told_with)
        found = await feed.page(context, after, wanted, most)
        # One context for all of them, so that an edge is asked once for a page and not for each change.
        executor = cast("Executor[Any]", self._executor(context))
        told = list(await asyncio.gather(*(_event(executor, row) for row in found.told)))
        failure = exceeded()
        if failure is not None and most > 1:
            return await self.page(after, wanted, most // 2, recorded=recorded)
        if failure is not None:
            # Half a change would look like a whole one with gaps in it.
            told = [failed(failure) for _ in told]
        if found.told or recorded:
            await self._answering.record(self._request, self._ready, access, witness)
        return Page(found.cursor, found.told, told)

    async def _access(self) -> Access:
        return await self._answering.access(self._request, self._ready, today())

    def _told_with(
        self, access: Access, witness: Witness
    ) -> tuple[dict[str, Any], Callable[[], LimitExceeded | None]]:
        asking = self._answering.asking(access, witness)
        return self._answering.told_with(asking, access, self._request), lambda: asking.exceeded

    def _executor(self, context: Context | Following) -> Executor[Any] | list[GraphQLError]:
        return Executor.build(
            self._answering.executable,
            self._ready.accepted.document,
            context_value=context,
            raw_variable_values=self._asked.variables,
            operation_name=self._asked.operation_name,
            hide_suggestions=not self._answering.introspection,
        )


async def _event(executor: Executor[Any], row: ChangeRow) -> ExecutionResult:
    result = execute_subscription_event(executor.build_per_event_executor(row))
    return await result if isinstance(result, Awaitable) else result
