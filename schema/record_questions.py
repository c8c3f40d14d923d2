"""Questions about what is done every day: users, inspections, cases, activities, responses, resources."""

from typing import Any

import strawberry

from graph.activities import ActivityKind, ResponseKind, ResponseLevel
from graph.inspections import InspectionKind, InspectionResult
from graph.resources import ResourceKind
from graph.users import UserRole
from resolvers import activities as activity_edges
from resolvers import inputs
from resolvers import inspections as inspection_edges
from resolvers import premises as premises_edges
from resolvers import resources as resource_edges
from resolvers import users as user_edges
from schema import limits
from schema.activities import Activity, ResponseActivation
from schema.arguments import BuildingCode, KeyOf
from schema.connections import Connection
from schema.context import Info
from schema.edges import asked
from schema.inspections import EnforcementCase, Inspection
from schema.listed import listed, orders
from schema.premises import Premises
from schema.resources import Resource
from schema.users import User

UserOrder = orders(
    "UserOrder", KEY="By id", DEPARTMENT="By id of the department", NAME="By display name in Chinese"
)
PremisesOrder = orders("PremisesOrder", KEY="By code", NAME="By name in Chinese")
InspectionOrder = orders("InspectionOrder", KEY="By id", INSPECTED_ON="By day")
EnforcementCaseOrder = orders("EnforcementCaseOrder", KEY="By id", FILED_ON="By day of filing")
ActivityOrder = orders("ActivityOrder", KEY="By id", BEGINS_ON="By first day")
ResponseOrder = orders("ResponseOrder", KEY="By id", STARTED_AT="By the time of activation")
ResourceOrder = orders("ResourceOrder", KEY="By id", NAME="By name in Chinese")

_SINCE, _BEFORE = limits.SINCE, limits.BEFORE


@strawberry.type
class RecordQuestions:
    """Each fits on a line or two; what it means is decided below."""

    @asked(User | None, "The user of an id")
    def user(self, info: Info, id: KeyOf) -> Any:  # noqa: A002 - Relay's and federation's name
        """One user."""
        return info.context.asking.along(user_edges.by_id, inputs.shaped(id, "ID", "id"))

    users: Connection[User] | None = listed(
        user_edges.LISTING,
        "The users of the system, numbered",
        things="users",
        filter_name="UserFilter",
        limits={
            "department": limits.DEPARTMENT,
            "role": limits.one_of(UserRole, "What they do"),
            "on": limits.day("Users of this date"),
        },
        order=UserOrder,
    )

    @asked(Premises | None, "The building of a code")
    def premises(self, info: Info, building_code: BuildingCode) -> Any:
        """One building."""
        return info.context.asking.along(premises_edges.by_code, inputs.building(building_code, "buildingCode"))

    buildings: Connection[Premises] | None = listed(
        premises_edges.LISTING,
        "The buildings",
        things="buildings",
        filter_name="PremisesFilter",
        limits={"area": limits.AREA, "text": limits.text("names and addresses")},
        order=PremisesOrder,
    )

    @asked(Inspection | None, "The inspection of an id")
    def inspection(self, info: Info, id: KeyOf) -> Any:  # noqa: A002 - Relay's and federation's name
        """One inspection."""
        return info.context.asking.along(inspection_edges.by_id, inputs.shaped(id, "ID", "id"))

    inspections: Connection[Inspection] | None = listed(
        inspection_edges.LISTING,
        "Inspections and patrols",
        things="inspections",
        filter_name="InspectionFilter",
        limits={
            "area": limits.AREA,
            "category": limits.CATEGORY,
            "department": limits.DEPARTMENT,
            "risk_point": limits.HIC,
            "enterprise": limits.ENTERPRISE,
            "kind": limits.one_of(InspectionKind, "Patrol, enforcement, or joint inspection"),
            "result": limits.one_of(InspectionResult, "Whether a problem was found"),
            "since": _SINCE,
            "before": _BEFORE,
        },
        order=InspectionOrder,
    )

    @asked(EnforcementCase | None, "The case of enforcement of an id")
    def enforcement_case(self, info: Info, id: KeyOf) -> Any:  # noqa: A002 - Relay's and federation's name
        """One case."""
        return info.context.asking.along(inspection_edges.cases_by_id, inputs.shaped(id, "ID", "id"))

    enforcement_cases: Connection[EnforcementCase] | None = listed(
        inspection_edges.CASES,
        "Cases of enforcement",
        things="cases",
        filter_name="EnforcementCaseFilter",
        limits={
            "area": limits.shaped(
                "AREA_CODE", "Code of the area of the inspection or the enterprise, or of one in which that lies"
            ),
            "category": limits.shaped("CATEGORY_CODE", "Code of the category of the inspection or the enterprise"),
            "enterprise": limits.ENTERPRISE,
            "department": limits.DEPARTMENT,
            "open": limits.flag("Whether it is not closed"),
            "since": _SINCE,
            "before": _BEFORE,
        },
        order=EnforcementCaseOrder,
    )

    @asked(Activity | None, "The activity of an id")
    def activity(self, info: Info, id: KeyOf) -> Any:  # noqa: A002 - Relay's and federation's name
        """One activity."""
        return info.context.asking.along(activity_edges.by_id, inputs.shaped(id, "ID", "id"))

    activities: Connection[Activity] | None = listed(
        activity_edges.LISTING,
        "Meetings, joint duty, directives, typhoons withstood",
        things="activities",
        filter_name="ActivityFilter",
        limits={
            "kind": limits.one_of(ActivityKind, "What kind"),
            "organisation": limits.ORGANISATION,
            "since": _SINCE,
            "before": _BEFORE,
            "text": limits.TEXT,
        },
        order=ActivityOrder,
    )

    @asked(ResponseActivation | None, "The activated response of an id")
    def response_activation(self, info: Info, id: KeyOf) -> Any:  # noqa: A002 - Relay's and federation's name
        """One response."""
        return info.context.asking.along(activity_edges.responses_by_id, inputs.shaped(id, "ID", "id"))

    response_activations: Connection[ResponseActivation] | None = listed(
        activity_edges.RESPONSES,
        "Responses to natural disasters that were activated",
        things="responses",
        filter_name="ResponseFilter",
        limits={
            "kind": limits.one_of(ResponseKind, "To what kind of disaster"),
            "level": limits.one_of(ResponseLevel, "The level"),
            "organisation": limits.shaped("ORGANISATION_ID", "Id of the headquarters that activated it"),
            "since": limits.day("Activated on this day or later"),
            "before": limits.day("Activated before this day"),
            "active_at": limits.moment("Active at this time"),
        },
        order=ResponseOrder,
    )

    @asked(Resource | None, "The rescue team, warehouse or depot of an id")
    def resource(self, info: Info, id: KeyOf) -> Any:  # noqa: A002 - Relay's and federation's name
        """One resource."""
        return info.context.asking.along(resource_edges.by_id, inputs.shaped(id, "ID", "id"))

    resources: Connection[Resource] | None = listed(
        resource_edges.LISTING,
        "Rescue teams, warehouses and depots",
        things="resources",
        filter_name="ResourceFilter",
        limits={
            "area": limits.AREA,
            "kind": limits.one_of(ResourceKind, "What they are"),
            "category": limits.shaped("CATEGORY_CODE", "Code of a category that a team can handle"),
            "run_by": limits.shaped("ORGANISATION_ID", "Id of the organisation that runs it"),
            "supplied_by": limits.shaped("ID", "Id of the warehouse that supplies a depot"),
            "text": limits.TEXT,
        },
        order=ResourceOrder,
    )
