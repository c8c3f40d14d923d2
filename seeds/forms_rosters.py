"""Lines about duty rosters, as rows of the graph."""

from __future__ import annotations

from seeds.form import Keyed, Values, keep
from seeds.forms_records import plain

shift = plain("id", "organisation_id", "post", "person", "evidence", moments=("started_at", "ended_at"))


def post(values: Values) -> Keyed:
    """A post that must be manned."""
    key = f"{values['organisation_id']}|{values['post']}"
    kept = keep(values, "organisation_id", "post", "valid_from", "valid_to", "evidence")
    return key, {"id": key, **kept, "synthetic": bool(values.get("synthetic"))}
