"""Who is notified of what, in which order, within which time."""

from dataclasses import dataclass
from enum import Enum
from typing import Annotated

from graph.listing import Keys, ListQuery
from graph.query import Query
from graph.responsibilities import ResponsibilityRole
from graph.row import HIDDEN, KEY, PROVENANCE


class NotificationTrigger(Enum):
    """What makes a notification due."""

    THREE_SIMULTANEOUS_REPORT = "THREE_SIMULTANEOUS_REPORT"
    THREE_SIMULTANEOUS_SCENE = "THREE_SIMULTANEOUS_SCENE"
    THREE_SIMULTANEOUS_ONLINE = "THREE_SIMULTANEOUS_ONLINE"
    WORK_SAFETY_ACCIDENT = "WORK_SAFETY_ACCIDENT"
    RESPONSE_LEVEL_III = "RESPONSE_LEVEL_III"
    TYPHOON_RED = "TYPHOON_RED"


@dataclass
class NotificationRuleRow:
    """Who is notified when something happens, and what the recipient does."""

    asked: Annotated[str, HIDDEN]
    id: Annotated[str, KEY, "Key of the rule"]
    trigger: Annotated[NotificationTrigger, "What happened"]
    order_no: Annotated[int, "Order of notification"]
    recipient_role: Annotated[
        ResponsibilityRole | None, "Whoever owns the matter in this role, instead of a fixed one"
    ]
    action: Annotated[str | None, "What the recipient does, in Chinese"]
    action_en: Annotated[str | None, "What the recipient does, in English"]
    wait: Annotated[str | None, HIDDEN]
    wait_in_working_days: Annotated[bool, "Whether the limit counts working days"]
    channel: Annotated[str | None, "How the recipient is notified"]
    basis: Annotated[str | None, "What the rule rests on"]
    evidence: Annotated[str | None, PROVENANCE, "Where the row comes from, and how sure it is"]
    recipient_id: Annotated[str | None, HIDDEN]


BY_ID = Query("notification_rules_by_id", NotificationRuleRow)
LIST = ListQuery("notification rules", Keys("notification_rules_sorted", behind=BY_ID))
