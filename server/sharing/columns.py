"""The columns of files that are shared, and the fields that they tell."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from graph.statements import subjects

if TYPE_CHECKING:
    from collections.abc import Mapping

    from graph.statements.subject import Subject


@dataclass(frozen=True)
class Columns:
    """What a file tells of: its type, its fields by their columns, and which of them are lists."""

    subject: Subject
    fields: Mapping[str, str]
    lists: frozenset[str] = frozenset()

    def item(self, record: Mapping[str, Any]) -> dict[str, Any]:
        """What a record tells: an empty cell tells nothing."""
        told: dict[str, Any] = {}
        for column, field in self.fields.items():
            value = record.get(column)
            if value is None or value == "":
                continue
            told[field] = _listed(value) if column in self.lists else value
        category, part = record.get("category_code"), record.get("sub_scope")
        if "subScope" in self.subject.by_name and (category or part):
            told["subScope"] = f"{category or ''}-{part or ''}"
        return told

    def column(self, field: str) -> str:
        """The column of a field, for whoever mends the file."""
        named = {each: column for column, each in self.fields.items()}
        return named.get(field, "sub_scope" if field == "subScope" else field)

    @property
    def known(self) -> frozenset[str]:
        """The columns that are read."""
        matter = {"category_code", "sub_scope"} if "subScope" in self.subject.by_name else set()
        return frozenset({*self.fields, *matter})


def _listed(value: Any) -> list[str]:
    parts = value if isinstance(value, list) else str(value).split(";")
    return [text for part in parts if (text := str(part).strip())]


_NAMES = {"name_zh": "name", "name_en": "nameEn"}
_CODED = {
    "hic": "hic",
    "source_key": "sourceKey",
    "area_code": "area",
    "level_initial": "level",
    "building_code": "building",
    "factor_id": "factor",
}
DATASETS: Mapping[str, Columns] = {
    "enterprises": Columns(
        subjects.ENTERPRISES,
        {
            "id": "id",
            "uscc": "uscc",
            **_NAMES,
            "gb4754_code": "industryCode",
            "area_code": "area",
            "building_code": "building",
            "note": "note",
        },
    ),
    "risk-points": Columns(
        subjects.RISK_POINTS, {**_CODED, **_NAMES, "patrol_days": "patrolDays", "status": "status"}
    ),
    "hazards": Columns(
        subjects.HAZARDS,
        {
            **_CODED,
            "description_zh": "description",
            "description_en": "descriptionEn",
            "found_at": "foundAt",
            "risk_point_hic": "riskPoint",
            "enterprise_id": "enterprise",
            "accident_type_ids": "mayCause",
        },
        frozenset({"accident_type_ids"}),
    ),
    "users": Columns(
        subjects.USERS,
        {
            "id": "id",
            "department_id": "department",
            "role": "role",
            "display_name_zh": "displayName",
            "display_name_en": "displayNameEn",
            "valid_from": "validFrom",
            "valid_to": "validTo",
        },
    ),
    "resources": Columns(
        subjects.RESOURCES,
        {
            "id": "id",
            "kind": "kind",
            **_NAMES,
            "type": "type",
            "domain": "domain",
            "area_code": "area",
            "managing_unit": "runBy",
            "capacity": "capacity",
            "handles": "handles",
            "supplied_by": "suppliedBy",
        },
        frozenset({"handles"}),
    ),
}
"""The datasets by the names of their files; a source's own key stands in `source_key`."""
