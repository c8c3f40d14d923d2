"""Lines about hazards, as rows of the graph."""

from __future__ import annotations

from seeds.form import Keyed, Values, keep, sub_scope_key


def hazard(values: Values) -> Keyed:
    """A hazard; its state follows from its transitions."""
    kept = ("hic", "description_zh", "description_en", "area_code", "level_initial", "level_current", "planted")
    points = ("risk_point_hic", "enterprise_id", "building_code", "factor_id", "recurrence_of", "inspection_id")
    row = {
        **keep(values, *kept, *points, "evidence"),
        "found_at": values["found_at"].isoformat(),
        "due_at": _moment(values, "due_at"),
        "sub_scope_key": sub_scope_key(values),
        "accident_type_ids": list(values.get("accident_type_ids") or ()),
        "synthetic": bool(values.get("synthetic")),
    }
    return values["hic"], row


def transition(values: Values) -> Keyed:
    """A step in the life of a hazard."""
    key = f"{values['hic']}|{values['no']}"
    kept = (
        "hic",
        "no",
        "from_status",
        "to_status",
        "unit_id",
        "user_id",
        "reason_zh",
        "proposed_unit_id",
        "evidence",
    )
    row = {"id": key, **keep(values, *kept), "at": _moment(values, "at")}
    return key, row | {"synthetic": bool(values.get("synthetic"))}


def assignment(values: Values) -> Keyed:
    """A department that must act."""
    assigned_at = values["assigned_at"].isoformat()
    key = f"{values['hic']}|{values['role']}|{assigned_at}"
    row = {
        "id": key,
        **keep(values, "hic", "role", "unit_id", "end_reason_zh", "evidence"),
        "assigned_at": assigned_at,
        "due_at": _moment(values, "due_at"),
        "ended_at": _moment(values, "ended_at"),
        "synthetic": bool(values.get("synthetic")),
    }
    return key, row


def escalation(values: Values) -> Keyed:
    """A hazard that went up a level."""
    row = {
        "id": values["escalation_id"],
        **keep(values, "hic", "level", "rule_id", "organisation_id", "reason_zh", "evidence"),
        **{name: _moment(values, name) for name in ("at", "due_at", "resolved_at")},
        "synthetic": bool(values.get("synthetic")),
    }
    return row["id"], row


def supervision_order(values: Values) -> Keyed:
    """An order of listed supervision."""
    row = {
        "id": values["order_id"],
        **keep(values, "hic", "issuer_id", "document", "evidence"),
        **{name: _moment(values, name) for name in ("started_at", "due_at", "lifted_at")},
        "synthetic": bool(values.get("synthetic")),
    }
    return row["id"], row


def special_day(values: Values) -> Keyed:
    """A day off on a weekday, or a working day on a weekend."""
    key = values["day"].isoformat()
    return key, {"id": key, **keep(values, "day", "kind", "name_zh", "name_en", "evidence")}


def _moment(values: Values, name: str) -> str | None:
    moment = values.get(name)
    return None if moment is None else moment.isoformat()
