"""Handovers, and what is stranded, in the public schema."""

from typing import TYPE_CHECKING, Annotated

import strawberry

from graph.handovers import HandoverHazardRow, HandoverRow
from graph.stranded import StrandedRow
from resolvers import handovers, hazards, organisations, users
from schema.dress import dressed
from schema.edges import shown, to_many, to_one
from schema.labels import Label, label
from schema.nodes import Node
from schema.organisations import Department, Organisation
from schema.users import User

if TYPE_CHECKING:
    from schema.hazards import Hazard


@dressed()
class HandoverHazard(HandoverHazardRow):
    """A hazard that is handed over in a role, and what became of it."""

    role_label: Label = shown(lambda row: label(row.role), "The role in both languages")
    became_label: Label = shown(lambda row: label(row.became), "What became of it, in both languages")
    hazard: Annotated["Hazard", strawberry.lazy("schema.hazards")] | None = to_one(
        hazards.by_hic, lambda row: row.hic, "The hazard; null where no agreement shows it to the caller"
    )


@dressed(keys=["id"])
class Handover(Node, HandoverRow):
    """A department hands open hazards over to another (移交). Nothing changes hands before both have signed."""

    state_label: Label = shown(lambda row: label(row.state), "Where it stands, in both languages")
    from_: Department | None = to_one(
        organisations.by_id, lambda row: row.from_id, "The department that hands over", name="from"
    )
    to: Department | None = to_one(organisations.by_id, lambda row: row.to_id, "The department that takes over")
    proposed_by: Organisation | None = to_one(
        organisations.by_id,
        lambda row: row.proposed_by_id,
        "Who signed first: the department that hands over or, where that has ended, one that came after it",
    )
    proposed_by_user: User | None = to_one(
        users.by_id, lambda row: row.proposed_user_id, "The user who signed first"
    )
    answered_by: Organisation | None = to_one(
        organisations.by_id, lambda row: row.answered_by_id, "Who accepted, declined or withdrew it"
    )
    answered_by_user: User | None = to_one(
        users.by_id, lambda row: row.answered_user_id, "The user who accepted, declined or withdrew it"
    )
    hazards: list[HandoverHazard] = to_one(
        handovers.hazards, lambda row: row.id, "What is handed over: all of it for both parties"
    )


@dressed()
class Stranded(StrandedRow):
    """An open hazard with a department that does not own its matter there in the role in which it must act."""

    role_label: Label = shown(lambda row: label(row.role), "The role in both languages")
    reason_label: Label = shown(lambda row: label(row.reason), "Why it is stranded, in both languages")
    verdict_label: Label = shown(lambda row: label(row.verdict), "The verdict in both languages")
    hazard: Annotated["Hazard", strawberry.lazy("schema.hazards")] | None = to_one(
        hazards.by_hic, lambda row: row.hazard_hic, "The hazard"
    )
    department: Department | None = to_one(
        organisations.by_id, lambda row: row.department_id, "The department it is stranded with"
    )
    owners: list[Department] = to_many(
        organisations.by_id, lambda row: row.owner_ids, "Who owns the matter in the role: to whom to hand it over"
    )
    handover: Handover | None = to_one(
        handovers.by_id, lambda row: row.handover_id, "The handover, not answered yet, that offers it"
    )
