"""What callers order: each is checked, carried out once, and told as done or as a problem to be mended."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from graph.acting.actor import Actor
from graph.acting.hazards import Moving
from graph.acting.orders import Order
from graph.acting.problem import ProblemCode, Refused
from graph.acting.registration import Registration
from graph.acting.supervision import Lifting, Listing
from graph.failures import BadInput
from resolvers import (
    accidents,
    areas,
    categories,
    enterprises,
    hazards,
    inputs,
    inspections,
    premises,
    risk_points,
)
from resolvers.outcome import OutcomeRow

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping
    from datetime import date, datetime

    from graph.acting.moves import Move
    from graph.acting.registration import Found
    from graph.acting.writer import Work, Writer
    from graph.callers import Caller
    from graph.door import Graph


@dataclass(frozen=True)
class Given:
    """How an order is given: its key among its caller's, the caller's date for today, and all that was sent."""

    idempotency_key: str
    on: date | None
    sent: Mapping[str, Any]


@dataclass(frozen=True)
class Ordering:
    """Gives the orders of a caller to the writer; `graph` is what the caller may see."""

    graph: Graph
    writer: Writer
    caller: Caller

    async def move(self, given: Given, hic: str, version: int, move: Move) -> OutcomeRow:
        """Make a move on a hazard."""
        actor, seen = self._begin(given), self._seen
        work = Moving(hic, version, seen, actor, move)
        return await self._carried_out(given, actor, work, hic)

    async def list_for_supervision(
        self, given: Given, hic: str, version: int, due_at: datetime, document: str
    ) -> OutcomeRow:
        """List a hazard for supervision."""
        actor = self._begin(given)
        work = Listing(hic, version, self._seen, actor, due_at, document)
        return await self._carried_out(given, actor, work, hic)

    async def lift_supervision(self, given: Given, hic: str, version: int) -> OutcomeRow:
        """Lift the order over a hazard."""
        actor = self._begin(given)
        return await self._carried_out(given, actor, Lifting(hic, version, self._seen, actor), hic)

    async def register(self, given: Given, found: Found) -> OutcomeRow:
        """Register a hazard."""
        actor = self._begin(given)
        try:
            await check_named(self.graph, found)
        except Refused as refused:
            return _refused(None, refused)
        return await self._carried_out(given, actor, Registration(actor, found), None)

    @property
    def _seen(self) -> list[str] | None:
        return self.graph.sight.parameter("seenHazards")

    def _begin(self, given: Given) -> Actor:
        inputs.shaped(given.idempotency_key, "IDEMPOTENCY_KEY", "input.idempotencyKey")
        inputs.only_today(given.on, "input.on")
        return Actor.of(self.caller)

    async def _carried_out(self, given: Given, actor: Actor, work: Work, hic: str | None) -> OutcomeRow:
        order = Order(actor, given.idempotency_key, given.sent)
        try:
            done = await self.writer.carry_out(self.graph.transport, order, work)
        except Refused as refused:
            return _refused(hic, refused)
        except BadInput as bad:
            raise bad.at(f"input.{bad.field}") from None
        return OutcomeRow(done.key, done.version, done.change, done.repeated)


async def check_named(graph: Graph, found: Found) -> None:
    """Refused when something that a registration names is not there, or not in the caller's sight.

    None of these is ever deleted, so that what is there now is there when it is registered.
    """
    named: list[tuple[str, str | None, Callable[[Graph, list[str]], Awaitable[list[Any]]]]] = [
        ("area", found.area, areas.by_code),
        ("subScope", found.sub_scope, categories.sub_scopes_by_key),
        ("riskPoint", found.risk_point, risk_points.by_hic),
        ("enterprise", found.enterprise, enterprises.by_id),
        ("building", found.building and found.building[:19], premises.by_code),
        ("factor", found.factor, accidents.factors_by_id),
        ("recurrenceOf", found.recurrence_of, hazards.by_hic),
        ("foundBy", found.found_by, inspections.by_id),
        *(("mayCause", each, accidents.types_by_id) for each in found.may_cause),
    ]
    for field, key, edge in named:
        if key is None:
            continue
        (row,) = await edge(graph, [key])
        if row is None:
            raise Refused(ProblemCode.UNKNOWN, field, f"没有 {key}", f"there is no {key}")
        if field == "recurrenceOf" and row.closed_at is None:
            zh, en = f"{key} 尚未销号,不是复发", f"{key} is not closed, so nothing repeats it yet"
            raise Refused(ProblemCode.NOT_CLOSED, field, zh, en)


def _refused(hic: str | None, refused: Refused) -> OutcomeRow:
    return OutcomeRow(hic, None, None, repeated=False, problems=[refused.problem])
