"""Edges to escalation chains."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from graph import chain, escalation, ownership

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from graph.chain import StepRow
    from graph.door import Asks, Graph
    from graph.escalation import Policy
    from graph.organisations import OrganisationRow
    from graph.ownership import OwnershipRow
    from graph.responsibilities import ResponsibilityRole


@dataclass(frozen=True)
class ChainOf:
    """The chain of a department on a date: its policy form, or for one matter (sub-scope, area).

    A matter has a chain of its own, without any department that asks.
    """

    department_id: str | None
    on: date
    matter: tuple[str, str] | None
    department: OrganisationRow | None = field(compare=False)


async def chains(graph: Graph, asked: list[ChainOf]) -> list[list[StepRow] | None]:
    """Each chain; None where the sub-scope or the area is unknown."""
    policies = await escalation.policies(graph, {each.on for each in asked})
    forms = [(each.department_id, each.on) for each in asked if each.matter is None and each.department_id]
    holders = await escalation.holders(graph, forms) if forms else {}
    matters = [(*each.matter, each.on) for each in asked if each.matter]
    owners = await ownership.owners(graph, matters) if matters else {}
    return [
        _concrete(each, policies[each.on], owners.get((*each.matter, each.on)))
        if each.matter
        else _form(each, policies[each.on], holders.get((each.department_id or "", each.on)))
        for each in asked
    ]


def _form(
    asked: ChainOf, policy: Policy, holders: Mapping[ResponsibilityRole, list[str]] | None
) -> list[StepRow] | None:
    if asked.department is None or holders is None:
        return None
    return chain.chain(asked.department, policy, chain.policy_levels(asked.department, holders), None)


def _concrete(asked: ChainOf, policy: Policy, found: OwnershipRow | None) -> list[StepRow] | None:
    if found is None:
        return None
    category = found.sub_scope_key.split("-")[0]
    return chain.chain(asked.department, policy, chain.concrete_levels(found), category)


async def commands(graph: Asks, codes: list[str]) -> list[list[escalation.CommandRow]]:
    """The bodies on the fourth and fifth level of each category, those that answer for all included."""
    posts = (await graph.ask(escalation.POSTS)).rows
    return [
        [
            escalation.CommandRow(post.level, post.condition, post.body)
            for post in sorted(posts, key=lambda post: (post.level, post.body, post.condition.value))
            if post.category in (None, code)
        ]
        for code in codes
    ]
