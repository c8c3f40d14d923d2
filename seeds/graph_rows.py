"""How a line of each file becomes a row of the graph: file → kind, key, values."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from seeds.durations import duration
from seeds.words import CATEGORIES, GUIDANCE, KINDS

Values = Mapping[str, Any]
Keyed = tuple[str, dict[str, Any]]

_VERTICAL_TIERS = ("市派出", "垂管")


def sub_scope_key(values: Values) -> str:
    """The key of a sub-scope, such as 03-A; 03-* stands for the whole category."""
    return f"{values['category_code']}-{values['sub_scope']}"


def _area(values: Values) -> Keyed:
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


def _community(values: Values) -> Keyed:
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


def _organisation(values: Values) -> Keyed:
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


def _name(values: Values) -> Keyed:
    key = f"{values['organisation_id']}|{values.get('valid_from') or ''}"
    kept = ("organisation_id", "name_zh", "full_name_zh", "name_en", "valid_from", "valid_to", "evidence")
    return key, {"id": key, **_keep(values, *kept)}


def _category(values: Values) -> Keyed:
    kept = ("name_zh", "name_en", "definition", "event_class", "report_status", "legal_basis")
    row = {
        "code": values["category_code"],
        **_keep(values, *kept, "ownership_note", "confidence"),
        "patrol_days": values.get("patrol_days_l1_l2_l3_l4"),
    }
    return values["category_code"], row


def _sub_scope(values: Values) -> Keyed:
    key = sub_scope_key(values)
    row = {"key": key, **_keep(values, "category_code", "name_zh", "name_en")}
    return key, row


def _document(values: Values) -> Keyed:
    kept = ("title_zh", "title_en", "doc_no", "effective_from", "effective_to", "status", "evidence")
    return values["document_id"], {"id": values["document_id"], **_keep(values, *kept)}


def _provision(values: Values) -> Keyed:
    kept = ("document_id", "article", "paragraph", "summary_zh", "effective_from", "effective_to", "evidence")
    row = {"id": values["provision_id"], **_keep(values, *kept), "verified": bool(values.get("verified"))}
    return values["provision_id"], row


def _cell(values: Values) -> Keyed:
    key = f"{sub_scope_key(values)}|{values['area_code']}"
    return key, {"key": key, "sub_scope_key": sub_scope_key(values), "area_code": values["area_code"]}


def _responsibility(values: Values) -> Keyed:
    kept = ("area_code", "role", "unit_id", "valid_from", "valid_to", "recorded_at", "superseded_at")
    row = {
        "id": values["resp_id"],
        **_keep(values, *kept, "legal_basis", "planted", "note"),
        **_covers(values),
        "provision_ids": list(values.get("provision_ids") or ()),
    }
    return values["resp_id"], row


def _agreement(values: Values) -> Keyed:
    others = values.get("other_units") or ()
    row = {
        "id": values["agreement_id"],
        **_keep(values, "area_code", "role", "primary_unit", "valid_from", "valid_to", "document"),
        **_covers(values),
        "units": list(dict.fromkeys([values["primary_unit"], *others])),
    }
    return values["agreement_id"], row


def _covers(values: Values) -> dict[str, Any]:
    whole = values["category_code"] if values["sub_scope"] == "*" else None
    return {"scope_key": sub_scope_key(values), "whole_category": whole}


def _post(values: Values) -> Keyed:
    key = "|".join(str(values[name]) for name in ("level", "category_code", "condition", "organisation_id"))
    kept = ("level", "category_code", "condition", "organisation_id", "evidence")
    return key, {"id": key, **_keep(values, *kept)}


def _rule(values: Values) -> Keyed:
    general, general_days = duration(values["limit_general_hazard"])
    major, major_days = duration(values["limit_major_hazard"])
    row = {
        "id": values["rule_id"],
        "from_level": int(values["step"][1]),
        **_keep(values, "step", "step_zh", "step_en", "trigger", "basis"),
        "wait_general": general,
        "wait_general_in_working_days": general_days,
        "wait_major": major,
        "wait_major_in_working_days": major_days,
    }
    return values["rule_id"], row


def _enterprise(values: Values) -> Keyed:
    key = values.get("id") or values["uscc"]
    kept = ("uscc", "name_zh", "name_en", "gb4754_code", "area_code", "building_code", "note")
    row = {"id": key, **_keep(values, *kept), "sub_scope_key": sub_scope_key(values)}
    return key, row | {"synthetic": bool(values.get("synthetic"))}


def _risk_point(values: Values) -> Keyed:
    kept = ("hic", "name_zh", "name_en", "area_code", "level_initial", "level_current", "patrol_days", "status")
    row = {
        **_keep(values, *kept, "registered_on", "building_code", "evidence"),
        "sub_scope_key": sub_scope_key(values),
        "long_term": bool(values.get("long_term")),
        "synthetic": bool(values.get("synthetic")),
    }
    return values["hic"], row


def _keep(values: Values, *names: str) -> dict[str, Any]:
    return {name: values.get(name) for name in names}


@dataclass(frozen=True)
class Form:
    """What the lines of a file become."""

    kind: str
    row: Callable[[Values], Keyed]


FILES: Mapping[str, Form] = {
    "areas.csv": Form("areas", _area),
    "communities.csv": Form("areas", _community),
    "organisations.csv": Form("organisations", _organisation),
    "organisation-names.csv": Form("organisation names", _name),
    "risk-categories.csv": Form("categories", _category),
    "sub-scopes.csv": Form("sub-scopes", _sub_scope),
    "legal-documents.csv": Form("legal documents", _document),
    "legal-provisions.csv": Form("legal provisions", _provision),
    "coverage-cells.csv": Form("cells", _cell),
    "responsibilities.csv": Form("responsibilities", _responsibility),
    "agreements.csv": Form("agreements", _agreement),
    "escalation-bodies.csv": Form("escalation posts", _post),
    "escalation-policy.csv": Form("escalation rules", _rule),
    "enterprises.csv": Form("enterprises", _enterprise),
    "risk-points.csv": Form("risk points", _risk_point),
}
