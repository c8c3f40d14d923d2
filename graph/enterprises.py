"""Enterprises: where they are, and for which matter they are supervised."""

from dataclasses import dataclass
from typing import Annotated

from graph.listing import Keys, ListQuery
from graph.query import Query
from graph.row import HIDDEN, KEY, PROVENANCE


@dataclass
class EnterpriseRow:
    """An enterprise or another subject that is supervised."""

    asked: Annotated[str, HIDDEN]
    id: Annotated[str, KEY, "Key in this graph"]
    uscc: Annotated[str | None, KEY, "Unified social credit code (GB 32100), 18 characters; null: it has none"]
    name: Annotated[str, "Name in Chinese"]
    name_en: Annotated[str | None, "Name in English"]
    industry_code: Annotated[str | None, "Industry code (GB/T 4754-2017)"]
    note: Annotated[str | None, "Remark of the list; null: none, or not shared"]
    synthetic: Annotated[bool, PROVENANCE, "Whether the enterprise is invented for the example data"]
    open_hazard_count: Annotated[
        int | None,
        "How many of its hazards that the caller may see are neither closed nor transferred; null: not shared",
    ]
    open_major_hazard_count: Annotated[int | None, "How many of those are major (level 1); null: not shared"]
    building_code: Annotated[str | None, HIDDEN]
    area_code: Annotated[str, HIDDEN]
    sub_scope_key: Annotated[str, HIDDEN]


BY_KEY = Query("enterprises_by_key", EnterpriseRow, lean=True)
LIST = ListQuery(
    "enterprises",
    Keys("enterprises_sorted", behind=BY_KEY, start="id:"),
    Keys("enterprises", behind=BY_KEY, start="id:"),
    ("text", "building", "area"),
    cut="seenEnterprises",
)
