"""Change over time in the public schema."""

from datetime import date, datetime

import strawberry

from graph.as_of import AsOf
from graph.calendar_ahead import CalendarDayRow, CalendarRow, PeriodRow, Turn
from graph.coverage_change import CoverageChangeRow
from graph.slot_changes import ChangeKind, SlotChangeRow, SlotStateRow
from resolvers import agreements, areas, categories, organisations, ownership, responsibilities
from schema.agreements import Agreement
from schema.areas import AdminArea
from schema.categories import SubScope
from schema.dress import dressed
from schema.edges import shown, to_many, to_one
from schema.labels import Label, label
from schema.organisations import Department, Organisation
from schema.responsibilities import Responsibility


@strawberry.input(description="A point: what was true on a date, as it was believed at a time.")
class Point:
    """A point: what was true on a date, as it was believed at a time."""

    on: date = strawberry.field(description="The date")
    known_at: datetime | None = strawberry.field(
        default=None, description="As believed at this time; left out: as believed now"
    )


@dressed()
class SlotState(SlotStateRow):
    """The answer for a slot on a date, as believed at a time."""

    verdict_label: Label = shown(lambda row: label(row.verdict), "The verdict in both languages")
    owners: list[Department] = to_many(organisations.by_id, lambda row: row.owner_ids, "Who owns it, by id")
    primary: Department | None = to_one(
        organisations.by_id, lambda row: row.primary_id, "The only owner, or the agreed lead"
    )


@dressed()
class SlotChange(SlotChangeRow):
    """A slot whose answer is another one than before, what became of it, and why."""

    kind_label: Label = shown(lambda row: label(row.kind), "What became of it, in both languages")
    cause_label: Label = shown(lambda row: label(row.cause), "Why, in both languages")
    role_label: Label = shown(lambda row: label(row.role), "The role in both languages")
    sub_scope: SubScope = to_one(categories.sub_scopes_by_key, lambda row: row.sub_scope_key, "The matter")
    area: AdminArea = to_one(areas.by_code, lambda row: row.area_code, "The place")
    before: SlotState = shown(lambda row: row.before, "The answer before")
    after: SlotState = shown(lambda row: row.after, "The answer after")
    risk_point_count: int = to_one(
        ownership.points_behind,
        lambda row: ownership.Asked((row.sub_scope_key, row.area_code, row.after.on), AsOf(row.after.known_at)),
        "How many risk points under surveillance stand behind it, of those that the caller may see",
    )


@dressed()
class CoverageChange(CoverageChangeRow):
    """What opened, closed or changed hands between two points."""

    changes: list[SlotChange] = shown(
        lambda row: row.changed, "The slots whose answer differs, by sub-scope and area"
    )
    gaps_opened: int = shown(
        lambda row: _count(row, ChangeKind.GAP_OPENED),
        "Slots that nobody owns any more, whether one or several owned them before",
    )
    gaps_closed: int = shown(
        lambda row: _count(row, ChangeKind.GAP_CLOSED), "Slots that are owned now, by one or by several"
    )
    changed_hands: int = shown(lambda row: _count(row, ChangeKind.OWNER_CHANGED), "Slots with another owner")
    no_longer_asked: int = shown(
        lambda row: _count(row, ChangeKind.NO_LONGER_ASKED),
        "Slots that are declared no more, whether somebody owned them or not",
    )


@dressed()
class CalendarDay(CalendarDayRow):
    """A day on which something begins or ends, and what that does to the answers, although nobody writes."""

    changes: list[SlotChange] = shown(lambda row: row.changed, "The slots whose answer changes on this day")
    lapsing: list[Responsibility] = to_many(
        responsibilities.by_id,
        lambda row: row.keys(Turn.DUTY_LAPSES),
        "The duties in force no more from this day on",
    )
    beginning: list[Responsibility] = to_many(
        responsibilities.by_id, lambda row: row.keys(Turn.DUTY_BEGINS), "The duties in force from this day on"
    )
    starting: list[Organisation] = to_many(
        organisations.by_id,
        lambda row: row.keys(Turn.HOLDER_BEGINS),
        "Holders of duties that exist from this day on",
    )
    ending: list[Organisation] = to_many(
        organisations.by_id,
        lambda row: row.keys(Turn.HOLDER_ENDS),
        "Holders of duties that exist no more",
    )
    starting_agreements: list[Agreement] = to_many(
        agreements.by_id, lambda row: row.keys(Turn.AGREEMENT_BEGINS), "Agreements in force from this day on"
    )
    ending_agreements: list[Agreement] = to_many(
        agreements.by_id, lambda row: row.keys(Turn.AGREEMENT_ENDS), "Agreements in force no more from this day on"
    )


@dressed()
class Calendar(CalendarRow):
    """The days of a period on which an answer changes or a duty begins or lapses, although nobody writes."""

    days: list[CalendarDay] = shown(lambda row: row.told, "The days, the earliest first")


@dressed()
class OwnershipPeriod(PeriodRow):
    """A period over which one answer holds for a slot."""

    verdict_label: Label = shown(lambda row: label(row.verdict), "The verdict in both languages")
    owners: list[Department] = to_many(organisations.by_id, lambda row: row.owner_ids, "Who owned it, by id")
    decided_by: list[Responsibility] = to_many(
        responsibilities.by_id, lambda row: row.decided_by_ids, "The duties of the best specificity"
    )


def _count(row: CoverageChangeRow, kind: ChangeKind) -> int:
    return sum(each.kind is kind for each in row.changed)
