"""Where a hazard rests, how long it may, and whether it should have gone up by now.

nobody acts            registered, graded, dispatched, returned: since the last step, or since it came to its level
in hand, but late      accepted, rectifying, submitted, verified: since its deadline
in hand and in time    it does not rest, unless a rule sends every major hazard on: since it came to its level

How long it may rest says the rule of its level on the day since which it rests: a wait, or, for what is late, so
many days past the deadline.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Annotated

from graph import escalation, escalations
from graph.door import Asks, Graph
from graph.escalation import RuleRow
from graph.escalations import RestingRow
from graph.row import HIDDEN
from graph.temporal import day_of
from graph.waiting import Calendar

HIGHEST = 5


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


async def rests(
    graph: Graph, at: datetime, *, hics: list[str] | None = None, area: str | None = None
) -> list[RestRow]:
    """Where these hazards, or all of an area, rest at a time; read at one revision."""

    async def read(asks: Asks) -> list[RestRow]:
        found = (await asks.ask(escalations.RESTING, hics=hics, area=area, at=at)).rows
        calendar = Calendar.of((await asks.ask(escalations.SPECIAL_DAYS)).rows)
        days = {day_of(_since(row, at)) for row in found}
        rules = await escalation.rules_of(asks, days)
        told = (_rest(row, rules[day_of(_since(row, at))].get(row.level), calendar, at) for row in found)
        return [rest for rest in told if rest is not None]

    return await graph.at_one_revision(read)


def _since(row: RestingRow, at: datetime) -> datetime:
    """Since when nobody acts; of a hazard in hand since its deadline has passed, otherwise since it arrived."""
    if not row.in_hand:
        return max(row.stepped, row.arrived)
    return max(row.deadline, row.arrived) if _late(row, at) and row.deadline else row.arrived


def _late(row: RestingRow, at: datetime) -> bool:
    return row.deadline is not None and row.deadline < at


def _rest(row: RestingRow, rule: RuleRow | None, calendar: Calendar, at: datetime) -> RestRow | None:
    """The rest of a hazard; None where somebody acts on it in time and no rule sends it on for being major."""
    late = _late(row, at)
    if row.in_hand and not late and not (row.major and rule and rule.every_major):
        return None
    due = _due(row, rule, calendar, at) if rule else None
    return RestRow(
        asked=row.asked,
        level=row.level,
        since=_since(row, at),
        due_at=due,
        overdue=due is not None and due < at,
        exhausted=row.level == HIGHEST,
        at=at,
        rule_id=rule.id if rule else None,
    )


def _due(row: RestingRow, rule: RuleRow, calendar: Calendar, at: datetime) -> datetime | None:
    sent_on = row.major and rule.every_major
    if row.in_hand and not sent_on and rule.overdue_days is not None and row.deadline and _late(row, at):
        return max(row.deadline + timedelta(days=rule.overdue_days), row.arrived)
    wait = rule.wait_major if row.major else rule.wait_general
    working = rule.wait_major_in_working_days if row.major else rule.wait_general_in_working_days
    begins = row.arrived if row.in_hand and sent_on else _since(row, at)
    return calendar.after(begins, wait, working_days=working) if wait else None
