"""An escalation chain: on which level who answers, how long a matter may rest, where the asking unit meets itself.

    1 territorial      2 industry lead      3 comprehensive      4 office      5 headquarters or committee
      └───── by ownership, for one matter ──────┘                  └──── by category and condition ────┘

The policy form names everybody who may stand on a level; the concrete chain names who does for one matter.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated

from graph.escalation import EscalationCondition, Policy, PostRow
from graph.organisations import DepartmentCategory, OrganisationRow
from graph.ownership import OwnershipRow, Verdict
from graph.responsibilities import OWNING_ROLES, ResponsibilityRole
from graph.row import HIDDEN

COMMAND = 3
"""The level from which the district commands its own units; a vertical unit reports to its superior beside it."""


@dataclass
class BodyRow:
    """A body on a step, and when it answers."""

    condition: Annotated[EscalationCondition, "When the body answers"]
    is_self: Annotated[bool, "Whether it is the asking department, or an office that it hosts"]
    organisation_id: Annotated[str, HIDDEN]
    category_codes: Annotated[list[str], HIDDEN]


@dataclass
class StepRow:
    """A level of an escalation chain."""

    level: Annotated[int, "1 territorial, 2 industry lead, 3 comprehensive, 4 office, 5 headquarters or committee"]
    is_self: Annotated[bool, "Whether the asking department stands on this step itself, or hosts its office"]
    verdict: Annotated[Verdict | None, "Levels 1 to 3 of a concrete chain: what ownership says"]
    wait_general: Annotated[str | None, HIDDEN]
    wait_general_in_working_days: Annotated[bool, "Whether the wait for a general hazard counts working days"]
    wait_major: Annotated[str | None, HIDDEN]
    wait_major_in_working_days: Annotated[bool, "Whether the wait for a major hazard counts working days"]
    trigger: Annotated[str | None, "What makes a matter go on from here, in Chinese"]
    trigger_en: Annotated[str | None, "What makes a matter go on from here, in English"]
    basis: Annotated[str | None, "What the step and its limits rest on, and how sure it is"]
    standing: Annotated[list[BodyRow], HIDDEN]
    superior_id: Annotated[str | None, HIDDEN]


@dataclass(frozen=True)
class Level:
    """Who stands on one of the first three levels, and what ownership says of it."""

    bodies: Sequence[str]
    verdict: Verdict | None


def policy_levels(department: OrganisationRow, holders: Mapping[ResponsibilityRole, list[str]]) -> list[Level]:
    """The first three levels for whatever matter: a territorial unit is the first step of its own chain."""
    levels = [Level(holders[role], None) for role in OWNING_ROLES]
    if department.category is DepartmentCategory.TERRITORIAL:
        levels[0] = Level([department.id], None)
    return levels


def concrete_levels(ownership: OwnershipRow) -> list[Level]:
    """The first three levels for one matter, as ownership says."""
    roles = [ownership.roles[role] for role in OWNING_ROLES]
    return [Level(role.owner_ids, role.verdict) for role in roles]


def chain(
    department: OrganisationRow | None, policy: Policy, levels: Sequence[Level], category: str | None
) -> list[StepRow]:
    """The five steps of a department's chain, or of a matter's when no department asks.

    `category` limits the last two steps to one category of risk.
    """
    owning = [
        _step(department, policy, number, level.verdict, _owners(department, level))
        for number, level in enumerate(levels, start=1)
    ]
    standing = [
        _step(department, policy, number, None, _posted(department, policy, number, category)) for number in (4, 5)
    ]
    return owning + standing


def next_step(steps: Sequence[StepRow], level: int) -> StepRow:
    """The next step above a level on which anybody answers; on the highest level, that one."""
    return next((step for step in steps if step.level > level and step.standing), steps[-1])


def _step(
    department: OrganisationRow | None, policy: Policy, number: int, verdict: Verdict | None, bodies: list[BodyRow]
) -> StepRow:
    rule = policy.rules.get(number)
    return StepRow(
        level=number,
        is_self=any(body.is_self for body in bodies),
        verdict=verdict,
        wait_general=rule.wait_general if rule else None,
        wait_general_in_working_days=bool(rule and rule.wait_general_in_working_days),
        wait_major=rule.wait_major if rule else None,
        wait_major_in_working_days=bool(rule and rule.wait_major_in_working_days),
        trigger=rule.trigger if rule else None,
        trigger_en=rule.trigger_en if rule else None,
        basis=rule.basis if rule else None,
        standing=bodies,
        superior_id=_superior(department) if number >= COMMAND else None,
    )


def _superior(department: OrganisationRow | None) -> str | None:
    return department.superior_id if department and department.reports_vertically else None


def _owners(department: OrganisationRow | None, level: Level) -> list[BodyRow]:
    own = department and department.id
    return [BodyRow(EscalationCondition.ALWAYS, body == own, body, []) for body in level.bodies]


def _posted(
    department: OrganisationRow | None, policy: Policy, number: int, category: str | None
) -> list[BodyRow]:
    own = department.id if department else ""
    posts = [post for post in policy.posts if post.level == number and category in (None, post.category)]
    if category is not None:
        posts += [post for post in policy.posts if post.level == number and post.category is None]
    bodies = dict.fromkeys((post.body, post.condition) for post in sorted(posts, key=lambda post: post.body))
    return [
        BodyRow(
            condition=condition,
            is_self=own in (body, policy.hosts.get(body)),
            organisation_id=body,
            category_codes=_categories(post for post in posts if (post.body, post.condition) == (body, condition)),
        )
        for body, condition in bodies
    ]


def _categories(posts: Iterable[PostRow]) -> list[str]:
    """The categories a body answers for; none named means all."""
    codes = [post.category for post in posts]
    return [] if None in codes else sorted(code for code in codes if code is not None)
