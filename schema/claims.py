"""A value that a source tells and that is not held, in the public schema."""

from dataclasses import dataclass
from typing import Annotated

from graph.row import HIDDEN
from graph.statements.provenance import FieldProvenanceRow
from schema.dress import dressed
from schema.edges import shown
from schema.provenance import FieldProvenance


@dataclass
class ClaimRow:
    """A value that a source tells and that is not held."""

    value: Annotated[str, "The value, as text"]
    told: Annotated[FieldProvenanceRow, HIDDEN]


@dressed()
class Claim(ClaimRow):
    """A value that a source tells and that is not held."""

    provenance: FieldProvenance = shown(lambda row: row.told, "Where it comes from")
