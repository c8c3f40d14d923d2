"""A hazard's case: the rules of escalation that it began with, and how long it may rest on a level under them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from graph.escalation import RuleRow
    from graph.escalations import RestingRow
    from graph.waiting import Calendar

HIGHEST = 5
"""The highest level of escalation; above it there is nobody."""


@dataclass(frozen=True)
class Case:
    """A hazard with the rules that its case began with, by level, and the days that are worked."""

    row: RestingRow
    rules: Mapping[int, RuleRow]
    calendar: Calendar

    def rule(self, level: int) -> RuleRow | None:
        """The rule of a level; of the highest, which has none, that of the level below."""
        return self.rules.get(level) or (self.rules.get(HIGHEST - 1) if level == HIGHEST else None)

    def ends(self, level: int, arrived: datetime, at: datetime) -> datetime | None:
        """When it has rested long enough on a level to which it came then, as one sees it at a time."""
        rule = self.rule(level)
        if rule is None:
            return None
        row, sent_on = self.row, self.row.major and rule.every_major
        if row.in_hand and not sent_on and rule.overdue_days is not None and row.deadline and late(row, at):
            return max(row.deadline + timedelta(days=rule.overdue_days), arrived)
        general = not row.major or level == HIGHEST
        wait = rule.wait_general if general else rule.wait_major
        working = rule.wait_general_in_working_days if general else rule.wait_major_in_working_days
        begins = arrived if row.in_hand and sent_on else since(row, arrived, at)
        return self.calendar.after(begins, wait, working_days=working) if wait else None


def since(row: RestingRow, arrived: datetime, at: datetime) -> datetime:
    """Since when nobody acts; of a hazard in hand since its deadline has passed, otherwise since it arrived."""
    if not row.in_hand:
        return max(row.stepped, arrived)
    return max(row.deadline, arrived) if late(row, at) and row.deadline else arrived


def late(row: RestingRow, at: datetime) -> bool:
    """Whether its deadline has passed."""
    return row.deadline is not None and row.deadline < at
