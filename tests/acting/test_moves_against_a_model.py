"""Which move is refused, and for which rule, compared with the rules as they are written down."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from graph.acting.actor import Actor
from graph.acting.move import Move
from graph.acting.moves import Accept, Close, Dispatch, GiveBack, Grade, Start, Submit, Transfer, Verify
from graph.acting.problem import Refused
from graph.acting.situation import Situation
from graph.acting.state import HazardState
from graph.closed_loop import HazardStatus
from graph.ownership import SlotRow, Verdict
from graph.responsibilities import OWNING_ROLES, ResponsibilityRole

NOW = datetime(2026, 1, 1, tzinfo=UTC)
UNITS = ("U1", "U2", "U3", "U4")
CALLERS = ("one", "two")
REASONS = (None, "理由")

FROM = {
    "Grade": {"REGISTERED"},
    "Dispatch": {"GRADED", "RETURNED"},
    "Accept": {"DISPATCHED"},
    "GiveBack": {"DISPATCHED"},
    "Start": {"ACCEPTED"},
    "Submit": {"RECTIFYING"},
    "Verify": {"SUBMITTED"},
    "Close": {"VERIFIED"},
    "Transfer": {each.value for each in HazardStatus} - {"CLOSED", "TRANSFERRED"},
}
OVERSEER, IN_CHARGE = {"Grade", "Dispatch", "Verify", "Close"}, {"Accept", "GiveBack", "Start", "Submit"}


@dataclass(frozen=True)
class World:
    """A situation in plain words."""

    status: str
    registered_by: str
    owners: dict[str, tuple[str, ...]]
    in_charge: tuple[str, ...]
    rectifiers: tuple[str, ...]
    unit: str
    caller: str

    @property
    def situation(self) -> Situation:
        hazard = HazardState(
            asked="H",
            version=1,
            status=HazardStatus(self.status),
            level=1,
            last_at=NOW,
            area="A",
            sub_scope="02-A",
            steps=1,
            registered_by=self.registered_by,
            rectifiers=list(self.rectifiers),
            in_charge=[(ResponsibilityRole.INDUSTRY_LEAD, unit) for unit in self.in_charge],
            orders=[],
        )
        slots = {role: self._slot(role) for role in OWNING_ROLES}
        return Situation(hazard, slots, Actor(self.caller, self.unit, "user"), NOW)

    def _slot(self, role: ResponsibilityRole) -> SlotRow:
        owners = list(self.owners[role.value])
        asked = ("02-A", "A", role, date(2026, 1, 1))
        verdict = Verdict.OWNED if owners else Verdict.GAP
        return SlotRow(
            asked, declared=True, verdict=verdict, owners=owners, primary=None, agreement=None, considered=[]
        )


@st.composite
def worlds(draw: st.DrawFn) -> World:
    some = st.lists(st.sampled_from(UNITS), max_size=2, unique=True).map(tuple)
    return World(
        status=draw(st.sampled_from([each.value for each in HazardStatus])),
        registered_by=draw(st.sampled_from(UNITS)),
        owners={role.value: draw(some) for role in OWNING_ROLES},
        in_charge=draw(some),
        rectifiers=draw(st.lists(st.sampled_from(CALLERS), max_size=2, unique=True).map(tuple)),
        unit=draw(st.sampled_from(UNITS)),
        caller=draw(st.sampled_from(CALLERS)),
    )


@st.composite
def moves(draw: st.DrawFn) -> Move:
    reason = draw(st.sampled_from(REASONS))
    due = draw(st.sampled_from([None, NOW - timedelta(days=1), NOW + timedelta(days=1)]))
    unit, role = draw(st.sampled_from(UNITS)), draw(st.sampled_from(OWNING_ROLES))
    made: list[Move] = [
        Grade(reason, 1),
        Dispatch(reason, unit, role, due),
        Accept(reason),
        GiveBack(reason, unit),
        Start(reason),
        Submit(reason),
        Verify(reason, draw(st.booleans())),
        Close(reason),
        Transfer(reason),
    ]
    return draw(st.sampled_from(made))


def broken(world: World, move: Move) -> set[str]:
    """The rules that a move would break, as docs/orders.md tells them."""
    name = type(move).__name__
    oversees = world.unit in {
        world.registered_by,
        *world.owners["TERRITORIAL"],
        *world.owners["COMPREHENSIVE"],
    }
    may = {
        name in OVERSEER: oversees,
        name in IN_CHARGE: world.unit in world.in_charge,
        name == "Transfer": oversees or world.unit in world.in_charge,
    }[True]
    found = set() if may else {"NOT_YOURS"}
    if world.status not in FROM[name]:
        found.add("STEP_NOT_ALLOWED")
    if isinstance(move, Dispatch):
        if move.unit not in world.owners[move.role.value] and move.reason is None:
            found.add("NOT_AN_OWNER")
        if move.due_at is not None and move.due_at < NOW:
            found.add("NOT_IN_FUTURE")
    if isinstance(move, GiveBack) and move.unit == world.unit:
        found.add("NOT_AN_OWNER")
    if isinstance(move, Verify) and world.caller in world.rectifiers:
        found.add("SELF_VERIFIED")
    says_why = isinstance(move, GiveBack | Transfer) or (isinstance(move, Verify) and not move.passed)
    if says_why and move.reason is None:
        found.add("REASON_MISSING")
    return found


def refusal(world: World, move: Move) -> str | None:
    """The rule for which the program refuses a move; None: it does not."""
    try:
        move.check(world.situation)
    except Refused as refused:
        return refused.problem.code.value
    return None


@settings(max_examples=2000, deadline=None)
@given(worlds(), moves())
def test_a_move_is_made_exactly_when_it_breaks_no_rule(world: World, move: Move) -> None:
    rules: set[str | None] = {*broken(world, move)} or {None}
    assert refusal(world, move) in rules
