"""Warnings of weather and nature: of which kind and colour, where they hold, and which matters they concern."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import Annotated

from graph.listing import Keys, ListQuery
from graph.query import Query
from graph.row import HIDDEN, KEY, PROVENANCE


class WarningColour(Enum):
    """The colour of a warning, the lowest first. Four are the law's; white is Shenzhen's own, below them."""

    WHITE = "WHITE"
    BLUE = "BLUE"
    YELLOW = "YELLOW"
    ORANGE = "ORANGE"
    RED = "RED"


LEVELS = {WarningColour.RED: 1, WarningColour.ORANGE: 2, WarningColour.YELLOW: 3, WarningColour.BLUE: 4}
"""The levels of the law (Emergency Response Law of 2024, art. 63), 1 the highest; white is below them."""


@dataclass
class WarningKindRow:
    """A kind of warning, with the colours that it allows: five for typhoons in Shenzhen, three for rainstorms."""

    asked: Annotated[str, HIDDEN]
    code: Annotated[str, KEY, "Key of the kind, such as TYPHOON"]
    name: Annotated[str, "Name in Chinese"]
    name_en: Annotated[str | None, "Name in English"]
    colours: Annotated[list[WarningColour], "The colours that it allows, the lowest first"]
    synthetic: Annotated[bool, PROVENANCE, "Whether the kind is invented for the example data"]
    evidence: Annotated[str | None, PROVENANCE, "Where the row comes from, and how sure it is"]
    sub_scope_keys: Annotated[list[str], HIDDEN]


@dataclass
class WarningRow:
    """A warning that was issued for areas, from a time until another."""

    asked: Annotated[str, HIDDEN]
    id: Annotated[str, KEY, "Key of the warning"]
    colour: Annotated[WarningColour, "Its colour"]
    name: Annotated[str, "Name in Chinese"]
    name_en: Annotated[str | None, "Name in English"]
    source: Annotated[str | None, "Who issued it, in Chinese"]
    started_at: Annotated[datetime, "From when it holds"]
    ended_at: Annotated[datetime | None, "From when it holds no more; null: it has not been lifted"]
    synthetic: Annotated[bool, PROVENANCE, "Whether the warning is invented for the example data"]
    evidence: Annotated[str | None, PROVENANCE, "Where the row comes from, and how sure it is"]
    kind_code: Annotated[str, HIDDEN]
    area_codes: Annotated[list[str], HIDDEN]

    @property
    def lawful_level(self) -> int | None:
        """Its level by the law."""
        return LEVELS.get(self.colour)


@dataclass(frozen=True)
class AffectedRow:
    """The risk points of one page under a warning."""

    asked: tuple[str, str | None]
    points: list[str]


@dataclass(frozen=True)
class AffectedCount:
    """How many risk points are under a warning."""

    asked: tuple[str, str | None]
    total: int


BY_ID = Query("warnings_by_id", WarningRow)
KINDS = Query("warning_kinds_by_code", WarningKindRow)
LIST = ListQuery("warnings", Keys("warnings_sorted", behind=BY_ID))
AFFECTED = Query("points_under_warnings", AffectedRow)
AFFECTED_COUNT = Query("how_many_points_under_warnings", AffectedCount)
