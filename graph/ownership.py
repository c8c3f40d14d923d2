"""Who owns what: the one place that every answer about owners comes from.

slot       (sub-scope, area, role, date): asked in Neo4j, in the plural (who_owns.cypher)
matter     (sub-scope, area, date): three owning slots and one of support
Ownership  the answer for a matter
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from functools import cached_property
from typing import Annotated, Any

from graph.as_of import NOW, AsOf
from graph.door import Asks, Graph
from graph.laid_over import THE_TRUTH, LaidOver
from graph.lean import Wanted
from graph.query import Query
from graph.responsibilities import OWNING_ROLES, ResponsibilityRole
from graph.row import HIDDEN

RULE_VERSION = 1
"""Version of the rule in who_owns.cypher, which every citation of an answer names. Whoever changes what the rule
decides raises it (docs/citing.md)."""


class Verdict(Enum):
    """What the rule of ownership says of one slot."""

    OWNED = "OWNED"
    GAP = "GAP"
    OVERLAP = "OVERLAP"
    SETTLED = "SETTLED"


class CandidateReason(Enum):
    """Why a duty won, or which step of the rule it lost at."""

    WON = "WON"
    LESS_SPECIFIC_AREA = "LESS_SPECIFIC_AREA"
    WHOLE_CATEGORY = "WHOLE_CATEGORY"
    OUT_OF_PERIOD = "OUT_OF_PERIOD"
    NOT_YET_RECORDED = "NOT_YET_RECORDED"
    SUPERSEDED = "SUPERSEDED"
    HOLDER_NOT_IN_EXISTENCE = "HOLDER_NOT_IN_EXISTENCE"


Slot = tuple[str, str, ResponsibilityRole, date]
Matter = tuple[str, str, date]


@dataclass
class SlotRow:
    """The answer for one slot."""

    asked: Slot
    declared: bool
    verdict: Verdict
    owners: list[str]
    primary: str | None
    agreement: str | None
    considered: list[tuple[str, str, CandidateReason, int]]


@dataclass
class CandidateRow:
    """A duty that covers the matter and applies to the place, and what became of it."""

    won: Annotated[bool, "Whether the duty is among those of the best specificity"]
    reason: Annotated[CandidateReason, "Why it won, or which step of the rule it lost at"]
    responsibility_id: Annotated[str, HIDDEN]
    holder_id: Annotated[str, HIDDEN]
    matter: Annotated[Matter, HIDDEN]
    as_of: Annotated[AsOf, HIDDEN]
    winner_ids: Annotated[tuple[str, ...], HIDDEN]


@dataclass
class RoleOwnershipRow:
    """Who answers in one role."""

    role: Annotated[ResponsibilityRole, "The role asked for"]
    verdict: Annotated[Verdict, "Owned, gap, overlap, or an overlap settled by an agreement"]
    agreement: Annotated[str | None, "Key of the agreement that settles the overlap"]
    owner_ids: Annotated[list[str], HIDDEN]
    primary_id: Annotated[str | None, HIDDEN]
    caught_by: Annotated[str | None, HIDDEN]
    slot: Annotated[SlotRow, HIDDEN]
    matter: Annotated[Matter, HIDDEN]
    as_of: Annotated[AsOf, HIDDEN]

    @property
    def weighed(self) -> list[tuple[str, str, CandidateReason, int]]:
        """The duties that were considered: the duty, its holder, what became of it, how far away its area is."""
        return self.slot.considered

    @cached_property
    def winner_ids(self) -> tuple[str, ...]:
        """The duties of the best specificity."""
        return tuple(duty for duty, _, reason, _ in self.weighed if reason is CandidateReason.WON)

    @cached_property
    def candidates(self) -> list[CandidateRow]:
        """Every duty that was considered; made when somebody asks why."""
        return [
            CandidateRow(
                reason is CandidateReason.WON, reason, duty, holder, self.matter, self.as_of, self.winner_ids
            )
            for duty, holder, reason, _ in self.weighed
        ]


@dataclass
class OwnershipRow:
    """Who answers for one sub-scope in one area on one date."""

    on: Annotated[date, "The date asked about, Asia/Shanghai"]
    known_at: Annotated[datetime | None, "As believed at this time; null: as believed now"]
    declared: Annotated[bool, "Whether the pair was declared as one that must be owned; if not, absence is no gap"]
    revision: Annotated[int, "The settled revision of the graph that the answer was read at"]
    sub_scope_key: Annotated[str, HIDDEN]
    area_code: Annotated[str, HIDDEN]
    roles: Annotated[dict[ResponsibilityRole, RoleOwnershipRow], HIDDEN]
    support: Annotated[SlotRow | None, HIDDEN]
    as_of: Annotated[AsOf, HIDDEN]

    @cached_property
    def supporting_ids(self) -> list[str]:
        """Who holds duties of support that are in force; only where it was asked for."""
        if self.support is None:
            raise AttributeError("support was not asked for")
        return sorted({holder for _, holder, reason, _ in self.support.considered if reason in IN_FORCE})


@dataclass
class SimilarRow:
    """Another matter of the same category in the same place, and who owns it in a role."""

    sub_scope_key: Annotated[str, HIDDEN]
    owner_ids: Annotated[list[str], HIDDEN]


WHO_OWNS = Query("who_owns", SlotRow, lean=True)

VERDICTS: Wanted = {SlotRow: frozenset({"declared", "verdict", "owners", "primary", "agreement"})}
"""What is wanted of a slot by whoever does not ask why."""

IN_FORCE = frozenset({CandidateReason.WON, CandidateReason.LESS_SPECIFIC_AREA, CandidateReason.WHOLE_CATEGORY})


def concerned(verdict: Verdict, owners: Iterable[str], holders: Iterable[str]) -> frozenset[str]:
    """The departments that a slot concerns: its owners or, of a gap, those whose duty over it does not count."""
    return frozenset(holders if verdict is Verdict.GAP else owners)


def parameters(asked: Iterable[Slot], as_of: AsOf = NOW, over: LaidOver = THE_TRUTH) -> dict[str, Any]:
    """What who_owns.cypher takes."""
    # Dates as text, like in its example: the driver works longer on a date than on all the rest of a key.
    keys = [[matter, area, role.value, on.isoformat()] for matter, area, role, on in dict.fromkeys(asked)]
    return {"asked": keys, **as_of.parameters, **over.parameters}


async def slots(
    graph: Asks, asked: Iterable[Slot], as_of: AsOf = NOW, over: LaidOver = THE_TRUTH
) -> tuple[dict[Slot, SlotRow], int]:
    """The answer for each slot whose sub-scope and area exist, and the revision they were read at."""
    answer = await graph.ask(WHO_OWNS, **parameters(asked, as_of, over))
    return {row.asked: row for row in answer.rows}, answer.revision


def wants_why(graph: Graph) -> bool:
    """Whether it is wanted why somebody owns, or who supports."""
    return graph.wants(OwnershipRow, "support") or graph.wants(RoleOwnershipRow, "slot")


async def owners(
    graph: Asks, matters: Sequence[Matter], as_of: AsOf = NOW, *, support: bool = True
) -> dict[Matter, OwnershipRow]:
    """Who owns each matter whose sub-scope and area exist, and who supports; one statement, however many."""
    roles = ResponsibilityRole if support else OWNING_ROLES
    asked = [(matter, area, role, on) for matter, area, on in matters for role in roles]
    found, read_at = await slots(graph, asked, as_of)
    revision = read_at if as_of.revision is None else as_of.revision
    return {
        matter: _ownership(matter, found, revision, as_of)
        for matter in dict.fromkeys(matters)
        if _slot(matter, ResponsibilityRole.TERRITORIAL) in found
    }


def _slot(matter: Matter, role: ResponsibilityRole) -> Slot:
    return (matter[0], matter[1], role, matter[2])


def _ownership(matter: Matter, found: dict[Slot, SlotRow], revision: int, as_of: AsOf) -> OwnershipRow:
    comprehensive = found[_slot(matter, ResponsibilityRole.COMPREHENSIVE)]
    caught_by = comprehensive.primary
    return OwnershipRow(
        on=matter[2],
        known_at=as_of.known_at,
        declared=comprehensive.declared,
        revision=revision,
        sub_scope_key=matter[0],
        area_code=matter[1],
        roles={role: _role(matter, found[_slot(matter, role)], caught_by, as_of) for role in OWNING_ROLES},
        support=found.get(_slot(matter, ResponsibilityRole.INDUSTRY_SUPPORT)),
        as_of=as_of,
    )


def _role(matter: Matter, row: SlotRow, caught_by: str | None, as_of: AsOf) -> RoleOwnershipRow:
    return RoleOwnershipRow(
        role=row.asked[2],
        verdict=row.verdict,
        agreement=row.agreement,
        owner_ids=row.owners,
        primary_id=row.primary,
        caught_by=caught_by if row.verdict is Verdict.GAP else None,
        slot=row,
        matter=matter,
        as_of=as_of,
    )
