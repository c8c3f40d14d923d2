"""The rule of ownership in plain Python, written from the rule and not from the Cypher."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime


@dataclass(frozen=True)
class Holder:
    id: str
    valid_from: date | None
    valid_to: date | None


@dataclass(frozen=True)
class Duty:
    id: str
    category: str
    sub_scope: str  # "*" covers the whole category
    area: str
    role: str
    holder: str
    valid_from: date
    valid_to: date | None
    recorded_at: datetime
    superseded_at: datetime | None


@dataclass(frozen=True)
class Pact:
    id: str
    category: str
    sub_scope: str
    area: str
    role: str
    primary: str
    units: tuple[str, ...]
    valid_from: date
    valid_to: date | None


@dataclass
class World:
    parents: dict[str, tuple[str, ...]]
    holders: dict[str, Holder]
    duties: list[Duty]
    pacts: list[Pact] = field(default_factory=list)


def steps(world: World, area: str) -> dict[str, int]:
    """How many steps each area that lies above is away, by the shortest way."""
    found = {area: 0}
    edge = [area]
    while edge:
        above = [parent for each in edge for parent in world.parents.get(each, ()) if parent not in found]
        for parent in above:
            found[parent] = min(found[each] for each in edge if parent in world.parents.get(each, ())) + 1
        edge = list(dict.fromkeys(above))
    return found


def within(day: date, start: date | None, end: date | None) -> bool:
    return (start is None or start <= day) and (end is None or day < end)


def reason(world: World, duty: Duty, on: date, known_at: datetime) -> str | None:
    """Why a duty does not count at all, or None."""
    holder = world.holders[duty.holder]
    if not within(on, duty.valid_from, duty.valid_to):
        return "OUT_OF_PERIOD"
    if known_at < duty.recorded_at:
        return "NOT_YET_RECORDED"
    if duty.superseded_at is not None and duty.superseded_at <= known_at:
        return "SUPERSEDED"
    if not within(on, holder.valid_from, holder.valid_to):
        return "HOLDER_NOT_IN_EXISTENCE"
    return None


@dataclass(frozen=True)
class Resolved:
    verdict: str
    owners: tuple[str, ...]
    primary: str | None
    agreement: str | None
    considered: frozenset[tuple[str, str]]


def resolve(world: World, matter: tuple[str, str], area: str, role: str, on: date, known_at: datetime) -> Resolved:
    """Who owns a matter (category, sub-scope) in an area in a role, and what became of every duty."""
    category, sub_scope = matter
    near = steps(world, area)
    covering = [
        duty
        for duty in world.duties
        if duty.role == role
        and duty.category == category
        and duty.sub_scope in (sub_scope, "*")
        and duty.area in near
    ]
    fates = {duty.id: reason(world, duty, on, known_at) for duty in covering}
    counting = [duty for duty in covering if fates[duty.id] is None]
    closest = min((near[duty.area] for duty in counting), default=None)
    in_nearest = [duty for duty in counting if near[duty.area] == closest]
    exact = [duty for duty in in_nearest if duty.sub_scope != "*"]
    best = exact or in_nearest
    for duty in counting:
        if duty in best:
            fates[duty.id] = "WON"
        else:
            fates[duty.id] = "WHOLE_CATEGORY" if duty in in_nearest else "LESS_SPECIFIC_AREA"
    owners = tuple(sorted({duty.holder for duty in best}))
    considered = frozenset((duty.id, fates[duty.id] or "") for duty in covering)
    if len(owners) < 2:
        verdict = "OWNED" if owners else "GAP"
        return Resolved(verdict, owners, owners[0] if owners else None, None, considered)
    pacts = [
        pact
        for pact in world.pacts
        if (pact.role, pact.category) == (role, category)
        and pact.sub_scope in (sub_scope, "*")
        and pact.area in near
        and within(on, pact.valid_from, pact.valid_to)
        and pact.primary in owners
        and set(owners) <= set(pact.units)
    ]
    pacts.sort(key=lambda p: (near[p.area], p.sub_scope == "*", -p.valid_from.toordinal(), p.id))
    if not pacts:
        return Resolved("OVERLAP", owners, None, None, considered)
    return Resolved("SETTLED", owners, pacts[0].primary, pacts[0].id, considered)
