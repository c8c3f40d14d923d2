"""What hangs on a hazard in the public schema: its steps, who had to act, what went up."""

from typing import TYPE_CHECKING, Annotated

import strawberry

from graph.escalations import EscalationRow, RuleRow, SupervisionOrderRow
from graph.hazards import AssignmentRow, TransitionRow
from resolvers import escalations, handovers, hazards, organisations, users
from schema.dress import dressed
from schema.edges import shown, to_one
from schema.labels import STEPS, Label, label, label_of
from schema.nodes import Node
from schema.organisations import Department, Organisation
from schema.scalars import Duration
from schema.users import User
from schema.words import END_REASONS

if TYPE_CHECKING:
    from schema.handovers import Handover
    from schema.hazards import Hazard


@dressed(keys=["id"])
class EscalationRule(Node, RuleRow):
    """How long a matter may rest on a level before it goes on, in one version of the rules."""

    wait_general: Duration | None = shown(lambda row: row.wait_general, "How long a general hazard may rest")
    wait_major: Duration | None = shown(
        lambda row: row.wait_major, "How long a major hazard may rest; PT0S: not at all"
    )


@dressed()
class Transition(TransitionRow):
    """A step in the life of a hazard: from which state to which, when, by whom. Steps are never changed."""

    from_label: Label | None = shown(
        lambda row: row.from_status and label(row.from_status), "The state before, in both languages"
    )
    to_label: Label = shown(lambda row: label(row.to_status), "The state after, in both languages")
    unit: Department | None = to_one(organisations.by_id, lambda row: row.unit_id, "The department that acted")
    user: User | None = to_one(users.by_id, lambda row: row.user_id, "The user who acted")
    proposed_unit: Department | None = to_one(
        organisations.by_id, lambda row: row.proposed_id, "Whom a department that returned it proposed"
    )


@dressed()
class Assignment(AssignmentRow):
    """A department that had to act on a hazard in a role, and until when."""

    role_label: Label = shown(lambda row: label(row.role), "The role in both languages")
    end_reason_label: Label | None = shown(
        lambda row: row.end_reason and label_of(END_REASONS, row.end_reason), "Why it ended, in both languages"
    )
    department: Department | None = to_one(organisations.by_id, lambda row: row.unit_id, "The department")
    handover: Annotated["Handover", strawberry.lazy("schema.handovers")] | None = to_one(
        handovers.by_id, lambda row: row.handover_id, "The handover by which it ended"
    )


@dressed(keys=["id"])
class Escalation(Node, EscalationRow):
    """A hazard that went up a level: to whom, when, why, under which rule."""

    level_label: Label = shown(lambda row: label_of(STEPS, row.level), "The level in both languages")
    organisation: Organisation | None = to_one(
        organisations.by_id, lambda row: row.organisation_id, "The body it went up to"
    )
    rule: EscalationRule | None = to_one(
        escalations.rules,
        lambda row: row.rule_id,
        "The rule that sent it up, in the version with which the case began",
    )
    hazard: Annotated["Hazard", strawberry.lazy("schema.hazards")] | None = to_one(
        hazards.by_hic, lambda row: row.hazard_hic, "The hazard"
    )


@dressed(keys=["id"])
class SupervisionOrder(Node, SupervisionOrderRow):
    """An order of listed supervision (挂牌督办): only over major hazards, with an end of its own."""

    issuer: Organisation | None = to_one(organisations.by_id, lambda row: row.issuer_id, "The body that issued it")
    hazard: Annotated["Hazard", strawberry.lazy("schema.hazards")] | None = to_one(
        hazards.by_hic, lambda row: row.hazard_hic, "The hazard"
    )
