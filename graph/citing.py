"""Citing an answer about owners: what must be kept of it so that it can be given again, and compared.

citation   matter, date, knownAt, revision, version of the rule, checksum
again      the same rule over what had been recorded by that revision; the checksum tells whether it is the same
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from typing import Annotated

from graph.changes import ChangeRow
from graph.ownership import OwnershipRow
from graph.query import Query
from graph.row import HIDDEN, KEY


class CitationFinding(Enum):
    """How an answer that is given again stands to the one that was cited."""

    SAME = "SAME"
    WORDED_OTHERWISE = "WORDED_OTHERWISE"
    DECIDED_OTHERWISE = "DECIDED_OTHERWISE"
    OTHER_RULE = "OTHER_RULE"


@dataclass
class CitationRow:
    """What is kept of an answer so that it can be given again."""

    sub_scope: Annotated[str, KEY, "Key of the sub-scope that was asked about"]
    area: Annotated[str, KEY, "Code of the area that was asked about"]
    on: Annotated[date, "The date that was asked about"]
    known_at: Annotated[datetime | None, "As believed at this time; null: as believed at the revision"]
    revision: Annotated[int, "The revision that the answer was read at: what was recorded later is not looked at"]
    rule_version: Annotated[int, "Version of the rule that decided"]
    checksum: Annotated[str, "What was decided, and how it was worded, each as 16 hexadecimal digits"]


@dataclass
class CitedAnswerRow:
    """A cited answer, given again."""

    finding: Annotated[CitationFinding, "Whether it is the same"]
    ownership: Annotated[OwnershipRow, HIDDEN]
    changed: Annotated[list[ChangeRow], HIDDEN]


CHANGED_SINCE = Query("what_changed_under_an_answer", ChangeRow)
MOST_CHANGES = 20
"""Changes that are named at most as what keeps an answer from being the same."""
