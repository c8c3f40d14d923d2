"""Buildings, and what stands in them."""

from dataclasses import dataclass
from typing import Annotated

from graph.listing import Keys, ListQuery
from graph.query import Query
from graph.row import HIDDEN, KEY, PROVENANCE


@dataclass
class PremisesRow:
    """A building, under its 19-digit code."""

    asked: Annotated[str, HIDDEN]
    building_code: Annotated[str, KEY, "Code of the building, 19 digits; the first nine give the street"]
    name: Annotated[str, "Name in Chinese"]
    name_en: Annotated[str | None, "Name in English"]
    address: Annotated[str | None, "Address in Chinese"]
    synthetic: Annotated[bool, PROVENANCE, "Whether the building is invented for the example data"]
    area_code: Annotated[str, HIDDEN]
    risk_point_hics: Annotated[list[str], HIDDEN]
    hazard_hics: Annotated[list[str], HIDDEN]
    enterprise_ids: Annotated[list[str], HIDDEN]


BY_CODE = Query("premises_by_code", PremisesRow, lean=True)
LIST = ListQuery(
    "premises",
    Keys("premises_sorted", behind=BY_CODE),
    Keys("premises", behind=BY_CODE),
    ("text", "area"),
    placed=True,
)
