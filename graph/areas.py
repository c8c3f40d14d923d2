"""Areas: the district, its streets, communities, zones and its sea."""

from dataclasses import dataclass
from typing import Annotated

from graph.listing import Keys, ListQuery
from graph.query import Query
from graph.row import HIDDEN, KEY, PROVENANCE

AREA_KINDS = ("DISTRICT", "STREET", "COMMUNITY", "STAT_ZONE", "FUNCTIONAL", "VIRTUAL")
"""What an area can be."""


@dataclass
class AreaRow:
    """An area in which duties apply and risks lie."""

    asked: Annotated[str, HIDDEN]
    code: Annotated[str, KEY, "6 digits for a district, 9 for a street, 12 for a community, or our own"]
    name: Annotated[str, "Name in Chinese, such as 沙头角街道"]
    name_en: Annotated[str | None, "Name in English"]
    kind: Annotated[str, "DISTRICT, STREET, COMMUNITY, STAT_ZONE, FUNCTIONAL or VIRTUAL"]
    parent_codes: Annotated[list[str], HIDDEN]
    code_standard: Annotated[str | None, "The standard that the code follows"]
    evidence: Annotated[str | None, PROVENANCE, "Where the row comes from, and how sure it is"]


BY_CODE = Query("areas_by_code", AreaRow, reference=True)
LIST = ListQuery("areas", Keys("areas_sorted", behind=BY_CODE))
