"""Questions of reference: duty lists, numbers of the report, accidents, reforms, posts, notification."""

from typing import Any

import strawberry

from graph.accidents import AccidentKind
from graph.notifications import NotificationTrigger
from graph.reforms import REFORM_LEVELS
from graph.statistics import StatisticClass
from resolvers import accidents as accident_edges
from resolvers import bodies, inputs, notifications
from resolvers import duty_lists as list_edges
from resolvers import reforms as reform_edges
from resolvers import statistics as statistic_edges
from schema import limits
from schema.accidents import Accident, AccidentType, HazardFactor, Investigation
from schema.arguments import KeyOf
from schema.bodies import Post
from schema.connections import Connection
from schema.context import Info
from schema.duty_lists import DutyList
from schema.edges import asked
from schema.listed import listed, orders
from schema.notifications import NotificationRule
from schema.reforms import ReformEvent
from schema.statistics import YearStatistic

DutyListOrder = orders("DutyListOrder", KEY="By id", ISSUED_ON="By day of issue")
AccidentOrder = orders("AccidentOrder", KEY="By id", OCCURRED_ON="By day")
InvestigationOrder = orders("InvestigationOrder", KEY="By id", OPENED_ON="By day of opening, without one last")
StatisticOrder = orders(
    "YearStatisticOrder",
    KEY="By id",
    NAME="By name in Chinese",
    LINE="By document and its line, without one last",
)
ReformOrder = orders("ReformOrder", KEY="By id", EFFECTIVE_ON="By day of effect")

_EDITION = limits.shaped("YEAR", "Edition of the standard, a year such as 1986")


@strawberry.type
class ReferenceQuestions:
    """Each fits on a line or two; what it means is decided below."""

    @asked(DutyList | None, "The duty list of an id")
    def duty_list(self, info: Info, id: KeyOf) -> Any:  # noqa: A002 - Relay's and federation's name
        """One list."""
        return info.context.asking.along(list_edges.by_id, inputs.shaped(id, "ID", "id"))

    duty_lists: Connection[DutyList] | None = listed(
        list_edges.LISTING,
        "The lists of duties, by department and version",
        things="lists",
        filter_name="DutyListFilter",
        limits={
            "department": limits.DEPARTMENT,
            "published": limits.flag("Whether they are public"),
            "since": limits.day("Issued on this day or later"),
            "before": limits.day("Issued before this day"),
            "text": limits.text("the titles"),
        },
        order=DutyListOrder,
    )

    @asked(YearStatistic | None, "The number of the work report of an id")
    def year_statistic(self, info: Info, id: KeyOf) -> Any:  # noqa: A002 - Relay's and federation's name
        """One number."""
        return info.context.asking.along(statistic_edges.by_id, inputs.shaped(id, "ID", "id"))

    year_statistics: Connection[YearStatistic] | None = listed(
        statistic_edges.LISTING,
        "The numbers of work reports, with their qualifier and sentence",
        things="numbers",
        filter_name="YearStatisticFilter",
        limits={
            "year": limits.number("The year they are about", 1900, 2199),
            "statistic_class": limits.one_of(StatisticClass, "What stands behind them"),
            "key": limits.shaped("STATISTIC", "Name of a number, such as users"),
            "organisation": limits.ORGANISATION,
        },
        order=StatisticOrder,
    )

    @asked(Accident | None, "The accident of an id")
    def accident(self, info: Info, id: KeyOf) -> Any:  # noqa: A002 - Relay's and federation's name
        """One accident."""
        return info.context.asking.along(accident_edges.by_id, inputs.shaped(id, "ID", "id"))

    accidents: Connection[Accident] | None = listed(
        accident_edges.LISTING,
        "The accidents",
        things="accidents",
        filter_name="AccidentFilter",
        limits={
            "area": limits.AREA,
            "category": limits.CATEGORY,
            "sub_scope": limits.SUB_SCOPE,
            "kind": limits.one_of(AccidentKind, "What kind of accident"),
            "since": limits.SINCE,
            "before": limits.BEFORE,
            "text": limits.TEXT,
        },
        order=AccidentOrder,
    )

    @asked(Investigation | None, "The investigation of an id")
    def investigation(self, info: Info, id: KeyOf) -> Any:  # noqa: A002 - Relay's and federation's name
        """One investigation."""
        return info.context.asking.along(accident_edges.investigations_by_id, inputs.shaped(id, "ID", "id"))

    investigations: Connection[Investigation] | None = listed(
        accident_edges.INVESTIGATIONS,
        "The investigations of accidents",
        things="investigations",
        filter_name="InvestigationFilter",
        limits={
            "area": limits.shaped(
                "AREA_CODE", "Code of the area of one of its accidents, or of one in which that lies"
            ),
            "lead": limits.shaped("ORGANISATION_ID", "Id of the organisation that leads it"),
            "text": limits.TEXT,
        },
        order=InvestigationOrder,
    )

    @asked(AccidentType | None, "The type of accident of an id, such as 19@1986")
    def accident_type(self, info: Info, id: KeyOf) -> Any:  # noqa: A002 - Relay's and federation's name
        """One type."""
        return info.context.asking.along(accident_edges.types_by_id, inputs.shaped(id, "ID", "id"))

    accident_types: Connection[AccidentType] | None = listed(
        accident_edges.TYPES,
        "The types of accident (GB 6441), by edition",
        things="types",
        filter_name="AccidentTypeFilter",
        limits={"edition": _EDITION, "text": limits.TEXT},
    )

    @asked(HazardFactor | None, "The hazardous factor of an id, such as 21@2022")
    def hazard_factor(self, info: Info, id: KeyOf) -> Any:  # noqa: A002 - Relay's and federation's name
        """One factor."""
        return info.context.asking.along(accident_edges.factors_by_id, inputs.shaped(id, "ID", "id"))

    hazard_factors: Connection[HazardFactor] | None = listed(
        accident_edges.FACTORS,
        "The hazardous factors (GB/T 13861), by edition",
        things="factors",
        filter_name="HazardFactorFilter",
        limits={"edition": _EDITION, "text": limits.TEXT},
    )

    @asked(ReformEvent | None, "The reform of an id")
    def reform(self, info: Info, id: KeyOf) -> Any:  # noqa: A002 - Relay's and federation's name
        """One reform."""
        return info.context.asking.along(reform_edges.by_id, inputs.shaped(id, "ID", "id"))

    reforms: Connection[ReformEvent] | None = listed(
        reform_edges.LISTING,
        "The reforms of the organisation of government",
        things="reforms",
        filter_name="ReformFilter",
        limits={"level": limits.word(REFORM_LEVELS, "NATIONAL, CITY or DISTRICT"), "text": limits.TEXT},
        order=ReformOrder,
    )

    @asked(Post | None, "The post of an id")
    def post(self, info: Info, id: KeyOf) -> Any:  # noqa: A002 - Relay's and federation's name
        """One post."""
        return info.context.asking.along(bodies.posts_by_id, inputs.shaped(id, "ID", "id"))

    posts: Connection[Post] | None = listed(
        bodies.POSTS,
        "Posts in committees and headquarters",
        things="posts",
        filter_name="PostFilter",
        limits={
            "organisation": limits.ORGANISATION,
            "department": limits.shaped("ORGANISATION_ID", "Id of the department whose head or deputy holds it"),
            "on": limits.day("Posts of this date"),
            "text": limits.text("the titles"),
        },
    )

    @asked(NotificationRule | None, "The rule of notification of an id")
    def notification_rule(self, info: Info, id: KeyOf) -> Any:  # noqa: A002 - Relay's and federation's name
        """One rule."""
        return info.context.asking.along(notifications.by_id, inputs.shaped(id, "ID", "id"))

    notification_rules: Connection[NotificationRule] | None = listed(
        notifications.LISTING,
        "Who is notified of what, in the order of notification",
        things="rules",
        filter_name="NotificationRuleFilter",
        limits={
            "trigger": limits.one_of(NotificationTrigger, "What happened"),
            "recipient": limits.shaped("ORGANISATION_ID", "Id of the organisation that is notified"),
        },
    )
