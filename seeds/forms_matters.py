"""Lines about what may go wrong, as rows of the graph."""

from __future__ import annotations

from seeds.form import Keyed, Values, keep, sub_scope_key


def category(values: Values) -> Keyed:
    """A category of risk."""
    kept = ("name_zh", "name_en", "definition", "event_class", "report_status", "legal_basis")
    row = {
        "code": values["category_code"],
        **keep(values, *kept, "ownership_note", "confidence"),
        "patrol_days": values.get("patrol_days_l1_l2_l3_l4"),
    }
    return values["category_code"], row


def sub_scope(values: Values) -> Keyed:
    """A part of a category."""
    key = sub_scope_key(values)
    row = {"key": key, **keep(values, "category_code", "name_zh", "name_en")}
    return key, row


def cell(values: Values) -> Keyed:
    """A declared pair of sub-scope and area."""
    key = f"{sub_scope_key(values)}|{values['area_code']}"
    return key, {"key": key, "sub_scope_key": sub_scope_key(values), "area_code": values["area_code"]}
