"""The files of a data folder, in the order in which their problems are told.

A file's columns may stand in any order; one that is not listed is ignored with a warning.
"""

from collections.abc import Mapping

from seeds.column import Table
from seeds.tables_duties import AGREEMENTS, DOCUMENTS, PROVISIONS, RESPONSIBILITIES
from seeds.tables_hazards import (
    ASSIGNMENTS,
    ESCALATIONS,
    HAZARDS,
    SPECIAL_DAYS,
    SUPERVISION_ORDERS,
    TRANSITIONS,
)
from seeds.tables_matters import CATEGORIES, CELLS, SUB_SCOPES
from seeds.tables_organisations import ESCALATION_BODIES, ESCALATION_POLICY, NAMES, ORGANISATIONS
from seeds.tables_places import AREAS, COMMUNITIES, ENTERPRISES, RESOURCES, RISK_POINTS, TRAVEL_MINUTES
from seeds.tables_records import (
    ACTIVITIES,
    DUTY_LIST_ITEMS,
    DUTY_LISTS,
    INSPECTIONS,
    PREMISES,
    RESPONSES,
    USERS,
)
from seeds.tables_records import (
    CASES as ENFORCEMENT_CASES,
)
from seeds.tables_reference import (
    ACCIDENT_TYPE_LINKS,
    ACCIDENT_TYPES,
    ACCIDENTS,
    ACCOUNTABILITY,
    FACTORS,
    INVESTIGATIONS,
    MEMBERSHIPS,
    NOTIFICATION_RULES,
    POSTS,
    REFORMS,
    STATISTICS,
    SUCCESSIONS,
)
from seeds.tables_rosters import DUTY_SHIFTS, ROSTER_POSTS
from seeds.tables_sharing import AUTHORITIES, SHARING
from seeds.tables_warnings import WARNING_KINDS, WARNING_SCOPES, WARNINGS

TABLES: Mapping[str, Table] = {
    table.file: table
    for table in (
        ORGANISATIONS,
        REFORMS,
        NAMES,
        SUCCESSIONS,
        MEMBERSHIPS,
        POSTS,
        AREAS,
        COMMUNITIES,
        CATEGORIES,
        SUB_SCOPES,
        CELLS,
        FACTORS,
        ACCIDENT_TYPES,
        ACCIDENT_TYPE_LINKS,
        DOCUMENTS,
        PROVISIONS,
        RESPONSIBILITIES,
        AGREEMENTS,
        SHARING,
        AUTHORITIES,
        DUTY_LISTS,
        DUTY_LIST_ITEMS,
        ESCALATION_BODIES,
        ESCALATION_POLICY,
        NOTIFICATION_RULES,
        USERS,
        PREMISES,
        ENTERPRISES,
        RISK_POINTS,
        RESOURCES,
        TRAVEL_MINUTES,
        INSPECTIONS,
        ENFORCEMENT_CASES,
        ACTIVITIES,
        RESPONSES,
        ROSTER_POSTS,
        DUTY_SHIFTS,
        WARNING_KINDS,
        WARNING_SCOPES,
        WARNINGS,
        INVESTIGATIONS,
        ACCIDENTS,
        ACCOUNTABILITY,
        STATISTICS,
        SPECIAL_DAYS,
        HAZARDS,
        TRANSITIONS,
        ASSIGNMENTS,
        ESCALATIONS,
        SUPERVISION_ORDERS,
    )
}
