"""Where a hazard rests, how long it may, and whether it should have gone up by now.

nobody acts            registered, graded, dispatched, returned: since the last step, or since it came to its level
in hand, but late      accepted, rectifying, submitted, verified: since its deadline
in hand and in time    it does not rest, unless a rule sends every major hazard on: since it came to its level

How long it may rest says the rule of its level, in the version with which its case began: a wait, or, for what is
late, so many days past the deadline. Nothing lies above the highest level: there a matter may rest as long as a
general one on the level below, and then no level is left.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import Annotated

from graph import escalation, escalations
from graph.case import HIGHEST, Case, late, since
from graph.door import Asks, Graph
from graph.escalations import RestingRow
from graph.row import HIDDEN
from graph.temporal import day_of
from graph.waiting import Calendar


class RestReason(Enum):
    """Why a hazard rests."""

    NOBODY_ACTS = "NOBODY_ACTS"
    LATE = "LATE"
    MAJOR = "MAJOR"


@dataclass
class RestRow:
    """A hazard that rests on a level of escalation, because nobody acts on it or its deadline has passed."""

    asked: Annotated[str, HIDDEN]
    level: Annotated[int, "The level on which it rests, 1 to 5"]
    since: Annotated[datetime, "Since when"]
    due_at: Annotated[datetime | None, "When it must go up; null on the highest level, which has nobody above it"]
    overdue: Annotated[bool, "Whether it should have gone up by now and did not"]
    exhausted: Annotated[bool, "Whether it rests on the highest level and nobody is left to go to"]
    at: Annotated[datetime, HIDDEN]
    rule_id: Annotated[str | None, HIDDEN]
    ends_at: Annotated[datetime | None, HIDDEN]
    why: Annotated[RestReason, HIDDEN]
    listed: Annotated[bool, HIDDEN]
    caught: Annotated[bool, HIDDEN]
    case: Annotated[Case, HIDDEN]


async def rests(
    graph: Graph, at: datetime, *, hics: list[str] | None = None, area: str | None = None
) -> list[RestRow]:
    """Where these hazards, or all of an area, rest at a time; read at one revision."""
    return await graph.at_one_revision(lambda asks: resting(asks, at, hics=hics, area=area))


async def resting(
    asks: Asks, at: datetime, *, hics: list[str] | None = None, area: str | None = None
) -> list[RestRow]:
    """The same, of whoever may be asked."""
    found = (await asks.ask(escalations.RESTING, hics=hics, area=area, at=at)).rows
    if not found:
        return []
    calendar = Calendar.of((await asks.ask(escalations.SPECIAL_DAYS)).rows)
    rules = await escalation.rules_of(asks, {day_of(row.began) for row in found})
    told = (_rest(Case(row, rules[day_of(row.began)], calendar), at) for row in found)
    return [rest for rest in told if rest is not None]


def _rest(case: Case, at: datetime) -> RestRow | None:
    """The rest of a hazard; None where somebody acts on it in time and no rule sends it on for being major."""
    row = case.row
    rule = case.rules.get(row.level)
    sent_on = bool(row.major and rule and rule.every_major)
    if row.in_hand and not late(row, at) and not sent_on:
        return None
    ends = case.ends(row.level, row.arrived, at)
    due = None if row.level == HIGHEST else ends
    return RestRow(
        asked=row.asked,
        level=row.level,
        since=since(row, row.arrived, at),
        due_at=due,
        overdue=due is not None and due < at,
        exhausted=row.level == HIGHEST,
        at=at,
        rule_id=rule.id if rule else None,
        ends_at=ends,
        why=_why(row, at, sent_on=sent_on),
        listed=row.listed,
        caught=row.caught,
        case=case,
    )


def _why(row: RestingRow, at: datetime, *, sent_on: bool) -> RestReason:
    if not row.in_hand:
        return RestReason.NOBODY_ACTS
    return RestReason.LATE if late(row, at) and not sent_on else RestReason.MAJOR
