"""Entries to write, and what the graph keeps of them."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any, TypeVar

from graph import access_chain
from graph.access_log import AccessKind, Decision
from graph.bolt import Bolt
from graph.callers import Caller, Role, Way
from graph.failures import Unavailable
from graph.sharing import Dataset, Purpose
from graph.transport import Transaction, Transport
from server.access_log.entry import Entry, Taken

T = TypeVar("T")
CALLER = Caller(Way.TOKEN, "inspector 7", "U19", frozenset({Role.READER, Role.AUDITOR}), "https://id.example")


def entry(number: int = 1, *datasets: Dataset) -> Entry:
    return Entry(
        AccessKind.ANSWER,
        caller=CALLER,
        decision=Decision.PERMITTED,
        purpose=Purpose.SUPERVISION,
        basis="督查通知〔2026〕3号",
        datasets=frozenset(datasets or (Dataset.HAZARDS,)),
        agreements=("SA11",),
        operation=f"Op{number}",
        document="d" * 64,
        request=f"r{number}",
        revision=4,
        taken=(Taken("Hazard", 2, ("H1", "H2")), Taken("hazards_sorted", 2)),
    )


async def kept(bolt: Bolt) -> list[dict[str, Any]]:
    """Every record, in the order of ids."""
    return [row.properties async for page in access_chain.stored(bolt) for row in page]


async def kinds(bolt: Bolt) -> list[str]:
    return [each["kind"] for each in await kept(bolt)]


class Fragile(Transport):
    """A transport that can be told to fail: before a commit, or after it, when nobody knows any more."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport
        self.broken = False
        self.forgetful = False
        self.commits = 0

    async def read(self, name: str, text: str, params: Mapping[str, Any]) -> Sequence[Sequence[Any]]:
        if self.broken:
            raise Unavailable("The graph does not answer at the moment")
        return await self._transport.read(name, text, params)

    async def write(self, work: Callable[[Transaction], Awaitable[T]]) -> T:
        if self.broken:
            raise Unavailable("The graph does not answer at the moment")
        done = await self._transport.write(work)
        self.commits += 1
        if self.forgetful:
            self.forgetful = False
            raise Unavailable("The graph does not answer at the moment")
        return done
