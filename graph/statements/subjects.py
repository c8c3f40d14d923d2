"""The types that can be shared in bulk."""

from graph.changes import ChangedType
from graph.codes.hic import HAZARD, POINT
from graph.query import Command
from graph.statements import standing
from graph.statements.subject import Field, Ref, Subject

SHARE_ENTERPRISES = Command("share_enterprises")
SHARE_RISK_POINTS = Command("share_risk_points")
SHARE_HAZARDS = Command("share_hazards")
SHARE_USERS = Command("share_users")
SHARE_RESOURCES = Command("share_resources")

ENTERPRISES = Subject(
    ChangedType.ENTERPRISE,
    (
        Field("uscc", "uscc"),
        Field("name", "name_zh", needed=True),
        Field("nameEn", "name_en"),
        Field("industryCode", "gb4754_code"),
        Field("area", refers=Ref.AREA, needed=True),
        Field("subScope", refers=Ref.SUB_SCOPE, needed=True),
        Field("building", "building_code"),
        Field("note", "note"),
    ),
    standing.ENTERPRISES,
    SHARE_ENTERPRISES,
)

RISK_POINTS = Subject(
    ChangedType.RISK_POINT,
    (
        Field("name", "name_zh", needed=True),
        Field("nameEn", "name_en"),
        Field("level", needed=True, fixed=True),
        Field("area", refers=Ref.AREA, needed=True, fixed=True),
        Field("subScope", refers=Ref.SUB_SCOPE, needed=True, fixed=True),
        Field("building", "building_code"),
        Field("patrolDays", "patrol_days"),
        Field("status", "status"),
        Field("factor", refers=Ref.FACTOR, initial=True),
    ),
    standing.RISK_POINTS,
    SHARE_RISK_POINTS,
    numbered=POINT,
)
HAZARDS = Subject(
    ChangedType.HAZARD,
    (
        Field("description", "description_zh", needed=True),
        Field("descriptionEn", "description_en"),
        Field("level", needed=True, fixed=True),
        Field("area", refers=Ref.AREA, needed=True, fixed=True),
        Field("subScope", refers=Ref.SUB_SCOPE, needed=True, fixed=True),
        Field("foundAt", initial=True),
        Field("riskPoint", initial=True),
        Field("enterprise", initial=True),
        Field("building", initial=True),
        Field("factor", refers=Ref.FACTOR, initial=True),
        Field("mayCause", refers=Ref.ACCIDENT_TYPE, initial=True),
    ),
    standing.HAZARDS,
    SHARE_HAZARDS,
    numbered=HAZARD,
)
USERS = Subject(
    ChangedType.USER,
    (
        Field("department", refers=Ref.DEPARTMENT, needed=True),
        Field("role", "role", needed=True),
        Field("displayName", "display_name_zh"),
        Field("displayNameEn", "display_name_en"),
        Field("validFrom", "valid_from"),
        Field("validTo", "valid_to"),
    ),
    standing.USERS,
    SHARE_USERS,
    own="department",
    home="department",
)
RESOURCES = Subject(
    ChangedType.RESOURCE,
    (
        Field("kind", "kind", needed=True, fixed=True),
        Field("name", "name_zh", needed=True),
        Field("nameEn", "name_en"),
        Field("type", "type"),
        Field("domain", "domain"),
        Field("area", refers=Ref.AREA, needed=True),
        Field("runBy", refers=Ref.ORGANISATION),
        Field("capacity", "capacity"),
        Field("handles", refers=Ref.CATEGORY),
        Field("suppliedBy", refers=Ref.WAREHOUSE),
    ),
    standing.RESOURCES,
    SHARE_RESOURCES,
    home="runBy",
)
SUBJECTS = (ENTERPRISES, RISK_POINTS, HAZARDS, USERS, RESOURCES)
BY_TYPE = {subject.type.value: subject for subject in SUBJECTS}
