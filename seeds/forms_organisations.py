"""Lines about organisations and escalation, as rows of the graph."""

from __future__ import annotations

from seeds.durations import duration
from seeds.form import Keyed, Values, keep
from seeds.words import CATEGORIES, GUIDANCE, KINDS

_VERTICAL_TIERS = ("市派出", "垂管")


def organisation(values: Values) -> Keyed:
    """An organisation."""
    kind = KINDS[values["kind"]]
    superior = values.get("superior") or ""
    name = superior.removesuffix(GUIDANCE)
    vertical = values.get("tier") in _VERTICAL_TIERS
    row = {
        "id": values["id"],
        "code": values["code"],
        "kind": kind,
        "name_zh": values["name_zh"],
        "full_name_zh": values["full_name_zh"],
        "name_en": values.get("name_en"),
        "aliases": list(values.get("aliases_zh") or ()),
        "category": CATEGORIES.get(values.get("category") or "") if kind == "DEPARTMENT" else None,
        "category_zh": values.get("category"),
        "tier": values.get("tier"),
        "superior_name": name or None,
        "superior_line": "VERTICAL" if vertical else "GUIDANCE" if superior != name else "LEAD",
        "reports_vertically": vertical,
        "office_of": name if kind == "OFFICE" else None,
        "hosted_by": values.get("office_host_id"),
        "legal_basis": values.get("legal_basis"),
        "valid_from": values.get("valid_from"),
        "valid_to": values.get("valid_to"),
        "predecessor": values.get("predecessor"),
        "successor": values.get("successor"),
        "users": values.get("seed_users"),
        "evidence": values.get("evidence"),
        "confidence": values.get("confidence"),
        "synthetic": bool(values.get("synthetic")),
    }
    return row["id"], row


def name(values: Values) -> Keyed:
    """A name that an organisation bears or bore."""
    key = f"{values['organisation_id']}|{values.get('valid_from') or ''}"
    kept = (
        "organisation_id",
        "name_zh",
        "full_name_zh",
        "name_en",
        "valid_from",
        "valid_to",
        "evidence",
        "reform_id",
    )
    return key, {"id": key, **keep(values, *kept)}


def post(values: Values) -> Keyed:
    """A body on the fourth or fifth level of escalation."""
    key = "|".join(str(values[name]) for name in ("level", "category_code", "condition", "organisation_id"))
    kept = ("level", "category_code", "condition", "organisation_id", "evidence")
    return key, {"id": key, **keep(values, *kept)}


def rule(values: Values) -> Keyed:
    """How long a matter may rest on a level."""
    general, general_days = duration(values["limit_general_hazard"])
    # A version that has ended is named by it; the present one keeps the key of the rule.
    ended = values.get("version") and values.get("valid_to")
    key = f"{values['rule_id']}@{values['version']}" if ended else values["rule_id"]
    major, major_days = duration(values["limit_major_hazard"])
    row = {
        "id": key,
        "from_level": int(values["step"][1]),
        **keep(
            values,
            "step",
            "step_zh",
            "step_en",
            "trigger",
            "trigger_en",
            "basis",
            "version",
            "valid_from",
            "valid_to",
        ),
        **keep(values, "overdue_days"),
        "every_major": bool(values.get("every_major")),
        "wait_general": general,
        "wait_general_in_working_days": general_days,
        "wait_major": major,
        "wait_major_in_working_days": major_days,
    }
    return key, row
