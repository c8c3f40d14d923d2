"""Who sits in committees and headquarters: member departments, and posts; and which offices a department hosts."""

from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Annotated

from graph.listing import Keys, ListQuery
from graph.query import Query
from graph.row import HIDDEN, KEY, PROVENANCE


class Capacity(Enum):
    """In which capacity a department is a member."""

    LEAD = "LEAD"
    MEMBER = "MEMBER"


@dataclass
class MembershipRow:
    """A department's membership in a committee or headquarters."""

    asked: Annotated[tuple[str, date], HIDDEN]
    capacity: Annotated[Capacity, "Lead or member"]
    valid_from: Annotated[date | None, "First day; null: always"]
    valid_to: Annotated[date | None, "First day after the last; null: open"]
    evidence: Annotated[str | None, PROVENANCE, "Where the row comes from, and how sure it is"]
    body_id: Annotated[str, HIDDEN]
    member_id: Annotated[str, HIDDEN]


@dataclass
class PostRow:
    """A post in a committee or headquarters; a post, not a person."""

    asked: Annotated[str, HIDDEN]
    id: Annotated[str, KEY, "Key of the post"]
    title: Annotated[str, "Title in Chinese"]
    title_en: Annotated[str | None, "Title in English"]
    valid_from: Annotated[date | None, "First day; null: always"]
    valid_to: Annotated[date | None, "First day after the last; null: open"]
    evidence: Annotated[str | None, PROVENANCE, "Where the row comes from, and how sure it is"]
    organisation_id: Annotated[str, HIDDEN]
    department_id: Annotated[str | None, HIDDEN]


@dataclass(frozen=True)
class HostedRow:
    """The offices that a department hosts on a date."""

    asked: tuple[str, date]
    office_ids: list[str]


MEMBERS = Query("members_of_bodies", MembershipRow)
MEMBERSHIPS = Query("memberships_of_departments", MembershipRow)
HOSTED = Query("offices_hosted", HostedRow)
POSTS_BY_ID = Query("posts_by_id", PostRow)
POSTS = ListQuery("posts", Keys("posts_sorted", behind=POSTS_BY_ID))
