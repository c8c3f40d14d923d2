"""Where values come from, in the public schema."""

from graph.statements.provenance import FieldProvenanceRow
from resolvers import organisations, provenance
from schema.dress import dressed
from schema.edges import to_one
from schema.organisations import Organisation


@dressed()
class FieldProvenance(FieldProvenanceRow):
    """Where the value of a field comes from, in the terms of PROV-O."""

    attributed_to: Organisation | None = to_one(
        organisations.by_id, lambda row: row.attributed_to_id, "Who told it (prov:wasAttributedTo)"
    )


def provenance_of(type_name: str, key: str) -> list[FieldProvenance]:
    """The edge from a row of a type to where its values come from; `key` names the column that names the row."""
    edge: list[FieldProvenance] = to_one(
        provenance.of_rows,
        lambda row: f"{type_name}|{getattr(row, key)}",
        "Where the values come from that departments have told, in bulk or by an order: `level` is the one at "
        "registration, `levelCurrent` the one that an order said since; what is not told came from a file",
    )
    return edge
