"""Lines about sharing, as rows of the graph."""

from __future__ import annotations

from graph.sharing import COLLECTIONS
from seeds.form import Keyed, Values, keep


def agreement(values: Values) -> Keyed:
    """A sharing agreement."""
    kept = ("consumer", "role", "dataset", "rows", "legal_basis", "valid_from", "valid_to", "recorded_at")
    row = {
        "id": values["agreement_id"],
        **keep(values, *kept, "superseded_at", "obligations", "document", "evidence"),
        "provider_id": values["provider"],
        "consumer_id": None if values["consumer"] in COLLECTIONS else values["consumer"],
        "purposes": list(dict.fromkeys(values.get("purposes") or ())),
        "synthetic": bool(values.get("synthetic")),
    }
    return values["agreement_id"], row


def authority(values: Values) -> Keyed:
    """Whose word decides about a field."""
    key = f"{values['type']}|{values['field']}"
    row = {"id": key, **keep(values, "type", "field", "department_id", "legal_basis", "evidence")}
    return key, row | {"synthetic": bool(values.get("synthetic"))}
