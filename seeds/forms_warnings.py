"""Lines about warnings, as rows of the graph."""

from __future__ import annotations

from seeds.form import Keyed, Values, keep, sub_scope_key
from seeds.forms_records import plain

warning = plain(
    "id", "kind", "colour", "area_codes", "name_zh", "name_en", "source_zh", "evidence",
    moments=("started_at", "ended_at"),
)  # fmt: skip


def kind(values: Values) -> Keyed:
    """A kind of warning."""
    kept = keep(values, "code", "name_zh", "name_en", "colours", "evidence")
    return values["code"], {**kept, "synthetic": bool(values.get("synthetic"))}


def scope(values: Values) -> Keyed:
    """A matter that a kind of warning concerns."""
    key = f"{values['kind']}|{sub_scope_key(values)}"
    whole = values["category_code"] if values["sub_scope"] == "*" else None
    row = {"id": key, "kind": values["kind"], "scope_key": sub_scope_key(values), "whole_category": whole}
    return key, {**row, "synthetic": bool(values.get("synthetic")), "evidence": values.get("evidence")}
