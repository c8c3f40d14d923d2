"""Lines about places and what lies in them, as rows of the graph."""

from __future__ import annotations

from seeds.form import Keyed, Values, keep, sub_scope_key


def area(values: Values) -> Keyed:
    """An area."""
    row = {
        "code": values["area_code"],
        "name_zh": values["name_zh"],
        "name_en": values.get("name_en"),
        "kind": values["kind"],
        "parents": list(values.get("parent") or ()),
        "administered_by": values.get("default_territorial_unit"),
        "code_standard": values.get("code_standard"),
        "evidence": values.get("evidence"),
        "synthetic": bool(values.get("synthetic")),
    }
    return row["code"], row


def community(values: Values) -> Keyed:
    """A community, which is an area of its street."""
    row = {
        "code": values["placeholder_id"],
        "name_zh": values["name_zh"],
        "name_en": values.get("name_en"),
        "kind": "COMMUNITY",
        "parents": [values["street_code"]],
        "administered_by": None,
        "code_standard": None,
        "evidence": values.get("evidence"),
        "synthetic": bool(values.get("synthetic")),
    }
    return row["code"], row


def enterprise(values: Values) -> Keyed:
    """An enterprise."""
    key = values.get("id") or values["uscc"]
    kept = ("uscc", "name_zh", "name_en", "gb4754_code", "area_code", "building_code", "note")
    row = {"id": key, **keep(values, *kept), "sub_scope_key": sub_scope_key(values)}
    return key, row | {"synthetic": bool(values.get("synthetic"))}


def risk_point(values: Values) -> Keyed:
    """A risk point."""
    kept = ("hic", "name_zh", "name_en", "area_code", "level_initial", "level_current", "patrol_days", "status")
    row = {
        **keep(values, *kept, "registered_on", "building_code", "evidence"),
        "sub_scope_key": sub_scope_key(values),
        "long_term": bool(values.get("long_term")),
        "synthetic": bool(values.get("synthetic")),
    }
    return values["hic"], row
