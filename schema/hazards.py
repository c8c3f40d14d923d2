"""Hazards in the public schema."""

from typing import Any, Optional, cast

from graph.chain import next_step
from graph.closed_loop import FINAL
from graph.hazards import HazardRow
from graph.resting import RestRow
from graph.temporal import day_of, now
from resolvers import (
    accidents,
    areas,
    categories,
    enterprises,
    escalation,
    hazards,
    inputs,
    inspections,
    premises,
    risk_points,
)
from resolvers import escalations as going_up
from schema.accidents import AccidentType, HazardFactor
from schema.areas import AdminArea
from schema.arguments import At, KnownAt, On
from schema.categories import RiskCategory, SubScope
from schema.context import Info
from schema.dress import dressed
from schema.edges import along, asked, shown, through, to_many_by, to_one, to_one_by
from schema.enterprises import Enterprise
from schema.escalation import EscalationStep
from schema.hazard_parts import Assignment, Escalation, EscalationRule, SupervisionOrder, Transition
from schema.inspections import Inspection
from schema.labels import HAZARD_LEVELS, STEPS, Label, label, label_of
from schema.nodes import Node
from schema.premises import Premises
from schema.provenance import FieldProvenance, provenance_of
from schema.risk_points import RiskPoint
from schema.supervised import matter_of, owned
from schema.ways import ToOne

TIES = ToOne(hazards.ties, lambda row: row.hic)


@dressed()
class Rest(RestRow):
    """Where a hazard rests while nobody acts on it or after its deadline, and when it must go up a level."""

    level_label: Label = shown(lambda row: label_of(STEPS, row.level), "The level in both languages")
    hazard: Optional["Hazard"] = to_one(hazards.by_hic, lambda row: row.asked, "The hazard")
    rule: EscalationRule | None = to_one(
        going_up.rules, lambda row: row.rule_id, "The rule of its level, in the version with which its case began"
    )

    @asked(
        EscalationStep | None,
        "The next level on which anybody answers; a gap is passed over. On the highest level, that one",
    )
    async def goes_to(self, info: Info) -> Any:
        """The next step."""
        row = cast("RestRow", self)
        hazard = await info.context.asking.along(hazards.by_hic, row.asked)
        chain = hazard and await _chain(hazard, info, day_of(row.at))
        return chain and next_step(chain, row.level)


@dressed(keys=["hic"])
class Hazard(Node, HazardRow):
    """A hazard (隐患): something that is wrong, its life, its owners, how far it went up."""

    level_label: Label = shown(
        lambda row: label_of(HAZARD_LEVELS, row.level_current), "The level now, in both languages"
    )
    status_label: Label = shown(lambda row: label(row.status), "The state in both languages")
    open: bool = shown(lambda row: row.status.value not in FINAL, "Whether it is neither closed nor transferred")
    sub_scope: SubScope | None = to_one(
        categories.sub_scopes_by_key, lambda row: row.sub_scope_key, "The matter it belongs to"
    )
    category: RiskCategory | None = to_one(
        categories.by_code, lambda row: row.sub_scope_key.split("-")[0], "The category it belongs to"
    )
    area: AdminArea | None = to_one(areas.by_code, lambda row: row.area_code, "Where it is")
    risk_point: RiskPoint | None = to_one_by(
        TIES, risk_points.by_hic, lambda ties: ties.risk_point_hic, "The risk point where it was found"
    )
    enterprise: Enterprise | None = to_one_by(
        TIES, enterprises.by_id, lambda ties: ties.enterprise_id, "The enterprise it belongs to"
    )
    provenance: list[FieldProvenance] = provenance_of("Hazard", "hic")
    premises: Premises | None = to_one_by(
        TIES, premises.by_code, lambda ties: ties.building_code, "The building it is in"
    )
    factor: HazardFactor | None = to_one_by(
        TIES, accidents.factors_by_id, lambda ties: ties.factor_id, "The hazardous factor (GB/T 13861)"
    )
    may_cause: list[AccidentType] = to_many_by(
        TIES, accidents.types_by_id, lambda ties: ties.accident_type_ids, "The types of accident that it may cause"
    )
    found_by: Inspection | None = to_one_by(
        TIES, inspections.by_id, lambda ties: ties.inspection_id, "The inspection that found it"
    )
    transitions: list[Transition] = to_one(hazards.transitions, lambda row: row.hic, "Its life, step by step")
    assignments: list[Assignment] = to_one(
        hazards.assignments, lambda row: row.hic, "The departments that had to act on it, the earliest first"
    )
    escalations: list[Escalation] = to_one(
        going_up.of_hazards, lambda row: row.hic, "When and to whom it went up, the earliest first"
    )
    supervision_orders: list[SupervisionOrder] = to_one(
        going_up.orders_of_hazards, lambda row: row.hic, "The orders of listed supervision over it"
    )
    recurrence_of: Optional["Hazard"] = to_one_by(
        TIES, hazards.by_hic, lambda ties: ties.earlier_hic, "The closed hazard that it repeats"
    )

    @asked(Transition | None, "The last step of its life")
    async def last_transition(self, info: Info) -> Any:
        """The last step."""
        steps = await info.context.asking.along(hazards.transitions, self.hic)
        return steps[-1] if steps else None

    @asked(list[Assignment], "The departments that must act on it now")
    async def open_assignments(self, info: Info) -> Any:
        """The open assignments."""
        told = await info.context.asking.along(hazards.assignments, self.hic)
        return [each for each in told if each.ended_at is None]

    @through(
        list["Hazard"],
        hazards.recurrences,
        hazards.by_hic,
        "Later hazards that repeat it, themselves or by way of others",
    )
    def recurrences(self) -> Any:
        """Itself."""
        return self.hic

    @through(
        list["Hazard"],
        hazards.duplicates,
        hazards.by_hic,
        "Other hazards that may be the same, reported twice: same building or point, same sub-scope and factor, "
        "found within 30 days, and not stated as a recurrence",
    )
    def possible_duplicates(self) -> Any:
        """Itself."""
        return self.hic

    @asked(
        bool,
        "超期: whether its deadline lay before this time and it was not closed or transferred by then. Derived, "
        "never stored",
    )
    def overdue(self, at: At = None) -> Any:
        """Whether it is overdue."""
        row, when = cast("HazardRow", self), at or now()
        ended = row.closed_at or row.transferred_at
        return row.due_at is not None and row.due_at < when and (ended is None or ended > when)

    @owned("Who owns its matter, in each of the three roles")
    def ownership(self, on: On = None, known_at: KnownAt = None) -> Any:
        """Its matter."""
        return matter_of(self.sub_scope_key, self.area_code, on, known_at)

    @owned("Who owned its matter on the day it was found")
    def ownership_when_found(self, known_at: KnownAt = None) -> Any:
        """Its matter on the day it was found."""
        return matter_of(self.sub_scope_key, self.area_code, day_of(cast("HazardRow", self).found_at), known_at)

    @asked(
        list[EscalationStep] | None,
        "Its chain of escalation: levels 1 to 3 by ownership on the date, 4 and 5 by category and condition",
    )
    async def escalation_chain(self, info: Info, on: On = None) -> Any:
        """Its chain."""
        return await _chain(cast("HazardRow", self), info, inputs.day(on))

    @along(
        Rest | None,
        going_up.rests,
        "Where it rests at a time, and whether it should have gone up; null while somebody acts on it",
    )
    def rest(self, at: At = None) -> Any:
        """Itself, at that time."""
        return (self.hic, at or now())


async def _chain(row: HazardRow, info: Info, on: Any) -> Any:
    asked_chain = escalation.ChainOf(None, on, (row.sub_scope_key, row.area_code), None)
    return await info.context.asking.along(escalation.chains, asked_chain)
