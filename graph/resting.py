"""Where a hazard rests, how long it may, and whether it should have gone up by now."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated

from graph import escalation, escalations
from graph.door import Asks, Graph
from graph.escalation import RuleRow
from graph.escalations import RestingRow
from graph.row import HIDDEN
from graph.temporal import SHANGHAI
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
        rules = await escalation.rules_of(asks, {_day(row.since) for row in found})
        return [_rest(row, rules[_day(row.since)].get(row.level), calendar, at) for row in found]

    return await graph.at_one_revision(read)


def _rest(row: RestingRow, rule: RuleRow | None, calendar: Calendar, at: datetime) -> RestRow:
    wait = rule and (rule.wait_major if row.major else rule.wait_general)
    working = bool(rule and (rule.wait_major_in_working_days if row.major else rule.wait_general_in_working_days))
    due = calendar.after(row.since, wait, working_days=working) if wait else None
    return RestRow(
        asked=row.asked,
        level=row.level,
        since=row.since,
        due_at=due,
        overdue=due is not None and due < at,
        exhausted=row.level == HIGHEST,
        at=at,
        rule_id=rule.id if rule else None,
    )


def _day(moment: datetime) -> date:
    return moment.astimezone(SHANGHAI).date()
