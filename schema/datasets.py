"""Which dataset each part of the public schema belongs to: the one list that sharing agreements speak of.

A type's rows and fields belong to its dataset, but for those named by themselves. A connection belongs to the type
it lists. Every type stands in exactly one group; the schema cannot be built otherwise.
"""

from collections.abc import Mapping

from graph.sharing import Dataset

_GROUPS: Mapping[Dataset, tuple[str, ...]] = {
    Dataset.DUTIES: (
        *("Organisation", "Department", "Committee", "Headquarters", "Office", "ExternalBody", "OrganisationName"),
        *("Membership", "Post", "CommandBody", "Succession", "ReformEvent", "AdminArea", "Premises"),
        *("RiskCategory", "SubScope", "AccidentType", "HazardFactor", "LegalDocument", "LegalProvision"),
        *("SharingAgreement", "Responsibility", "Agreement", "DutyList", "DutyListItem", "Candidate"),
        *("RoleOwnership", "Ownership"),
        *("OwnershipPeriod", "SimilarMatter", "Coverage", "CoverageShare", "CoverageChange", "SlotChange"),
        *("SlotState", "Finding", "MaskedSlot", "Unheld", "Calendar", "CalendarDay"),
        *("EscalationStep", "EscalationBody", "EscalationRule", "NotificationRule"),
    ),
    Dataset.RESPONSE: (
        *("Resource", "Reach", "ResponseActivation", "Activity", "Accident", "Investigation", "YearStatistic"),
    ),
    Dataset.RISK_POINTS: ("RiskPoint", "DuePatrol"),
    Dataset.HAZARDS: (
        *("Hazard", "Transition", "Assignment", "Escalation", "SupervisionOrder", "Rest", "HazardStatistics"),
        *("RepeatedPlace", "Workload", "Acted"),
    ),
    Dataset.INSPECTIONS: ("Inspection", "EnforcementCase"),
    Dataset.ENTERPRISES: ("Enterprise",),
    Dataset.USERS: ("User",),
    Dataset.ACCESS_LOG: ("AccessRecord", "AccessTaken"),
}

OF_TYPES: Mapping[str, Dataset] = {name: dataset for dataset, names in _GROUPS.items() for name in names}

NEUTRAL = frozenset({"Query", "Node", "PageInfo", "Label", "_Service", "_Entity"})
"""Types that hold no rows of their own. What `node`, `nodes` and `_entities` name is judged by its type."""

OF_FIELDS: Mapping[str, Dataset] = {
    "Enterprise.note": Dataset.ENTERPRISES_RESTRICTED,
    "Enterprise.openHazardCount": Dataset.ENTERPRISES_RESTRICTED,
    "Enterprise.openMajorHazardCount": Dataset.ENTERPRISES_RESTRICTED,
    "Finding.riskPointCount": Dataset.RISK_POINTS,
    "Workload.pointCount": Dataset.RISK_POINTS,
    "Workload.pointsPerUser": Dataset.USERS,
    "Workload.userCount": Dataset.USERS,
}
"""Fields of another dataset than their type's."""

WHOLE: Mapping[str, Dataset] = {
    "Query.dutiesNeverInspected": Dataset.INSPECTIONS,
    "Query.dutiesWithoutHolder": Dataset.USERS,
}
"""Fields that tell what is missing, and would tell it wrongly to whoever does not see every row."""

OF_INPUTS: Mapping[str, Dataset] = {
    "EnforcementCaseFilter.enterprise": Dataset.ENTERPRISES,
    "HazardFilter.enterprise": Dataset.ENTERPRISES,
    "HazardFilter.foundBy": Dataset.INSPECTIONS,
    "HazardFilter.riskPoint": Dataset.RISK_POINTS,
    "HazardFilter.selfVerified": Dataset.USERS,
    "InspectionFilter.enterprise": Dataset.ENTERPRISES,
    "InspectionFilter.riskPoint": Dataset.RISK_POINTS,
}
"""Limits that look at another dataset than the one they limit: what may not be seen cannot be looked for."""


def dataset_of(type_name: str) -> Dataset | None:
    """The dataset of a type's rows, a connection's being those that it lists; None when it holds none.

    KeyError for a type that belongs to no group.
    """
    for ending in ("Connection", "Edge"):
        type_name = type_name.removesuffix(ending)
    return None if type_name in NEUTRAL else OF_TYPES[type_name]
