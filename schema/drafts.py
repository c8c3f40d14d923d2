"""Drafts of duty lists, and what they would do, in the public schema."""

import strawberry

from graph.as_of import NOW
from graph.drafts.draft import DraftItemRow, DraftRow
from graph.drafts.rehearsal import RehearsalRow, RehearsedChangeRow, RehearsedDutyRow, RehearsedStateRow
from graph.drafts.waivers import WaiverRow
from graph.slot_changes import ChangeKind
from resolvers import areas, categories, drafts, legal, organisations, ownership, responsibilities
from resolvers.drafts import ReformRow
from resolvers.outcome import OutcomeRow
from schema.areas import AdminArea
from schema.categories import SubScope
from schema.dress import dressed
from schema.edges import shown, to_many, to_one
from schema.labels import Label, label
from schema.legal import LegalProvision
from schema.organisations import Department, Organisation
from schema.outcomes import UserError, user_errors
from schema.responsibilities import Responsibility


@dressed()
class DraftItem(DraftItemRow):
    """What an item of a draft adds, replaces or ends."""

    kind_label: Label = shown(lambda row: label(row.kind), "What it says, in both languages")
    role_label: Label | None = shown(lambda row: row.role and label(row.role), "The role in both languages")
    unit: Department | None = to_one(organisations.by_id, lambda row: row.unit_id, "Who holds the duty, or leads")
    agreed: list[Department] = to_many(
        organisations.by_id, lambda row: row.units or [], "Who agrees, by id; of an agreement"
    )
    area: AdminArea | None = to_one(areas.by_code, lambda row: row.area_code, "Where it applies")
    provisions: list[LegalProvision] = to_many(
        legal.provisions_by_id, lambda row: row.provision_ids or [], "The legal provisions that the duty rests on"
    )
    ended: Responsibility | None = to_one(
        responsibilities.by_id,
        lambda row: row.replaces or (row.key if row.kind.value == "END_DUTY" else None),
        "The duty that it ends or replaces, in its current record",
    )


@dressed()
class Draft(DraftRow):
    """A draft of duty lists in its latest version; it changes nothing until somebody else adopts it."""

    state_label: Label = shown(lambda row: label(row.state), "What became of it, in both languages")
    prepared_by: Organisation | None = to_one(organisations.by_id, lambda row: row.unit_id, "Who drafted it")
    settled_by: Organisation | None = to_one(
        organisations.by_id, lambda row: row.approver_unit_id, "Who adopted or withdrew it; null: it is open"
    )
    items: list[DraftItem] = to_one(drafts.items, lambda row: row.id, "What it says, item by item")


@dressed()
class RehearsedDuty(RehearsedDutyRow):
    """A duty that was considered, recorded or drafted, and what became of it."""

    reason_label: Label = shown(lambda row: label(row.reason), "The reason in both languages")
    holder: Department | None = to_one(organisations.by_id, lambda row: row.holder_id, "Its holder")


@dressed()
class RehearsedState(RehearsedStateRow):
    """The answer for a slot, over the truth or with the draft laid over it, and why."""

    verdict_label: Label = shown(lambda row: label(row.verdict), "The verdict in both languages")
    owners: list[Department | None] = to_many(
        organisations.by_id, lambda row: row.owner_ids, "Who owns it; null: a department that is still to come"
    )
    primary: Department | None = to_one(
        organisations.by_id, lambda row: row.primary_id, "The only owner, or the agreed lead"
    )
    considered: list[RehearsedDuty] = shown(
        lambda row: row.duties, "Every duty of the role that covers it and applies there, winners first"
    )


@dressed()
class RehearsedChange(RehearsedChangeRow):
    """A slot whose answer would be another one over an interval, what would become of it, and why."""

    kind_label: Label = shown(lambda row: label(row.kind), "What would become of it, in both languages")
    role_label: Label = shown(lambda row: label(row.role), "The role in both languages")
    sub_scope: SubScope | None = to_one(categories.sub_scopes_by_key, lambda row: row.sub_scope_key, "The matter")
    area: AdminArea | None = to_one(areas.by_code, lambda row: row.area_code, "The place")
    before: RehearsedState = shown(lambda row: row.before, "The answer over the truth")
    after: RehearsedState = shown(lambda row: row.after, "The answer with it laid over the truth")
    risk_point_count: int | None = to_one(
        ownership.points_behind,
        lambda row: ownership.Asked((row.sub_scope_key, row.area_code, row.since), NOW),
        "How many risk points under surveillance stand behind it, of those that the caller may see",
    )
    open_hazard_count: int | None = to_one(
        ownership.hazards_behind,
        lambda row: ownership.Asked((row.sub_scope_key, row.area_code, row.since), NOW),
        "How many open hazards stand behind it, of those that the caller may see",
    )
    enterprise_count: int | None = to_one(
        ownership.enterprises_behind,
        lambda row: ownership.Asked((row.sub_scope_key, row.area_code, row.since), NOW),
        "How many enterprises that it concerns stand behind it, of those that the caller may see",
    )


@dressed()
class Rehearsal(RehearsalRow):
    """What would open, close or change hands. Nothing was written."""

    changes: list[RehearsedChange] = shown(
        lambda row: row.told, "The slots whose answer would differ, by sub-scope, area and role, then by day"
    )
    gaps_opened: int = shown(
        lambda row: sum(each.kind is ChangeKind.GAP_OPENED for each in row.told),
        "Changes that leave a slot without owner: each needs a waiver before it is adopted",
    )


@dressed()
class ReformRehearsal(ReformRow):
    """What a reform of the organisations would do. Nothing was written."""

    rehearsal: Rehearsal = shown(lambda row: row.told, "What would become of the slots")
    duties: list[Responsibility] = to_many(
        responsibilities.by_id,
        lambda row: [each.id for each in row.held],
        "The duties that the department holds on that day or later: they do not move by themselves",
    )


@dressed()
class Waiver(WaiverRow):
    """A gap that is known and accepted until a day: by whom, and why."""

    role_label: Label = shown(lambda row: label(row.role), "The role in both languages")
    sub_scope: SubScope | None = to_one(categories.sub_scopes_by_key, lambda row: row.sub_scope_key, "The matter")
    area: AdminArea | None = to_one(areas.by_code, lambda row: row.area_code, "The place")
    accepted_by: Organisation | None = to_one(
        organisations.by_id, lambda row: row.unit_id, "The organisation that accepted it"
    )
    draft: strawberry.ID | None = shown(
        lambda row: row.draft_id, "Id of the draft that opened the gap; null: there was one already"
    )


@dressed()
class DraftPayload(OutcomeRow):
    """What became of an order about a draft: the draft as it is now, or what must be mended first."""

    user_errors: list[UserError] = user_errors()
    draft: Draft | None = to_one(drafts.by_id, lambda row: row.key, "The draft as it is now")


@dressed()
class WaiverPayload(OutcomeRow):
    """What became of an order to accept a gap."""

    id: strawberry.ID | None = shown(lambda row: row.key, "Key of the waiver")
    user_errors: list[UserError] = user_errors()
