"""Conflicts between what departments share, in the public schema."""

from datetime import datetime
from typing import Annotated, Any

import strawberry

from graph.changes import ChangedType
from graph.failures import Forbidden
from graph.statements.conflicts import ConflictRow
from graph.statements.provenance import FieldProvenanceRow
from graph.statements.subjects import SUBJECTS
from resolvers import conflicts, inputs, organisations
from resolvers.paging import Window
from schema.arguments import After, Before, DepartmentOnly, First, Last
from schema.claims import Claim, ClaimRow
from schema.connections import Connection, connected
from schema.context import Context, Info
from schema.datasets import OF_TYPES
from schema.dress import dressed
from schema.edges import asked, shown, to_one
from schema.labels import Label, label
from schema.organisations import Organisation
from schema.provenance import FieldProvenance

OfType = Annotated[
    ChangedType | None, strawberry.argument(description="Only conflicts about rows of this type; left out: all")
]


@dressed()
class Conflict(ConflictRow):
    """A field of which sources tell other values than the one that is held."""

    type_label: Label = shown(lambda row: label(row.type), "The type in both languages")
    provenance: FieldProvenance | None = shown(
        lambda row: _told(row, *row.holder[0]) if row.holder else None,
        "Where the value that is held comes from; null: from a file",
    )
    claims: list[Claim] = shown(
        lambda row: [ClaimRow(value, _told(row, *by)) for value, *by in row.claimed_values],
        "The other values, each as its source told it last",
    )
    authority: Organisation | None = to_one(
        organisations.by_id,
        lambda row: row.authority_id,
        "The department whose word decides; null: none is named, and the first source that told a value keeps it",
    )


def _told(
    row: ConflictRow, unit: str, at: datetime, batch: str | None, agreement: str | None
) -> FieldProvenanceRow:
    return FieldProvenanceRow(row.asked, row.field, at, batch, agreement, unit)


@strawberry.type
class ConflictQuestions:
    """What sources do not agree about."""

    @asked(
        Connection[Conflict] | None,
        "Fields of which sources tell other values than the one that is held, with all of them and where they "
        "come from. A department is in a conflict as a source or as the field's authority",
    )
    async def conflicts(
        self,
        info: Info,
        first: First = 50,
        after: After = None,
        last: Last = None,
        before: Before = None,
        department: DepartmentOnly = None,
        type: OfType = None,  # noqa: A002 - the argument's public name
    ) -> Any:
        """A page of them."""
        wanted = [each.type for each in SUBJECTS if type in (None, each.type)]
        types = [each.value for each in wanted if may_see(info.context, each)]
        unit = inputs.optional(department, "ORGANISATION_ID", "department")
        window = Window(first, after, last, before)
        return connected(await conflicts.page(info.context.asking.graph, types, unit, window))


def may_see(context: Context, changed: ChangedType) -> bool:
    """Whether anything of a type may be seen; the request's witness hears of it."""
    try:
        context.need(OF_TYPES[changed.value])
    except Forbidden:
        return False
    return True
