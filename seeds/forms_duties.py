"""Lines about duties and what they rest on, as rows of the graph."""

from __future__ import annotations

from typing import Any

from seeds.form import Keyed, Values, keep, sub_scope_key


def document(values: Values) -> Keyed:
    """A legal document."""
    kept = ("title_zh", "title_en", "doc_no", "effective_from", "effective_to", "status", "evidence")
    return values["document_id"], {"id": values["document_id"], **keep(values, *kept)}


def provision(values: Values) -> Keyed:
    """A provision of a legal document."""
    kept = ("document_id", "article", "paragraph", "summary_zh", "effective_from", "effective_to", "evidence")
    row = {"id": values["provision_id"], **keep(values, *kept), "verified": bool(values.get("verified"))}
    return values["provision_id"], row


def responsibility(values: Values) -> Keyed:
    """A duty."""
    kept = ("area_code", "role", "unit_id", "valid_from", "valid_to", "recorded_at", "superseded_at")
    row = {
        "id": values["resp_id"],
        **keep(values, *kept, "legal_basis", "planted", "note"),
        **_covers(values),
        "provision_ids": list(values.get("provision_ids") or ()),
    }
    return values["resp_id"], row


def agreement(values: Values) -> Keyed:
    """An agreement on who leads."""
    others = values.get("other_units") or ()
    row = {
        "id": values["agreement_id"],
        **keep(values, "area_code", "role", "primary_unit", "valid_from", "valid_to", "document"),
        **_covers(values),
        "units": list(dict.fromkeys([values["primary_unit"], *others])),
    }
    return values["agreement_id"], row


def _covers(values: Values) -> dict[str, Any]:
    whole = values["category_code"] if values["sub_scope"] == "*" else None
    return {"scope_key": sub_scope_key(values), "whole_category": whole}
