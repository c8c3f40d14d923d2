"""Lines about what is done every day, as rows of the graph."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from seeds.form import Keyed, Values, keep, sub_scope_key

if TYPE_CHECKING:
    from collections.abc import Callable


def plain(
    key: str, *kept: str, moments: tuple[str, ...] = (), flags: tuple[str, ...] = ("synthetic",)
) -> Callable[[Values], Keyed]:
    """A form that keeps the values of some columns; moments become text, an empty flag means no."""

    def form(values: Values) -> Keyed:
        row: dict[str, Any] = {"id": values[key], **keep(values, *kept)}
        row |= {name: values[name].isoformat() if values.get(name) else None for name in moments}
        row |= {name: bool(values.get(name)) for name in flags}
        return values[key], row

    return form


user = plain(
    "id", "department_id", "role", "display_name_zh", "display_name_en", "valid_from", "valid_to", "evidence"
)
premises = plain("building_code", "name_zh", "name_en", "address_zh", "area_code", "evidence")
case = plain(
    "id", "inspection_id", "enterprise_id", "unit_id", "filed_on", "result_zh", "fine_cny", "closed_on", "evidence"
)
activity = plain(
    "id", "kind", "sub_kind_zh", "sub_kind_en", "name_zh", "name_en", "organisation_id", "begins_on", "ends_on",
    "evidence",
)  # fmt: skip
response = plain(
    "id", "kind", "level", "headquarters_id", "name_zh", "name_en", "evidence", moments=("started_at", "ended_at")
)
duty_list = plain(
    "id", "title_zh", "title_en", "department_id", "version", "issued_on", "issuer_id", "evidence",
    flags=("published", "synthetic"),
)  # fmt: skip
resource = plain(
    "id", "kind", "name_zh", "name_en", "type", "domain", "area_code", "managing_unit", "capacity", "handles",
    "supplied_by", "evidence",
)  # fmt: skip


def inspection(values: Values) -> Keyed:
    """An inspection."""
    kept = (
        "kind",
        "unit_id",
        "with_unit_id",
        "inspected_on",
        "risk_point_hic",
        "enterprise_id",
        "area_code",
        "result",
    )
    key, row = plain("id", *kept, "evidence")(values)
    return key, row | {"sub_scope_key": sub_scope_key(values)}


def duty_list_item(values: Values) -> Keyed:
    """A duty that stands in a list."""
    key = f"{values['list_id']}|{values['resp_id']}"
    return key, {"id": key, **keep(values, "list_id", "item_no", "resp_id")}


def travel(values: Values) -> Keyed:
    """How long the way takes from one area to another."""
    key = f"{values['from_area']}|{values['to_area']}"
    row = {"id": key, **keep(values, "from_area", "to_area", "minutes", "evidence")}
    return key, row | {"synthetic": bool(values.get("synthetic"))}
