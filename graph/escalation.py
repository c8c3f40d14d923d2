"""The policy of escalation on a date: the posts, the rules, who hosts which office; and who holds which role."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Annotated

from graph.door import Asks
from graph.organisations import SEATS
from graph.query import Query
from graph.responsibilities import ResponsibilityRole
from graph.row import HIDDEN


class EscalationCondition(Enum):
    """When a body answers on its level."""

    ALWAYS = "ALWAYS"
    EVENT = "EVENT"
    LISTED_SUPERVISION = "LISTED_SUPERVISION"
    EARTHQUAKE = "EARTHQUAKE"
    WEATHER_WARNING = "WEATHER_WARNING"


@dataclass(frozen=True)
class PostRow:
    """A body on the fourth or fifth level, for one category (None: for all)."""

    asked: str
    level: int
    condition: EscalationCondition
    body: str
    category: str | None


@dataclass
class CommandRow:
    """A body on the fourth or fifth level of a category, and when it answers."""

    level: Annotated[int, "4 office, 5 headquarters or committee"]
    condition: Annotated[EscalationCondition, "When the body answers"]
    organisation_id: Annotated[str, HIDDEN]


@dataclass(frozen=True)
class RuleRow:
    """How long a matter may rest on a level, on a date."""

    asked: tuple[date, int]
    id: str
    trigger: str | None
    trigger_en: str | None
    wait_general: str | None
    wait_general_in_working_days: bool
    wait_major: str | None
    wait_major_in_working_days: bool
    overdue_days: int | None
    every_major: bool
    basis: str | None


@dataclass(frozen=True)
class RoleHolders:
    """Who holds duties of which owning role, where a department acts, on a date."""

    asked: tuple[str, date]
    holders: list[tuple[ResponsibilityRole, str]]


@dataclass(frozen=True)
class Policy:
    """What every chain of a date is made from."""

    posts: list[PostRow]
    rules: dict[int, RuleRow]
    hosts: dict[str, str | None]


POSTS = Query("escalation_posts", PostRow)
RULES = Query("escalation_rules", RuleRow)
HOLDERS = Query("who_holds_roles", RoleHolders)


async def policies(graph: Asks, days: Collection[date]) -> dict[date, Policy]:
    """Posts, rules and hosts of offices on each date."""
    posts = (await graph.ask(POSTS)).rows
    rules = await rules_of(graph, days)
    bodies = sorted({post.body for post in posts})
    seats = (await graph.ask(SEATS, asked=[[body, on] for on in days for body in bodies])).rows
    hosts = {seat.asked: seat.host for seat in seats}
    return {on: Policy(posts, rules[on], {body: hosts.get((body, on)) for body in bodies}) for on in days}


async def rules_of(graph: Asks, days: Collection[date]) -> dict[date, dict[int, RuleRow]]:
    """The rule of each level on each date."""
    found: dict[date, dict[int, RuleRow]] = {on: {} for on in days}
    for rule in (await graph.ask(RULES, days=list(found))).rows:
        on, level = rule.asked
        found[on][level] = rule
    return found


async def holders(
    graph: Asks, asked: Sequence[tuple[str, date]]
) -> dict[tuple[str, date], Mapping[ResponsibilityRole, list[str]]]:
    """Who holds duties of each owning role, where each department acts, on its date.

    Only the policy form of a chain names them; the chain of a matter has owners and does not pay for this.
    """
    rows = (await graph.ask(HOLDERS, asked=[list(each) for each in asked], knownAt=None)).rows
    return {row.asked: _by_role(row.holders) for row in rows}


def _by_role(pairs: Sequence[tuple[ResponsibilityRole, str]]) -> dict[ResponsibilityRole, list[str]]:
    return {role: [holder for held, holder in pairs if held is role] for role in ResponsibilityRole}
