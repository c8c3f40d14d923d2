"""The real transport: one driver per process, a session per operation.

Of a cluster, any follower may answer what is read. All sessions share bookmarks: whatever one of them has written
or read, every later one sees, whichever machine answers it.
"""

from __future__ import annotations

import asyncio
import time
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar

import neo4j
from neo4j import exceptions

from graph.failures import TimedOut, Unavailable
from graph.query import SENT, in_one_map
from graph.temporal import to_graph

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping, Sequence

    from graph.transport import Transaction

T = TypeVar("T")

RETRY_S = 10
"""How long a write is tried again when the database does not answer, in seconds."""

AGAIN_S = 0.1
"""How long before it is tried again, in seconds."""

_STALE = (exceptions.ServiceUnavailable, exceptions.SessionExpired, exceptions.TransientError)
_TIMED_OUT = frozenset(
    {
        "Neo.ClientError.Transaction.TransactionTimedOut",
        "Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration",
    }
)


class Bolt:
    """Carries statements over Bolt. Make it inside the loop that uses it, and close it there."""

    def __init__(self, uri: str, username: str, password: str, database: str | None, timeout_s: float) -> None:
        self._retry_s = min(timeout_s, RETRY_S)
        self._driver = neo4j.AsyncGraphDatabase.driver(
            uri,
            auth=(username, password),
            connection_timeout=2,
            connection_acquisition_timeout=4,
            max_transaction_retry_time=self._retry_s,
            keep_alive=True,
            telemetry_disabled=True,
            user_agent="zeren",
            # A property that no node has yet is no news; every other kind of notification is.
            notifications_disabled_classifications=["UNRECOGNIZED"],
        )
        self.bookmarks = neo4j.AsyncGraphDatabase.bookmark_manager()
        self._database = database
        self._timeout_s = timeout_s
        self._running: set[asyncio.Task[Any]] = set()

    async def close(self) -> None:
        """Close every connection; statements under way are waited for."""
        await asyncio.gather(*self._running, return_exceptions=True)
        await self._driver.close()

    async def read(self, name: str, text: str, params: Mapping[str, Any]) -> Sequence[Sequence[Any]]:
        """Run one reading statement; a stale pooled connection is tried once more at our own door."""
        try:
            return await self._sheltered(self._once(neo4j.READ_ACCESS, name, text, params))
        except _STALE:
            pass
        except (exceptions.Neo4jError, exceptions.DriverError, OSError) as error:
            _translate(error)
        try:
            return await self._sheltered(self._once(neo4j.READ_ACCESS, name, text, params))
        except (exceptions.Neo4jError, exceptions.DriverError, OSError) as error:
            _translate(error)

    async def put(self, name: str, text: str, params: Mapping[str, Any]) -> Sequence[Sequence[Any]]:
        """Run one changing statement by itself; where it is not known what became of it, again for a while."""
        told = {SENT: params}
        until = time.monotonic() + self._retry_s

        async def settled() -> Sequence[Sequence[Any]]:
            while True:
                try:
                    return await self._once(neo4j.WRITE_ACCESS, name, in_one_map(text), told)
                except _STALE:
                    if time.monotonic() > until:
                        raise
                await asyncio.sleep(AGAIN_S)

        try:
            return await self._sheltered(settled())
        except (exceptions.Neo4jError, exceptions.DriverError, OSError) as error:
            _translate(error)

    async def write(self, work: Callable[[Transaction], Awaitable[T]]) -> T:
        """Do the work in one transaction, retried by the driver on transient errors."""

        async def unit(transaction: neo4j.AsyncManagedTransaction) -> T:
            return await work(_Unit(transaction))

        async def once() -> T:
            async with self._session(neo4j.WRITE_ACCESS) as session:
                return await session.execute_write(unit)

        try:
            return await self._sheltered(once())
        except (exceptions.Neo4jError, exceptions.DriverError, OSError) as error:
            _translate(error)

    async def profile(self, text: str, params: Mapping[str, Any]) -> dict[str, Any]:
        """The profile of one reading statement: its operators with their db hits. For benchmarks."""
        query = neo4j.Query(f"PROFILE {text}", timeout=self._timeout_s)
        async with self._session(neo4j.WRITE_ACCESS) as session:
            try:
                summary = await (await session.run(query, to_graph(dict(params)))).consume()
            except exceptions.Neo4jError as error:
                _translate(error)
        return summary.profile or {}

    async def _once(
        self, access_mode: str, name: str, text: str, params: Mapping[str, Any]
    ) -> Sequence[Sequence[Any]]:
        query = neo4j.Query(text, metadata={"query": name}, timeout=self._timeout_s)
        async with self._session(access_mode) as session:
            result = await session.run(query, to_graph(dict(params)))
            return [record.values() async for record in result]

    def _session(self, access_mode: str) -> neo4j.AsyncSession:
        return self._driver.session(
            database=self._database,
            default_access_mode=access_mode,
            bookmark_manager=self.bookmarks,
            fetch_size=-1,
        )

    async def _sheltered(self, work: Awaitable[T]) -> T:
        """A caller that leaves must not take the connection along: a cancelled query kills its connection."""

        async def bounded() -> T:
            # The server stops a slow statement itself; this is for a server that has stopped answering.
            async with asyncio.timeout(self._timeout_s + 2):
                return await work

        task = asyncio.create_task(bounded())
        self._running.add(task)
        task.add_done_callback(self._running.discard)
        task.add_done_callback(_retrieve)
        try:
            return await asyncio.shield(task)
        except TimeoutError as error:
            raise TimedOut("The graph did not answer in time") from error


class _Unit:
    """A driver's transaction, seen as ours."""

    def __init__(self, transaction: neo4j.AsyncManagedTransaction) -> None:
        self._transaction = transaction

    async def run(self, _name: str, text: str, params: Mapping[str, Any]) -> Sequence[Sequence[Any]]:
        result = await self._transaction.run(in_one_map(text), {SENT: to_graph(dict(params))})
        return [record.values() async for record in result]


def _retrieve(task: asyncio.Task[Any]) -> None:
    """Look at the outcome of work whose caller has left, so that asyncio does not report it as lost."""
    if not task.cancelled():
        task.exception()


def _translate(error: Exception) -> NoReturn:
    code = getattr(error, "code", None) or ""
    if code in _TIMED_OUT:
        raise TimedOut("The graph did not answer in time") from error
    if isinstance(error, exceptions.ClientError) and not isinstance(error, exceptions.AuthError):
        raise error  # a statement of ours is wrong: a fault, never an expected failure
    raise Unavailable("The graph does not answer at the moment") from error
