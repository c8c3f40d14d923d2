"""Lines of reference, as rows of the graph."""

from __future__ import annotations

from seeds.durations import duration
from seeds.form import Keyed, Values, keep, sub_scope_key
from seeds.forms_records import plain

accident_type = plain(
    "id", "code", "edition", "name_zh", "name_en", "valid_from", "valid_to", "evidence", flags=()
)
reform = plain("id", "name_zh", "name_en", "effective_on", "level", "evidence", flags=())
post = plain(
    "id", "organisation_id", "title_zh", "title_en", "department_id", "valid_from", "valid_to", "evidence"
)
investigation = plain("id", "name_zh", "name_en", "lead_id", "opened_on", "evidence", flags=())
held_responsible = plain("id", "investigation_id", "kind", "accident_id", "outcome", "evidence")


def statistic(values: Values) -> Keyed:
    """A number of the work report."""
    key = f"{values['key']}|{values['year']}|{values['source']}"
    kept = ("key", "year", "source", "class", "unit_zh", "unit_en", "qualifier", "name_zh", "name_en", "line")
    row = {"id": key, **keep(values, *kept, "sentence", "organisation_id", "note")}
    return key, row | {"value": float(values["value"]) if values.get("value") else None}


def factor(values: Values) -> Keyed:
    """A hazardous factor."""
    key = f"{values['code']}@{values['edition']}"
    return key, {"id": key, **keep(values, "code", "edition", "name_zh", "name_en", "evidence")}


def accident_type_link(values: Values) -> Keyed:
    """Two types of accident that answer to each other."""
    key = f"{values['from_id']}|{values['to_id']}"
    return key, {"id": key, **keep(values, "from_id", "to_id", "evidence")}


def succession(values: Values) -> Keyed:
    """An organisation that succeeded another."""
    key = f"{values['predecessor_id']}|{values['successor_id']}"
    kept = ("predecessor_id", "successor_id", "kind", "effective", "reform_id", "evidence")
    return key, {"id": key, **keep(values, *kept)}


def membership(values: Values) -> Keyed:
    """A department that is a member of a body."""
    key = f"{values['body_id']}|{values['member_id']}"
    row = {"id": key, **keep(values, "body_id", "member_id", "capacity", "valid_from", "valid_to", "evidence")}
    return key, row | {"synthetic": bool(values.get("synthetic"))}


def notification_rule(values: Values) -> Keyed:
    """Who is notified of what."""
    kept = ("trigger", "order_no", "recipient_id", "recipient_role", "action_zh", "action_en", "channel", "basis")
    key, row = plain("id", *kept, "evidence")(values)
    wait, working_days = duration(values["limit"]) if values.get("limit") else (None, False)
    return key, row | {"wait": wait, "wait_in_working_days": working_days}


def accident(values: Values) -> Keyed:
    """An accident."""
    kept = ("name_zh", "name_en", "kind", "grade", "occurred_on", "area_code", "accident_type_id", "deaths")
    key, row = plain("id", *kept, "injuries", "loss_cny", "investigation_id", "evidence")(values)
    return key, row | {"sub_scope_key": sub_scope_key(values)}
