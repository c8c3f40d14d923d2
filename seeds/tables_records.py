"""The files about what is done every day: users, inspections, cases, activities, responses, duty lists."""

from seeds.column import Column, Kind, Ref, Table
from seeds.shapes import (
    AREA_CODE,
    CATEGORY_CODE,
    EVIDENCE,
    ID,
    NAME_EN,
    NAME_ZH,
    SUB_SCOPE_COLUMN,
    SYNTHETIC,
    VALID_FROM,
    VALID_TO,
)

_DEPARTMENT = Column("department_id", "The department", required=True, refers=Ref.DEPARTMENT)
_UNIT = Column("unit_id", "The department that acted", required=True, refers=Ref.DEPARTMENT)

USERS = Table(
    "users.csv",
    "Users of the system, numbered; no personal data",
    ("id",),
    (
        Column("id", "Key, such as U06-001", required=True, pattern=ID),
        _DEPARTMENT,
        Column("role", "What the user does", required=True, choices=("PATROL", "VERIFIER", "LIAISON", "MANAGER")),
        Column("display_name_zh", "Name that is shown, in Chinese: a number, no person's name"),
        Column("display_name_en", "The same in English"),
        VALID_FROM,
        VALID_TO,
        SYNTHETIC,
        EVIDENCE,
    ),
)

PREMISES = Table(
    "premises.csv",
    "Buildings",
    ("building_code",),
    (
        Column("building_code", "Building, 19 digits", Kind.BUILDING_CODE, required=True),
        NAME_ZH,
        NAME_EN,
        Column("address_zh", "Address in Chinese"),
        AREA_CODE,
        SYNTHETIC,
        EVIDENCE,
    ),
)

INSPECTIONS = Table(
    "inspections.csv",
    "Inspections and patrols",
    ("id",),
    (
        Column("id", "Key", required=True, pattern=ID),
        Column(
            "kind",
            "PATROL 日常巡查, ENFORCEMENT 执法检查 or JOINT 联合督导检查",
            required=True,
            choices=("PATROL", "ENFORCEMENT", "JOINT"),
        ),
        _UNIT,
        Column("with_unit_id", "The body that took part", refers=Ref.ORGANISATION),
        Column("inspected_on", "Day", Kind.DATE, required=True),
        Column("risk_point_hic", "Code of the risk point that was inspected"),
        Column("enterprise_id", "Id of the enterprise that was inspected"),
        AREA_CODE,
        CATEGORY_CODE,
        SUB_SCOPE_COLUMN,
        Column("result", "What was found", required=True, choices=("NO_PROBLEM", "PROBLEM_FOUND")),
        SYNTHETIC,
        EVIDENCE,
    ),
)

CASES = Table(
    "enforcement-cases.csv",
    "Cases that were filed after inspections",
    ("id",),
    (
        Column("id", "Key", required=True, pattern=ID),
        Column("inspection_id", "The inspection that it arises from"),
        Column("enterprise_id", "The enterprise it is filed against"),
        _UNIT,
        Column("filed_on", "Day of filing", Kind.DATE, required=True),
        Column("result_zh", "Outcome, in Chinese"),
        Column("fine_cny", "Fine in yuan; empty: not known", Kind.WHOLE),
        Column("closed_on", "Day of closing", Kind.DATE),
        SYNTHETIC,
        EVIDENCE,
    ),
    intervals=(),
)

ACTIVITIES = Table(
    "activities.csv",
    "Meetings, joint duty, directives, typhoons withstood",
    ("id",),
    (
        Column("id", "Key", required=True, pattern=ID),
        Column(
            "kind",
            "MEETING 会议, JOINT_DUTY 联合值守, DIRECTIVE 明令 or TYPHOON 台风",
            required=True,
            choices=("MEETING", "JOINT_DUTY", "DIRECTIVE", "TYPHOON"),
        ),
        Column("sub_kind_zh", "Kind more closely, in Chinese"),
        Column("sub_kind_en", "Kind more closely, in English"),
        NAME_ZH,
        NAME_EN,
        Column("organisation_id", "The body that held or issued it", refers=Ref.ORGANISATION),
        Column("begins_on", "First day", Kind.DATE, required=True),
        Column("ends_on", "First day after the last", Kind.DATE),
        SYNTHETIC,
        EVIDENCE,
    ),
    intervals=(("begins_on", "ends_on"),),
)

RESPONSES = Table(
    "responses.csv",
    "Responses to natural disasters that were activated",
    ("id",),
    (
        Column("id", "Key", required=True, pattern=ID),
        Column(
            "kind",
            "FLOOD 防汛, TYPHOON 防风, WEATHER 气象灾害 or FOREST_FIRE 森林防火",
            required=True,
            choices=("FLOOD", "TYPHOON", "WEATHER", "FOREST_FIRE"),
        ),
        Column(
            "level",
            "ATTENTION 关注级, or IV to I, I the highest",
            required=True,
            choices=("ATTENTION", "IV", "III", "II", "I"),
        ),
        Column("headquarters_id", "The headquarters that activated it", required=True, refers=Ref.ORGANISATION),
        Column("started_at", "When it was activated", Kind.MOMENT, required=True),
        Column("ended_at", "When it ended", Kind.MOMENT),
        NAME_ZH,
        NAME_EN,
        SYNTHETIC,
        EVIDENCE,
    ),
    intervals=(("started_at", "ended_at"),),
)

DUTY_LISTS = Table(
    "duty-lists.csv",
    "Lists of duties, by department and version",
    ("id",),
    (
        Column("id", "Key", required=True, pattern=ID),
        Column("title_zh", "Title in Chinese", required=True),
        Column("title_en", "Title in English"),
        _DEPARTMENT,
        Column("version", "Version", required=True),
        Column("issued_on", "Day of issue", Kind.DATE, required=True),
        Column("published", "Y: the list is public", Kind.YES_NO),
        Column("issuer_id", "The body that issued it", refers=Ref.ORGANISATION),
        SYNTHETIC,
        EVIDENCE,
    ),
    intervals=(),
)

DUTY_LIST_ITEMS = Table(
    "duty-list-items.csv",
    "Which duties stand in which list",
    ("list_id", "resp_id"),
    (
        Column("list_id", "The list", required=True, refers=Ref.DUTY_LIST),
        Column("item_no", "Number in the list", Kind.WHOLE, required=True, low=1),
        Column("resp_id", "The duty", required=True, refers=Ref.RESPONSIBILITY),
    ),
)
