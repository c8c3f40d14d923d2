"""What committees and headquarters did: meetings, joint duty, directives, responses; and typhoons withstood."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from typing import Annotated

from graph.listing import Keys, ListQuery
from graph.query import Query
from graph.row import HIDDEN, KEY, PROVENANCE


class ActivityKind(Enum):
    """What kind of activity it is."""

    MEETING = "MEETING"
    JOINT_DUTY = "JOINT_DUTY"
    DIRECTIVE = "DIRECTIVE"
    TYPHOON = "TYPHOON"


class ResponseKind(Enum):
    """To what kind of natural disaster a response answers."""

    FLOOD = "FLOOD"
    TYPHOON = "TYPHOON"
    WEATHER = "WEATHER"
    FOREST_FIRE = "FOREST_FIRE"


class ResponseLevel(Enum):
    """The level of a response; Shenzhen has one below the four of the law."""

    ATTENTION = "ATTENTION"
    IV = "IV"
    III = "III"
    II = "II"
    I = "I"  # noqa: E741 - the level's name


@dataclass
class ActivityRow:
    """A meeting, a joint duty, a directive, or a typhoon withstood."""

    asked: Annotated[str, HIDDEN]
    id: Annotated[str, KEY, "Key of the activity"]
    kind: Annotated[ActivityKind, "What kind of activity it is"]
    sub_kind: Annotated[str | None, "Kind more closely, in Chinese"]
    sub_kind_en: Annotated[str | None, "Kind more closely, in English"]
    name: Annotated[str, "Name in Chinese"]
    name_en: Annotated[str | None, "Name in English"]
    begins_on: Annotated[date, "First day"]
    ends_on: Annotated[date | None, "First day after the last"]
    synthetic: Annotated[bool, PROVENANCE, "Whether the activity is invented for the example data"]
    evidence: Annotated[str | None, PROVENANCE, "Where the row comes from, and how sure it is"]
    organisation_id: Annotated[str | None, HIDDEN]


@dataclass
class ResponseRow:
    """A response to a natural disaster that a headquarters activated."""

    asked: Annotated[str, HIDDEN]
    id: Annotated[str, KEY, "Key of the response"]
    kind: Annotated[ResponseKind, "To what kind of disaster"]
    level: Annotated[ResponseLevel, "Its level, I the highest"]
    name: Annotated[str, "Name in Chinese"]
    name_en: Annotated[str | None, "Name in English"]
    started_at: Annotated[datetime, "When it was activated"]
    ended_at: Annotated[datetime | None, "When it ended"]
    synthetic: Annotated[bool, PROVENANCE, "Whether the response is invented for the example data"]
    evidence: Annotated[str | None, PROVENANCE, "Where the row comes from, and how sure it is"]
    headquarters_id: Annotated[str, HIDDEN]


BY_ID = Query("activities_by_id", ActivityRow)
LIST = ListQuery("activities", Keys("activities_sorted", behind=BY_ID))
RESPONSES_BY_ID = Query("responses_by_id", ResponseRow)
RESPONSES = ListQuery("responses", Keys("responses_sorted", behind=RESPONSES_BY_ID))
