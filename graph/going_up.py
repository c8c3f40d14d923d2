"""What has rested too long and goes up: on which level it rests, to whom it goes, under which rule, why.

rests longer than its rule allows   → the next level on which anybody answers; a gap is passed over
    on the levels of ownership        every owner; of several that agreed, their lead
    on the levels of command          whoever always answers there, and answers for listed supervision while it is
                                      listed; where nobody does, those who answer for every category
nobody is left above                → exhausted: whoever catches what nobody settles
                                      the comprehensive regulator of the matter; else the nearest one; else whoever
                                      registered it
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated

from graph import behind, escalation, ownership
from graph.as_of import NOW
from graph.case import HIGHEST
from graph.chain import BodyRow, StepRow, chain, concrete_levels, next_step
from graph.door import Asks
from graph.escalation import EscalationCondition, Policy
from graph.ownership import Matter, OwnershipRow, RoleOwnershipRow
from graph.query import Query
from graph.responsibilities import OWNING_ROLES, ResponsibilityRole
from graph.resting import RestRow, resting
from graph.row import HIDDEN
from graph.temporal import day_of
from graph.why_up import reasons


@dataclass(frozen=True)
class MatterRow:
    """A hazard's version, its matter and place, who registered it, and when anything last happened to it."""

    asked: str
    version: int
    sub_scope: str
    area: str
    registered_by: str | None
    last: datetime


@dataclass
class DueRow:
    """A hazard that has rested too long on a level, and whither it goes."""

    asked: Annotated[str, HIDDEN]
    from_level: Annotated[int, "The level on which it rests"]
    level: Annotated[int, "The level that it goes up to; 5 when no level is left"]
    exhausted: Annotated[
        bool, "Whether no level is left above, so that it goes to whoever catches what nobody settles"
    ]
    since: Annotated[datetime, "Since when it has rested"]
    due_at: Annotated[datetime, "When it had to go up"]
    reason: Annotated[str, "Why, in Chinese"]
    reason_en: Annotated[str, "Why, in English"]
    rule_id: Annotated[str | None, HIDDEN]
    body_ids: Annotated[list[str], HIDDEN]
    settled_by: Annotated[datetime | None, HIDDEN]
    matter: Annotated[MatterRow, HIDDEN]


MATTERS = Query("matters_of_hazards", MatterRow)


async def due(asks: Asks, at: datetime, *, hics: list[str] | None = None, area: str | None = None) -> list[DueRow]:
    """What is due to go up at a time, of these hazards or of an area: the longest due first."""
    rests = [rest for rest in await resting(asks, at, hics=hics, area=area) if _struck(rest)]
    if not rests:
        return []
    on = day_of(at)
    rows = (await asks.ask(MATTERS, hics=[rest.asked for rest in rests])).rows
    matters = {row.asked: row for row in rows}
    policy = (await escalation.policies(asks, {on}))[on]
    owners = await ownership.owners(asks, [(row.sub_scope, row.area, on) for row in rows])
    caught = await _catchers(asks, {row.area for row in rows}, on)
    told = [
        _due(rest, matters[rest.asked], policy, owners[_matter(matters[rest.asked], on)], caught)
        for rest in rests
        if rest.asked in matters
    ]
    return sorted(told, key=lambda row: (row.due_at, row.asked))


def _struck(rest: RestRow) -> bool:
    return rest.ends_at is not None and rest.ends_at < rest.at and not rest.caught


def _matter(row: MatterRow, on: date) -> Matter:
    return (row.sub_scope, row.area, on)


async def _catchers(asks: Asks, areas: set[str], on: date) -> Mapping[str, str | None]:
    asked = [[area, on] for area in sorted(areas)]
    rows = (await asks.ask(behind.BACKSTOPS, asked=asked, **NOW.parameters)).rows
    return {row.asked[0]: row.department for row in rows}


def _due(
    rest: RestRow,
    matter: MatterRow,
    policy: Policy,
    owned: OwnershipRow,
    catchers: Mapping[str, str | None],
) -> DueRow:
    steps = chain(None, policy, concrete_levels(owned), matter.sub_scope.split("-")[0])
    step = next_step(steps, rest.level)
    exhausted = step.level <= rest.level or not step.standing
    level = HIGHEST if exhausted else step.level
    bodies = _caught_by(owned, matter, catchers) if exhausted else _bodies(step, owned, listed=rest.listed)
    ends = rest.ends_at or rest.at
    rule = rest.case.rule(rest.level)
    zh, en = reasons(rest, rule.id if rule else "", ends, exhausted=exhausted)
    return DueRow(
        asked=rest.asked,
        from_level=rest.level,
        level=level,
        exhausted=exhausted,
        since=rest.since,
        due_at=ends,
        reason=zh,
        reason_en=en,
        rule_id=rule.id if rule else None,
        body_ids=bodies,
        settled_by=None if exhausted else rest.case.ends(level, rest.at, rest.at),
        matter=matter,
    )


def _bodies(step: StepRow, owned: OwnershipRow, *, listed: bool) -> list[str]:
    """Who of those that stand on a step it goes to."""
    if step.level <= len(OWNING_ROLES):
        return _leading(owned.roles[OWNING_ROLES[step.level - 1]])
    answering = {EscalationCondition.ALWAYS}
    if listed:
        answering.add(EscalationCondition.LISTED_SUPERVISION)
    for found in (
        [body for body in step.standing if body.condition in answering],
        [body for body in step.standing if not body.category_codes],
        step.standing,
    ):
        if found:
            return _ids(found)
    return []


def _leading(role: RoleOwnershipRow) -> list[str]:
    """The only owner or the agreed lead; where several own it and none leads, all of them."""
    return [role.primary_id] if role.primary_id else role.owner_ids


def _ids(bodies: list[BodyRow]) -> list[str]:
    return list(dict.fromkeys(body.organisation_id for body in bodies))


def _caught_by(owned: OwnershipRow, matter: MatterRow, catchers: Mapping[str, str | None]) -> list[str]:
    owners = _leading(owned.roles[ResponsibilityRole.COMPREHENSIVE])
    if owners:
        return owners
    nearest = catchers.get(matter.area) or matter.registered_by
    return [nearest] if nearest else []
