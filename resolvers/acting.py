"""What callers order: each is checked, carried out once, and told as done or as a problem to be mended."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar

from graph.acting.actor import Actor
from graph.acting.confirming import Confirming
from graph.acting.hazards import Moving
from graph.acting.inspecting import Recording
from graph.acting.orders import Order
from graph.acting.points import PointRegistration, Regrading
from graph.acting.problem import Refused
from graph.acting.registration import Registration
from graph.acting.supervision import Lifting, Listing
from graph.callers import Role
from graph.failures import BadInput
from resolvers import inputs, named
from resolvers.outcome import OutcomeRow

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping
    from datetime import date, datetime

    from graph.acting.inspecting import Inspected
    from graph.acting.move import Move
    from graph.acting.orders import Done
    from graph.acting.points import Point
    from graph.acting.registration import Found
    from graph.acting.writer import Work, Writer
    from graph.callers import Caller
    from graph.door import Graph
    from graph.transport import Transaction


T = TypeVar("T")


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

    async def register_hazard(self, given: Given, found: Found) -> OutcomeRow:
        """Register a hazard."""
        actor = self._begin(given)
        checked = named.by_hazard(self.graph, found)
        return await self._naming(given, actor, checked, lambda _: Registration(actor, found))

    async def register_point(self, given: Given, point: Point) -> OutcomeRow:
        """Register a risk point."""
        actor = self._begin(given)
        checked = named.by_point(self.graph, point)
        return await self._naming(given, actor, checked, lambda _: PointRegistration(actor, point))

    async def regrade_point(self, given: Given, hic: str, version: int, level: int, reason: str) -> OutcomeRow:
        """Grade a risk point anew."""
        actor, seen = self._begin(given), self.graph.sight.parameter("seenPoints")
        work = Regrading(hic, version, seen, actor, level, reason)
        return await self._carried_out(given, actor, work, hic)

    async def record_inspection(self, given: Given, inspected: Inspected) -> OutcomeRow:
        """Record an inspection of a risk point or an enterprise."""
        actor = self._begin(given)
        checked = named.by_inspection(self.graph, inspected)
        return await self._naming(given, actor, checked, lambda what: Recording(actor, inspected, *what))

    async def confirm_duty(self, given: Given, duty: str, version: int, reason: str | None) -> OutcomeRow:
        """Confirm that the caller's organisation answers for a duty still."""
        actor = self._begin(given)
        return await self._carried_out(given, actor, Confirming(actor, duty, version, reason), duty)

    @property
    def _seen(self) -> list[str] | None:
        return self.graph.sight.parameter("seenHazards")

    def _begin(self, given: Given, role: Role = Role.OPERATOR) -> Actor:
        inputs.shaped(given.idempotency_key, "IDEMPOTENCY_KEY", "input.idempotencyKey")
        return Actor.of(self.caller, role)

    async def _naming(
        self, given: Given, actor: Actor, named: Awaitable[T], work: Callable[[T], Work]
    ) -> OutcomeRow:
        """Carry out an order that names rows; one that is not there refuses it, unless it was given before."""
        try:
            carried = work(await named)
        except Refused as refused:
            carried = _Refusing(refused)
        return await self._carried_out(given, actor, carried, None)

    async def _carried_out(self, given: Given, actor: Actor, work: Work, key: str | None) -> OutcomeRow:
        try:
            done = await self._done(given, actor, work)
        except Refused as refused:
            return _refused(key, refused)
        finally:
            # Whatever became of it, the caller was told something of what it is about.
            if key is not None and self.graph.witness is not None:
                self.graph.witness.told(OutcomeRow(key, None, None, repeated=False), key)
        return OutcomeRow(done.key, done.version, done.change, done.repeated)

    async def _done(self, given: Given, actor: Actor, work: Work) -> Done:
        """What became of an order, carried out now or before; Refused when it was not."""
        order = Order(actor, given.idempotency_key, given.on, given.sent)
        try:
            done = await self.writer.carry_out(self.graph.transport, order, work)
        except BadInput as bad:
            raise bad.at(f"input.{bad.field}") from None
        if self.graph.witness is not None:
            self.graph.witness.ordered(done.revision)
        return done


@dataclass(frozen=True)
class _Refusing:
    """The work of an order that is refused before it begins."""

    refused: Refused

    async def __call__(self, _transaction: Transaction, _at: datetime) -> NoReturn:
        raise self.refused


def _refused(key: str | None, refused: Refused) -> OutcomeRow:
    return OutcomeRow(key, None, None, repeated=False, problems=[refused.problem])
