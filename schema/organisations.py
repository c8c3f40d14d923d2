"""Organisations in the public schema: one interface, five types of one row."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Annotated, Any, Optional, cast

import strawberry

from graph.failures import BadInput
from graph.organisations import NameRow, OrganisationKind, OrganisationRow
from resolvers import bodies, escalation, inputs, organisations, reforms, responsibilities
from resolvers.paging import Window
from schema.arguments import After, Before, First, KnownAt, Last, MatterOfChain, On, PlaceOfChain
from schema.connections import Connection, connected
from schema.context import Info
from schema.dress import dressed, dressed_interface
from schema.edges import along, asked, shown, through, to_one
from schema.labels import Label, label, label_of
from schema.nodes import Node
from schema.words import TIERS

if TYPE_CHECKING:
    from schema.bodies import Membership
    from schema.escalation import EscalationStep
    from schema.reforms import Succession
    from schema.responsibilities import Responsibility

InForce = Annotated[
    date | None,
    strawberry.argument(description="Only those in force on this date; left out: all believed, whenever in force"),
]

_TYPES = {
    OrganisationKind.DEPARTMENT: "Department",
    OrganisationKind.COMMITTEE: "Committee",
    OrganisationKind.HEADQUARTERS: "Headquarters",
    OrganisationKind.OFFICE: "Office",
    OrganisationKind.EXTERNAL: "ExternalBody",
}


SHARED = ("code", "name", "full_name", "name_en")
"""Its names, which every department knows."""


@dataclass(frozen=True)
class _Of:
    """Tells whether values are organisations of a kind."""

    kind: OrganisationKind

    def __call__(self, row: Any, _info: Any) -> bool:
        """Whether one is."""
        return isinstance(row, OrganisationRow) and row.kind is self.kind

    def are(self, rows: Iterable[Any]) -> bool:
        """Whether all are; hundreds of hazards name the same few."""
        return all(self(row, None) for row in {id(row): row for row in rows}.values())


@dressed()
class OrganisationName(NameRow):
    """A name that an organisation bears or bore; the organisation stays the same when its name changes."""


@dressed_interface(keys=["id"])
class Organisation(Node, OrganisationRow):
    """An organisation of the district, or one beside it."""

    tier_label: Label | None = shown(
        lambda row: row.tier and label_of(TIERS, row.tier), "The line of command in both languages"
    )
    names: list[OrganisationName] = to_one(
        organisations.names, lambda row: row.id, "Its names over time, the earliest first"
    )
    superior: Optional["Organisation"] = to_one(
        organisations.by_id, lambda row: row.superior_id, "The organisation it reports to, where that is known"
    )

    predecessors: list[Annotated["Succession", strawberry.lazy("schema.reforms")]] = to_one(
        reforms.before, lambda row: row.id, "After whom it came: merged into it, or split off"
    )
    successors: list[Annotated["Succession", strawberry.lazy("schema.reforms")]] = to_one(
        reforms.after, lambda row: row.id, "Who came after it; duties do not move by themselves"
    )

    @classmethod
    def resolve_type(cls, row: OrganisationRow, *_: Any) -> str:
        """The type that a row is shown as."""
        return _TYPES[row.kind]


@dressed(keys=["id"], shared=SHARED, is_type_of=_Of(OrganisationKind.DEPARTMENT))
class Department(Organisation):
    """One of the departments that hold duties and use the system."""

    category_label: Label | None = shown(
        lambda row: row.category and label(row.category), "The part it plays in supervision, in both languages"
    )

    @asked(
        Connection[Annotated["Responsibility", strawberry.lazy("schema.responsibilities")]] | None,
        "The duties it holds, in the order of their ids: on a date those in force, else all believed",
    )
    async def responsibilities(
        self,
        info: Info,
        on: InForce = None,
        known_at: KnownAt = None,
        first: First = 50,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> Any:
        """A page of its duties."""
        held = responsibilities.Held(self.id, on, known_at, Window(first, after, last, before))
        page = await info.context.asking.along(responsibilities.held, held)
        return page and connected(page)

    @along(
        list[Annotated["Membership", strawberry.lazy("schema.bodies")]],
        bodies.memberships,
        "The committees and headquarters of which it is a member on a date",
    )
    def memberships(self, on: On = None) -> Any:
        """Itself, on that date."""
        return (self.id, inputs.day(on))

    @through(
        list["Office"],
        bodies.hosted,
        organisations.by_id,
        "The offices of committees and headquarters that it hosts on a date",
    )
    def hosts(self, on: On = None) -> Any:
        """Itself, on that date."""
        return (self.id, inputs.day(on))

    @along(
        list[Annotated["EscalationStep", strawberry.lazy("schema.escalation")]] | None,
        escalation.chains,
        "Its chain of escalation. Without subScope and area the policy form: every level with the bodies and the "
        "condition under which each answers. With both the concrete chain for that matter; null when either is "
        "unknown",
    )
    def escalation_chain(self, sub_scope: MatterOfChain = None, area: PlaceOfChain = None, on: On = None) -> Any:
        """Whose chain, over what."""
        row = cast("OrganisationRow", self)
        return escalation.ChainOf(row.id, inputs.day(on), _matter(sub_scope, area), row)


@dressed(keys=["id"], shared=SHARED, is_type_of=_Of(OrganisationKind.COMMITTEE))
class Committee(Organisation):
    """One of the committees that co-ordinate departments."""

    @along(
        list[Annotated["Membership", strawberry.lazy("schema.bodies")]],
        bodies.members,
        "Its member departments on a date, the lead first",
    )
    def members(self, on: On = None) -> Any:
        """Itself, on that date."""
        return (self.id, inputs.day(on))


@dressed(keys=["id"], shared=SHARED, is_type_of=_Of(OrganisationKind.HEADQUARTERS))
class Headquarters(Organisation):
    """One of the headquarters that command in emergencies."""

    @along(
        list[Annotated["Membership", strawberry.lazy("schema.bodies")]],
        bodies.members,
        "Its member departments on a date, the lead first",
    )
    def members(self, on: On = None) -> Any:
        """Itself, on that date."""
        return (self.id, inputs.day(on))


@dressed(keys=["id"], shared=SHARED, is_type_of=_Of(OrganisationKind.OFFICE))
class Office(Organisation):
    """The office of a committee or headquarters; it sits in a department and is not that department."""

    @asked(
        Department | None,
        "The department it sits in on a date",
    )
    async def host(self, info: Info, on: On = None) -> Any:
        """The host."""
        seat = await info.context.asking.along(organisations.seats, (self.id, inputs.day(on)))
        return await info.context.asking.along(organisations.by_id, seat.host) if seat and seat.host else None

    @asked(
        Organisation | None,
        "The committee or headquarters whose office it is",
    )
    async def parent(self, info: Info) -> Any:
        """Whose office it is."""
        seat = await info.context.asking.along(organisations.seats, (self.id, inputs.day(None)))
        return await info.context.asking.along(organisations.by_id, seat.parent) if seat and seat.parent else None


@dressed(keys=["id"], shared=SHARED, is_type_of=_Of(OrganisationKind.EXTERNAL))
class ExternalBody(Organisation):
    """A body beside the departments: of the city, of the party, of the law."""


def _matter(sub_scope: str | None, area: str | None) -> tuple[str, str] | None:
    if sub_scope is None and area is None:
        return None
    if sub_scope is None or area is None:
        missing = "subScope" if sub_scope is None else "area"
        raise BadInput(missing, "BOTH_OR_NEITHER", "name both subScope and area, or neither for the policy form")
    return (
        inputs.shaped(sub_scope, "SUB_SCOPE_KEY", "subScope"),
        inputs.shaped(area, "AREA_CODE", "area"),
    )
