"""Questions about hazards and what went up."""

from typing import Any

import strawberry

from graph.closed_loop import HazardStatus
from graph.inspections import InspectionKind
from resolvers import escalations as going_up
from resolvers import hazards, inputs
from schema import limits
from schema.arguments import HazardIdentityCode, KeyOf
from schema.connections import Connection
from schema.context import Info
from schema.edges import asked
from schema.hazard_parts import Escalation, EscalationRule, SupervisionOrder
from schema.hazards import Hazard
from schema.listed import listed, orders

HazardOrder = orders(
    "HazardOrder",
    KEY="By hazard identity code",
    FOUND_AT="By the time when it was found",
    DUE_AT="By deadline, without one last",
    LEVEL="By level now, major first",
)
EscalationOrder = orders("EscalationOrder", KEY="By id", AT="By the time when it went up")
EscalationRuleOrder = orders(
    "EscalationRuleOrder",
    KEY="By id",
    FROM_LEVEL="By the level from which a matter goes on",
    VALID_FROM="By first day of the version, without one first",
)
SupervisionOrderOrder = orders(
    "SupervisionOrderOrder",
    KEY="By id",
    STARTED_AT="By the time of issue",
    DUE_AT="By deadline, without one last",
)


@strawberry.type
class HazardQuestions:
    """Each fits on a line or two; what it means is decided below."""

    @asked(Hazard | None, "The hazard of a hazard identity code")
    def hazard(self, info: Info, hic: HazardIdentityCode) -> Any:
        """One hazard."""
        return info.context.asking.along(hazards.by_hic, inputs.hic(hic, "hic"))

    hazards: Connection[Hazard] | None = listed(
        hazards.LISTING,
        "The hazards that were found",
        things="hazards",
        filter_name="HazardFilter",
        limits={
            "area": limits.AREA,
            "category": limits.CATEGORY,
            "sub_scope": limits.SUB_SCOPE,
            "level": limits.number("Level now: 1 重大 major, 2 一般 general", 1, 2),
            "status": limits.one_of(HazardStatus, "Where it stands in its closed loop now"),
            "open": limits.flag("Whether it is neither closed nor transferred"),
            "overdue_at": limits.moment(
                "Its deadline lay before this time, and it was not closed or transferred by then"
            ),
            "department": limits.shaped(
                "ORGANISATION_ID",
                "Id of a department that must act on it now; with overdueAt, that had to act then",
            ),
            "enterprise": limits.ENTERPRISE,
            "risk_point": limits.HIC,
            "building": limits.BUILDING,
            "found_from": limits.moment("Found at this time or later"),
            "found_before": limits.moment("Found before this time"),
            "idle_since": limits.moment("Without any step since this time"),
            "returned_at_least": limits.number("Returned so often or more", 1, 100),
            "supervised": limits.flag("Whether it was ever listed for supervision (挂牌督办)"),
            "recurring": limits.flag("Whether it is stated to repeat an earlier one"),
            "self_verified": limits.flag("Whether the same person rectified and verified it"),
            "found_by": limits.word(
                [kind.value for kind in InspectionKind], "Kind of the inspection that found it, such as JOINT"
            ),
            "text": limits.text("the descriptions"),
        },
        order=HazardOrder,
    )

    @asked(Escalation | None, "The escalation of an id")
    def escalation(self, info: Info, id: KeyOf) -> Any:  # noqa: A002 - Relay's and federation's name
        """One escalation."""
        return info.context.asking.along(going_up.by_id, inputs.shaped(id, "ID", "id"))

    escalations: Connection[Escalation] | None = listed(
        going_up.LISTING,
        "What went up, to whom, under which rule",
        things="escalations",
        filter_name="EscalationFilter",
        limits={
            "organisation": limits.shaped("ORGANISATION_ID", "Id of the body it went up to"),
            "area": limits.AREA,
            "category": limits.CATEGORY,
            "level": limits.number("The level it went up to", 2, 5),
            "since": limits.moment("Made at this time or later"),
            "before": limits.moment("Made before this time"),
            "open_at": limits.moment("Made by this time and not settled then"),
            "overdue_at": limits.moment("Not settled at this time, and its limit had passed"),
        },
        order=EscalationOrder,
    )

    @asked(EscalationRule | None, "The rule of escalation of an id; rule@version names an earlier version")
    def escalation_rule(self, info: Info, id: KeyOf) -> Any:  # noqa: A002 - Relay's and federation's name
        """One rule."""
        return info.context.asking.along(going_up.rules, inputs.shaped(id, "ID", "id"))

    escalation_rules: Connection[EscalationRule] | None = listed(
        going_up.RULES,
        "The rules of escalation in all their versions: with a date those in force on it",
        things="rules",
        filter_name="EscalationRuleFilter",
        limits={
            "on": limits.day("In force on this date"),
            "from_level": limits.number("The level from which a matter goes on", 1, 4),
        },
        order=EscalationRuleOrder,
    )

    @asked(SupervisionOrder | None, "The order of listed supervision of an id")
    def supervision_order(self, info: Info, id: KeyOf) -> Any:  # noqa: A002 - Relay's and federation's name
        """One order."""
        return info.context.asking.along(going_up.orders_by_id, inputs.shaped(id, "ID", "id"))

    supervision_orders: Connection[SupervisionOrder] | None = listed(
        going_up.ORDERS,
        "Orders of listed supervision (挂牌督办) over major hazards",
        things="orders",
        filter_name="SupervisionOrderFilter",
        limits={
            "organisation": limits.shaped("ORGANISATION_ID", "Id of the body that issued it"),
            "area": limits.AREA,
            "category": limits.CATEGORY,
            "in_force_at": limits.moment("Issued by this time and not lifted then"),
            "overdue_at": limits.moment("In force at this time, and its deadline had passed"),
        },
        order=SupervisionOrderOrder,
    )
