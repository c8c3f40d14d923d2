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
        *("Confirmation", "RoleOwnership", "Ownership", "Citation", "CitedAnswer"),
        *("OwnershipPeriod", "SimilarMatter", "Coverage", "CoverageShare", "CoverageChange", "SlotChange"),
        *("SlotState", "Finding", "MaskedSlot", "Unheld", "Calendar", "CalendarDay"),
        *("Draft", "DraftItem", "Rehearsal", "RehearsedChange", "RehearsedState", "RehearsedDuty"),
        *("ReformRehearsal",),
        *("Waiver", "EscalationStep", "EscalationBody", "EscalationRule", "NotificationRule"),
    ),
    Dataset.RESPONSE: (
        *("Resource", "Reach", "ResponseActivation", "Activity", "Accident", "Investigation", "YearStatistic"),
        *("WarningKind", "Warning", "RosterFinding"),
    ),
    Dataset.RISK_POINTS: ("RiskPoint", "DuePatrol", "Grading"),
    Dataset.HAZARDS: (
        *("Hazard", "Transition", "Assignment", "Escalation", "SupervisionOrder", "Rest", "DueEscalation"),
        *("HazardStatistics", "RepeatedPlace", "Workload", "Acted", "Handover", "HandoverHazard", "Stranded"),
    ),
    Dataset.INSPECTIONS: ("Inspection", "EnforcementCase"),
    Dataset.ENTERPRISES: ("Enterprise",),
    Dataset.USERS: ("User",),
    Dataset.ACCESS_LOG: ("AccessRecord", "AccessTaken"),
}

OF_TYPES: Mapping[str, Dataset] = {name: dataset for dataset, names in _GROUPS.items() for name in names}

NEUTRAL = frozenset(
    {"Query", "Node", "PageInfo", "Label", "MyAccess", "DatasetAccess", "WhyNot", "_Service", "_Entity"}
    | {"Mutation", "Subscription", "UserError", "Change", "ChangePage"}
    | {"HazardPayload", "RiskPointPayload", "InspectionPayload", "DraftPayload", "WaiverPayload"}
    | {"ConfirmationPayload", "HandoverPayload"}
    | {"SharePayload", "SharedItem", "FieldProvenance", "Conflict", "Claim", "ConflictConnection", "ConflictEdge"}
)
"""Types that hold no rows of their own. What `node`, `nodes` and `_entities` name is judged by its type; what a
caller may see it may always ask. A `Change` is seen by whoever sees what was changed (schema/feed.py), a
`Conflict` by whoever sees what it is about (schema/conflicts.py)."""

OF_FIELDS: Mapping[str, Dataset] = {
    "Enterprise.note": Dataset.ENTERPRISES_RESTRICTED,
    "Enterprise.openHazardCount": Dataset.ENTERPRISES_RESTRICTED,
    "Enterprise.openMajorHazardCount": Dataset.ENTERPRISES_RESTRICTED,
    "Finding.riskPointCount": Dataset.RISK_POINTS,
    "SlotChange.riskPointCount": Dataset.RISK_POINTS,
    "RehearsedChange.riskPointCount": Dataset.RISK_POINTS,
    "RehearsedChange.openHazardCount": Dataset.HAZARDS,
    "RehearsedChange.enterpriseCount": Dataset.ENTERPRISES,
    "Workload.pointCount": Dataset.RISK_POINTS,
    "Workload.pointsPerUser": Dataset.USERS,
    "Workload.userCount": Dataset.USERS,
}
"""Fields of another dataset than their type's."""

COUNTS: Mapping[str, Dataset] = {
    "Enterprise.openHazardCount": Dataset.HAZARDS,
    "Enterprise.openMajorHazardCount": Dataset.HAZARDS,
}
"""Fields that count rows of yet another dataset, of which something must be seen."""

WHOLE: Mapping[str, tuple[Dataset, ...]] = {
    "Query.actingWithoutDuty": (Dataset.DUTIES,),
    "Query.strandedHazards": (Dataset.DUTIES,),
    "Query.dutiesNeverInspected": (Dataset.INSPECTIONS,),
    "Query.dutiesWithoutHolder": (Dataset.USERS,),
    "Query.pointsOutOfReach": (Dataset.RESPONSE,),
    "Workload.pointCount": (Dataset.RISK_POINTS, Dataset.DUTIES),
    "Workload.pointsPerUser": (Dataset.RISK_POINTS, Dataset.DUTIES),
    "Workload.userCount": (Dataset.USERS,),
}
"""Fields that tell what is missing, or how much there is in all: wrong for whoever does not see every row.

What else tells of what is missing:

- When a point was last inspected and is due again needs every inspection of the points that are seen (ALONGSIDE).
- A workload is told of a department whose hazards are all seen: every hazard, or every one given to it
  (schema/work_questions.py). Its points and users are counted only where all of them are seen.
- What records count for a number of the work report is told where all of these records are seen
  (graph/statistics.py, COUNTED_FROM).
- `recurring: false` and `selfVerified: false` look for what is not there (WHOLE_INPUTS).
- Points behind a gap or a change, open hazards of an enterprise, statistics of hazards, and places where they
  repeat are counted among the rows that the caller may see, as their descriptions say.
- Overdue, resting, idle, returned, not supervised: told by the hazard's own steps, orders and deadlines, which are
  seen with it. Gaps, masked slots and duties without effect: told by duties, which are shared as a whole.
- No recurrence, no inspection, no enterprise: a row that may not be seen is like one that is not there.
"""

ALONGSIDE: Mapping[str, tuple[Dataset, Dataset]] = {
    "Query.pointsDueForPatrol": (Dataset.INSPECTIONS, Dataset.RISK_POINTS),
    "RiskPoint.lastInspectedOn": (Dataset.INSPECTIONS, Dataset.RISK_POINTS),
    "RiskPoint.nextPatrolOn": (Dataset.INSPECTIONS, Dataset.RISK_POINTS),
}
"""Fields that tell what is missing of a dataset beside rows of another: seen wherever those are, it is not cut."""

OF_INPUTS: Mapping[str, Dataset] = {
    "EnforcementCaseFilter.enterprise": Dataset.ENTERPRISES,
    "HazardFilter.enterprise": Dataset.ENTERPRISES,
    "HazardItemInput.enterprise": Dataset.ENTERPRISES,
    "HazardItemInput.riskPoint": Dataset.RISK_POINTS,
    "HazardFilter.foundBy": Dataset.INSPECTIONS,
    "HazardFilter.riskPoint": Dataset.RISK_POINTS,
    "HazardFilter.selfVerified": Dataset.USERS,
    "InspectionFilter.enterprise": Dataset.ENTERPRISES,
    "InspectionFilter.riskPoint": Dataset.RISK_POINTS,
    "RecordInspectionInput.enterprise": Dataset.ENTERPRISES,
    "RecordInspectionInput.riskPoint": Dataset.RISK_POINTS,
    "RecordPatrolInput.riskPoint": Dataset.RISK_POINTS,
    "RegisterHazardInput.enterprise": Dataset.ENTERPRISES,
    "RegisterHazardInput.foundBy": Dataset.INSPECTIONS,
    "RegisterHazardInput.riskPoint": Dataset.RISK_POINTS,
}
"""Inputs that name rows of another dataset than theirs: what may not be seen cannot be looked for, or tied to."""

WHOLE_INPUTS: Mapping[str, Dataset] = {
    "HazardFilter.recurring": Dataset.HAZARDS,
    "HazardFilter.selfVerified": Dataset.USERS,
}
"""Limits that, when false, leave rows beside which there is nothing: every row of the dataset must be seen."""


def dataset_of(type_name: str) -> Dataset | None:
    """The dataset of a type's rows, a connection's being those that it lists; None when it holds none.

    KeyError for a type that belongs to no group.
    """
    for ending in ("Connection", "Edge"):
        type_name = type_name.removesuffix(ending)
    return None if type_name in NEUTRAL else OF_TYPES[type_name]
