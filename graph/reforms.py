"""Reforms: which organisations were renamed, merged, split or ended, and who came after them."""

from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Annotated

from graph.listing import Keys, ListQuery
from graph.query import Query
from graph.row import HIDDEN, KEY, PROVENANCE

REFORM_LEVELS = ("NATIONAL", "CITY", "DISTRICT")
"""Whose reform it can be."""


class SuccessionKind(Enum):
    """How one organisation came after another; a mere rename is no succession."""

    MERGE = "MERGE"
    SPLIT = "SPLIT"
    ABOLISH = "ABOLISH"
    TRANSFER = "TRANSFER"


@dataclass
class ReformRow:
    """A reform of the organisation of government."""

    asked: Annotated[str, HIDDEN]
    id: Annotated[str, KEY, "Key of the reform"]
    name: Annotated[str, "Name in Chinese"]
    name_en: Annotated[str | None, "Name in English"]
    effective_on: Annotated[date, "Day from which it took effect"]
    level: Annotated[str | None, "NATIONAL, CITY or DISTRICT"]
    evidence: Annotated[str | None, PROVENANCE, "Where the row comes from, and how sure it is"]
    renamed_ids: Annotated[list[str], HIDDEN]


@dataclass
class SuccessionRow:
    """An organisation that came after another. Duties do not move by themselves."""

    asked: Annotated[str, HIDDEN]
    kind: Annotated[SuccessionKind, "How"]
    effective: Annotated[date, "Day from which it took effect"]
    evidence: Annotated[str | None, PROVENANCE, "Where the row comes from, and how sure it is"]
    predecessor_id: Annotated[str, HIDDEN]
    successor_id: Annotated[str, HIDDEN]
    reform_id: Annotated[str | None, HIDDEN]


BY_ID = Query("reforms_by_id", ReformRow)
LIST = ListQuery("reforms", Keys("reforms_sorted", behind=BY_ID))
OF_REFORMS = Query("successions_of_reforms", SuccessionRow)
AFTER = Query("who_succeeded_organisations", SuccessionRow)
BEFORE = Query("whom_organisations_succeeded", SuccessionRow)
