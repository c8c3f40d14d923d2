"""The policy of escalation on a date: the posts, the rules, who holds which role, who hosts which office."""

from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Annotated

from graph.door import Asks
from graph.organisations import SEATS
from graph.query import Query
from graph.responsibilities import OWNING_ROLES, ResponsibilityRole
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
    """How long a matter may rest on a level."""

    asked: int
    id: str
    trigger: str | None
    wait_general: str | None
    wait_general_in_working_days: bool
    wait_major: str | None
    wait_major_in_working_days: bool
    basis: str | None


@dataclass(frozen=True)
class RoleHolders:
    """Who holds duties of a role on a date."""

    asked: tuple[ResponsibilityRole, date]
    holders: list[str]


@dataclass(frozen=True)
class Policy:
    """What every chain of a date is made from."""

    posts: list[PostRow]
    rules: dict[int, RuleRow]
    holders: dict[ResponsibilityRole, list[str]]
    hosts: dict[str, str | None]


POSTS = Query("escalation_posts", PostRow)
RULES = Query("escalation_rules", RuleRow)
HOLDERS = Query("who_holds_roles", RoleHolders)


async def policy(graph: Asks, on: date) -> Policy:
    """Posts, rules, holders of roles and hosts of offices on a date."""
    posts = (await graph.ask(POSTS)).rows
    rules = (await graph.ask(RULES, on=on)).rows
    holders = (await graph.ask(HOLDERS, asked=[[role.value, on] for role in OWNING_ROLES], knownAt=None)).rows
    seats = (await graph.ask(SEATS, asked=[[body, on] for body in sorted({post.body for post in posts})])).rows
    return Policy(
        posts=posts,
        rules={rule.asked: rule for rule in rules},
        holders={row.asked[0]: row.holders for row in holders},
        hosts={seat.asked[0]: seat.host for seat in seats},
    )
