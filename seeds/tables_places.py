"""The files about places and what stands in them: areas, communities, resources, ways, enterprises, points."""

from graph.areas import AREA_KINDS
from seeds.column import Column, Kind, Ref, Table
from seeds.shapes import (
    AREA_CODE,
    BUILDING,
    CATEGORY_CODE,
    EVIDENCE,
    ID,
    NAME_EN,
    NAME_ZH,
    NOTE,
    SUB_SCOPE_COLUMN,
    SYNTHETIC,
)

AREAS = Table(
    "areas.csv",
    "The district, its streets, zones and sea",
    ("area_code",),
    (
        Column("area_code", "Code, by the standard of its kind", required=True, pattern=ID),
        NAME_ZH,
        NAME_EN,
        Column(
            "kind",
            "What it is",
            required=True,
            choices=AREA_KINDS,
        ),
        Column("parent", "The areas it lies in, separated by ;", Kind.LIST),
        Column("default_territorial_unit", "Department that administers it", refers=Ref.DEPARTMENT),
        Column("code_standard", "The standard that the code follows"),
        EVIDENCE,
        SYNTHETIC,
    ),
    required=True,
)

COMMUNITIES = Table(
    "communities.csv",
    "Communities, under placeholder keys",
    ("placeholder_id",),
    (
        Column("placeholder_id", "Key, until the 12-digit code is verified", required=True, pattern=ID),
        Column("street_code", "The street it lies in", required=True, refers=Ref.AREA),
        NAME_ZH,
        NAME_EN,
        EVIDENCE,
        NOTE,
        SYNTHETIC,
    ),
)

ENTERPRISES = Table(
    "enterprises.csv",
    "Enterprises, with the matter and the area that decide who answers for them",
    ("id",),
    (
        Column("id", "Key; empty: the credit code is the key", pattern=ID),
        Column("uscc", "Unified social credit code; empty for small premises without one", Kind.CREDIT_CODE),
        NAME_ZH,
        NAME_EN,
        Column("gb4754_code", "Industry, GB/T 4754-2017", pattern="[A-T]?[0-9]{2,4}"),
        AREA_CODE,
        CATEGORY_CODE,
        SUB_SCOPE_COLUMN,
        BUILDING,
        SYNTHETIC,
        NOTE,
    ),
    unique=("uscc",),
)

RISK_POINTS = Table(
    "risk-points.csv",
    "Points under long-term surveillance",
    ("hic",),
    (
        Column("hic", "Hazard identity code, kind 1", Kind.HAZARD_CODE, required=True),
        NAME_ZH,
        NAME_EN,
        CATEGORY_CODE,
        SUB_SCOPE_COLUMN,
        AREA_CODE,
        BUILDING,
        Column(
            "level_initial", "Level at registration, 1 major to 4 low", Kind.WHOLE, required=True, low=1, high=4
        ),
        Column("level_current", "Level now, 1 major to 4 low", Kind.WHOLE, required=True, low=1, high=4),
        Column("long_term", "Y: under long-term management", Kind.YES_NO),
        Column("patrol_days", "Days between patrols", Kind.WHOLE, low=1, high=3660),
        Column("status", "IN_USE 在管 or WITHDRAWN 已退出", required=True, choices=("IN_USE", "WITHDRAWN")),
        Column("registered_on", "Day of registration", Kind.DATE, required=True),
        SYNTHETIC,
        EVIDENCE,
    ),
)

RESOURCES = Table(
    "resources.csv",
    "Rescue teams, warehouses and depots",
    ("id",),
    (
        Column("id", "Key", required=True, pattern=ID),
        Column("kind", "What it is", required=True, choices=("TEAM", "WAREHOUSE", "DEPOT")),
        NAME_ZH,
        NAME_EN,
        Column("type", "主力军, 专业, 企业, 社会(公益), 区级, 分储点"),
        Column("domain", "山, 海, 陆, 空"),
        AREA_CODE,
        Column("managing_unit", "Organisation that runs it", refers=Ref.ORGANISATION),
        Column("capacity", "How much it holds or how many it is, as stated"),
        Column("handles", "Categories that a team can handle, separated by ;", Kind.LIST, refers=Ref.CATEGORY),
        Column("supplied_by", "The warehouse that supplies a depot", refers=Ref.WAREHOUSE),
        SYNTHETIC,
        EVIDENCE,
    ),
)

TRAVEL_MINUTES = Table(
    "travel-minutes.csv",
    "How many minutes it takes from one area to another",
    ("from_area", "to_area"),
    (
        Column("from_area", "From", required=True, refers=Ref.AREA),
        Column("to_area", "To", required=True, refers=Ref.AREA),
        Column("minutes", "Minutes", Kind.WHOLE, required=True, high=1440),
        EVIDENCE,
        SYNTHETIC,
    ),
)
