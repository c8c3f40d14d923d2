"""Why a duty won or lost, in one sentence that an official can quote, with the dates and places that decided."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.ownership import CandidateReason
from graph.responsibilities import ResponsibilityRole
from graph.temporal import SHANGHAI
from resolvers import areas, categories, organisations, responsibilities

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, datetime

    from graph.areas import AreaRow
    from graph.as_of import AsOf
    from graph.categories import SubScopeRow
    from graph.door import Asks
    from graph.organisations import OrganisationRow
    from graph.ownership import CandidateRow, Matter
    from graph.responsibilities import ResponsibilityRow

ROLES = {
    ResponsibilityRole.TERRITORIAL: "属地",
    ResponsibilityRole.INDUSTRY_LEAD: "行业主管",
    ResponsibilityRole.INDUSTRY_SUPPORT: "行业配合",
    ResponsibilityRole.COMPREHENSIVE: "综合监管",
}


@dataclass(frozen=True)
class Explained:
    """A candidate whose fate is to be told."""

    duty: str
    holder: str
    reason: CandidateReason
    matter: Matter
    as_of: AsOf
    winners: tuple[str, ...]

    @classmethod
    def of(cls, row: CandidateRow) -> Explained:
        """This one."""
        return cls(row.responsibility_id, row.holder_id, row.reason, row.matter, row.as_of, row.winner_ids)

    @property
    def record(self) -> tuple[str, int | None]:
        """The duty as it is told."""
        return (self.duty, self.as_of.revision)

    @property
    def won(self) -> list[tuple[str, int | None]]:
        """The duties that won."""
        return [(winner, self.as_of.revision) for winner in self.winners]

    @property
    def records(self) -> list[tuple[str, int | None]]:
        """All of them."""
        return [self.record, *self.won]


@dataclass(frozen=True)
class Facts:
    """What the sentence is made from."""

    duty: ResponsibilityRow
    holder: OrganisationRow
    applies_in: AreaRow
    matter: SubScopeRow
    place: AreaRow
    winners_in: AreaRow | None
    winners: list[str]


async def sentences(graph: Asks, asked: list[Explained]) -> list[str | None]:
    """One sentence for each candidate; four statements, however many."""
    records = list(dict.fromkeys(record for each in asked for record in each.records))
    duties = dict(zip(records, await responsibilities.as_of(graph, records), strict=True))
    holders = _distinct(each.holder for each in asked)
    held = dict(zip(holders, await organisations.by_id(graph, holders), strict=True))
    keys = _distinct(each.matter[0] for each in asked)
    matters = dict(zip(keys, await categories.sub_scopes_by_key(graph, keys), strict=True))
    codes = _distinct([*(row.area_code for row in duties.values() if row), *(each.matter[1] for each in asked)])
    places = dict(zip(codes, await areas.by_code(graph, codes), strict=True))

    def told(each: Explained) -> str | None:
        duty, holder, matter = duties[each.record], held[each.holder], matters[each.matter[0]]
        won = [winner for winner in map(duties.get, each.won) if winner]
        place = places[each.matter[1]]
        applies_in = places[duty.area_code] if duty else None
        if duty is None or holder is None or matter is None or place is None or applies_in is None:
            return None
        nearest = places[won[0].area_code] if won else None
        return sentence(
            each, Facts(duty, holder, applies_in, matter, place, nearest, [winner.id for winner in won])
        )

    return [told(each) for each in asked]


def sentence(asked: Explained, facts: Facts) -> str:
    """The sentence for one candidate, in Chinese."""
    duty = facts.duty
    on, then = asked.matter[2], _instant(asked.as_of.known_at)
    who = f"{facts.holder.name}的{ROLES[duty.role]}职责({duty.id}"
    who += f",依据:{duty.legal_basis})" if duty.legal_basis else ")"
    winners = "、".join(facts.winners)
    nearer = facts.winners_in.name if facts.winners_in else ""
    match asked.reason:
        case CandidateReason.WON if len(asked.winners) > 1:
            why = (
                f"适用于{facts.applies_in.name},{_day(on)}有效({_period(duty)});同样具体的职责有{winners},均予采用"
            )
        case CandidateReason.WON:
            why = (
                f"适用于{facts.applies_in.name},{_day(on)}有效({_period(duty)}),"
                f"对{facts.place.name}的“{facts.matter.name}”没有更具体的职责,故予采用"
            )
        case CandidateReason.LESS_SPECIFIC_AREA:
            why = f"适用于{facts.applies_in.name},而{nearer}另有更近的职责({winners}),就近优先,故不采用"
        case CandidateReason.WHOLE_CATEGORY:
            why = f"针对全类别,而{nearer}另有专门针对“{facts.matter.name}”的职责({winners}),专项优先,故不采用"
        case CandidateReason.OUT_OF_PERIOD:
            why = f"{_period(duty)},{_day(on)}不在有效期内,故不采用"
        case CandidateReason.NOT_YET_RECORDED:
            why = f"于{_instant(duty.recorded_at)}登记,在所问时点({then})尚未登记,故不采用"
        case CandidateReason.SUPERSEDED:
            why = f"的记录已于{_instant(duty.superseded_at)}更正,在所问时点({then})不再采信"
        case CandidateReason.HOLDER_NOT_IN_EXISTENCE:
            why = f"的承担单位{_existence(facts.holder)},{_day(on)}不存续,故不采用"
    return f"{who}{why}。"


def _distinct(values: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(values))


def _day(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"


def _instant(at: datetime | None) -> str:
    if at is None:
        return "现在"
    local = at.astimezone(SHANGHAI)
    return f"{_day(local)}{local.hour}时{local.minute:02d}分"


def _period(duty: ResponsibilityRow) -> str:
    until = f"至{_day(duty.valid_to)}前有效" if duty.valid_to else "长期有效"
    return f"自{_day(duty.valid_from)}起{until}"


def _existence(holder: OrganisationRow) -> str:
    since = f"自{_day(holder.valid_from)}起" if holder.valid_from else "自始"
    until = f"至{_day(holder.valid_to)}前存续" if holder.valid_to else "存续"
    return since + until
