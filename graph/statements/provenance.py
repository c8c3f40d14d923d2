"""Where values come from, in the terms of PROV-O."""

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated

from graph.query import Query
from graph.row import HIDDEN


@dataclass
class FieldProvenanceRow:
    """Where the value of a field comes from, in the terms of PROV-O."""

    asked: Annotated[str, HIDDEN]
    field: Annotated[str, "The field whose value it is"]
    generated_at: Annotated[datetime, "When the value was told (prov:generatedAtTime)"]
    generated_by: Annotated[
        str | None, "The batch in which it was told (prov:wasGeneratedBy); null: an order told this row alone"
    ]
    agreement: Annotated[str | None, "The sharing agreement or document that was named with the batch; null: none"]
    attributed_to_id: Annotated[str, HIDDEN]


OF_ROWS = Query("provenance_of_rows", FieldProvenanceRow)
