"""What went up: escalations that were made, orders of listed supervision, and where a hazard rests meanwhile."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from typing import Annotated

from graph.listing import Keys, ListQuery, Told
from graph.query import Query
from graph.row import HIDDEN, KEY, PROVENANCE


@dataclass
class EscalationRow:
    """A hazard that went up a level, to a body, under a rule."""

    asked: Annotated[str, HIDDEN]
    id: Annotated[str, KEY, "Key of the escalation"]
    level: Annotated[int, "The level it went up to: 2 industry lead, 3 comprehensive, 4 office, 5 headquarters"]
    at: Annotated[datetime, "When it went up"]
    due_at: Annotated[datetime | None, "When the body must have settled it; null: no limit was set"]
    resolved_at: Annotated[datetime | None, "When the body had settled it; null: it rests there"]
    exhausted: Annotated[
        bool, "Whether no level was left above, so that it went to whoever catches what nobody settles"
    ]
    reason: Annotated[str | None, "Why, in Chinese"]
    reason_en: Annotated[str | None, "Why, in English; null where only the Chinese was recorded"]
    hazard_hic: Annotated[str, HIDDEN]
    organisation_id: Annotated[str, HIDDEN]
    rule_id: Annotated[str | None, HIDDEN]


@dataclass
class SupervisionOrderRow:
    """An order of listed supervision (挂牌督办) over a major hazard."""

    asked: Annotated[str, HIDDEN]
    id: Annotated[str, KEY, "Key of the order"]
    started_at: Annotated[datetime, "When it was issued"]
    due_at: Annotated[datetime | None, "When the hazard must be put right under it"]
    lifted_at: Annotated[datetime | None, "When it was lifted; null: it is in force"]
    document: Annotated[str | None, "Number of the order"]
    synthetic: Annotated[bool, PROVENANCE, "Whether the order is invented for the example data"]
    hazard_hic: Annotated[str, HIDDEN]
    issuer_id: Annotated[str, HIDDEN]


@dataclass(frozen=True)
class RestingRow:
    """On which level an open hazard is at a time, since when, and whether anybody acts on it.

    `began`: when its case did; `listed`: an order of supervision over it is in force; `caught`: no level was left,
    and it went to whoever catches what nobody settles.
    """

    asked: str
    level: int
    arrived: datetime
    stepped: datetime
    in_hand: bool
    deadline: datetime | None
    major: bool
    began: datetime
    listed: bool
    caught: bool


@dataclass
class RuleRow:
    """How long a matter may rest on a level, in one version of the rules."""

    asked: Annotated[str, HIDDEN]
    id: Annotated[str, KEY, "Key of the rule; of an earlier version rule@version"]
    from_level: Annotated[int, "The level from which a matter goes on"]
    step: Annotated[str, "From which level to which, such as L1→L2"]
    step_zh: Annotated[str | None, "The step in Chinese"]
    step_en: Annotated[str | None, "The step in English"]
    trigger: Annotated[str | None, "What takes a matter to the next level, in Chinese"]
    trigger_en: Annotated[str | None, "What takes a matter to the next level, in English"]
    wait_general: Annotated[str | None, HIDDEN]
    wait_general_in_working_days: Annotated[bool, "Whether the wait for a general hazard counts working days"]
    wait_major: Annotated[str | None, HIDDEN]
    wait_major_in_working_days: Annotated[bool, "Whether the wait for a major hazard counts working days"]
    overdue_days: Annotated[
        int | None,
        "Days past its deadline after which a hazard in hand goes on; null: the wait counts from the deadline",
    ]
    every_major: Annotated[bool, "Whether every major hazard goes on after its wait, even while somebody acts"]
    basis: Annotated[str | None, "What the rule rests on, and how sure it is"]
    version: Annotated[str | None, "Version of the rules"]
    valid_from: Annotated[date | None, "First day of this version; null: always"]
    valid_to: Annotated[date | None, "First day after it; null: open"]


class SpecialDayKind(Enum):
    """A day that is not what its weekday says."""

    HOLIDAY = "HOLIDAY"
    WORKDAY = "WORKDAY"


@dataclass(frozen=True)
class SpecialDayRow:
    """A day off on a weekday, or a working day on a weekend."""

    asked: str
    day: date
    kind: SpecialDayKind


OF_HAZARDS = Query("escalations_of_hazards", EscalationRow)
BY_ID = Query("escalations_by_id", EscalationRow)
LIST = ListQuery(
    "escalations",
    Keys("escalations_sorted", behind=BY_ID),
    Keys("escalations", behind=BY_ID),
    ("organisation", "area"),
    {"AT": Keys("escalations_by_time", behind=BY_ID, told=Told.MOMENT)},
    cut="seenHazards",
)
ORDERS_OF_HAZARDS = Query("orders_of_hazards", SupervisionOrderRow)
ORDERS_BY_ID = Query("supervision_orders_by_id", SupervisionOrderRow)
ORDERS = ListQuery(
    "supervision orders",
    Keys("supervision_orders_sorted", behind=ORDERS_BY_ID),
    Keys("supervision_orders", behind=ORDERS_BY_ID),
    ("organisation", "area"),
    cut="seenHazards",
)
RULES_BY_ID = Query("escalation_rules_by_id", RuleRow)
RULES = ListQuery("escalation rules", Keys("escalation_rules_sorted", behind=RULES_BY_ID))
RESTING = Query("where_do_hazards_rest", RestingRow)
SPECIAL_DAYS = Query("special_days", SpecialDayRow)
