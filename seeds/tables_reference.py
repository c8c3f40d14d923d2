"""The files of reference: statistics of the work report, code tables, reforms, bodies and who sits in them."""

from graph.reforms import REFORM_LEVELS
from seeds.column import Column, Kind, Ref, Table
from seeds.shapes import (
    AREA_CODE,
    CATEGORY_CODE,
    EVIDENCE,
    ID,
    NAME_EN,
    NAME_ZH,
    NOTE,
    SUB_SCOPE_COLUMN,
    SYNTHETIC,
    VALID_FROM,
    VALID_TO,
)

_KEY = Column("id", "Key", required=True, pattern=r"[^\s|;,]{1,64}")

STATISTICS = Table(
    "year-statistics.csv",
    "The numbers of the work report, with their unit, qualifier and sentence",
    ("key", "year", "source"),
    (
        Column("key", "Name of the number, for programs", required=True, pattern="[a-z0-9_]{1,64}"),
        Column("year", "Year it is about", Kind.WHOLE, required=True, low=1900, high=2199),
        Column("source", "Document that states it", required=True, pattern=ID),
        Column(
            "class",
            "R: counted from the records here. S: only stated, no records behind it. C: configuration or target",
            required=True,
            choices=("R", "S", "C"),
        ),
        Column("value", "The number; empty where the statement is none", pattern=r"[0-9]{1,12}(\.[0-9]{1,4})?"),
        Column("unit_zh", "Unit in Chinese"),
        Column("unit_en", "Unit in English"),
        Column(
            "qualifier",
            "EXACT, MORE_THAN 余, ABOUT 约 or AT_LEAST 等",
            required=True,
            choices=("EXACT", "MORE_THAN", "ABOUT", "AT_LEAST"),
        ),
        NAME_ZH,
        NAME_EN,
        Column("line", "Line of the document"),
        Column("sentence", "The words of the document", required=True),
        Column("organisation_id", "The organisation it is about", refers=Ref.ORGANISATION),
        NOTE,
    ),
)

FACTORS = Table(
    "hazard-factors.csv",
    "Hazardous factors, middle classes of GB/T 13861",
    ("code", "edition"),
    (
        Column("code", "Two digits", required=True, pattern="[0-9]{2}"),
        Column("edition", "Edition of the standard", required=True, pattern="[0-9]{4}"),
        NAME_ZH,
        NAME_EN,
        EVIDENCE,
    ),
)

ACCIDENT_TYPES = Table(
    "accident-types.csv",
    "Types of accident (GB 6441), by edition; records are never re-coded from one edition to another",
    ("id",),
    (
        _KEY,
        Column("code", "Two digits; empty where the edition's codes are not known", pattern="[0-9]{2}"),
        Column("edition", "Edition of the standard", required=True, pattern="[0-9]{4}"),
        NAME_ZH,
        NAME_EN,
        VALID_FROM,
        VALID_TO,
        EVIDENCE,
    ),
)

ACCIDENT_TYPE_LINKS = Table(
    "accident-type-links.csv",
    "Which types of two editions answer to each other; not one to one",
    ("from_id", "to_id"),
    (
        Column("from_id", "Type of the earlier edition", required=True, refers=Ref.ACCIDENT_TYPE),
        Column("to_id", "Type of the later edition", required=True, refers=Ref.ACCIDENT_TYPE),
        EVIDENCE,
    ),
)

REFORMS = Table(
    "reforms.csv",
    "Reforms of the organisation of government",
    ("id",),
    (
        _KEY,
        NAME_ZH,
        NAME_EN,
        Column("effective_on", "Day from which it took effect", Kind.DATE, required=True),
        Column("level", "NATIONAL, CITY or DISTRICT", choices=REFORM_LEVELS),
        EVIDENCE,
    ),
)

SUCCESSIONS = Table(
    "successions.csv",
    "Which organisation succeeded which; duties do not move by themselves",
    ("predecessor_id", "successor_id"),
    (
        Column("predecessor_id", "The organisation that ended or gave", required=True, refers=Ref.ORGANISATION),
        Column("successor_id", "The organisation that took over", required=True, refers=Ref.ORGANISATION),
        Column("kind", "How", required=True, choices=("MERGE", "SPLIT", "ABOLISH", "TRANSFER")),
        Column("effective", "Day from which it took effect", Kind.DATE, required=True),
        Column("reform_id", "The reform that caused it", refers=Ref.REFORM),
        EVIDENCE,
    ),
)

MEMBERSHIPS = Table(
    "memberships.csv",
    "Which departments are members of which committees and headquarters",
    ("body_id", "member_id"),
    (
        Column("body_id", "The committee or headquarters", required=True, refers=Ref.ORGANISATION),
        Column("member_id", "The department", required=True, refers=Ref.DEPARTMENT),
        Column("capacity", "LEAD 牵头单位 or MEMBER 成员单位", required=True, choices=("LEAD", "MEMBER")),
        VALID_FROM,
        VALID_TO,
        SYNTHETIC,
        EVIDENCE,
    ),
)

POSTS = Table(
    "posts.csv",
    "Posts in committees and headquarters; posts, not persons",
    ("id",),
    (
        _KEY,
        Column("organisation_id", "The body", required=True, refers=Ref.ORGANISATION),
        Column("title_zh", "Title in Chinese", required=True),
        Column("title_en", "Title in English"),
        Column("department_id", "The department whose head or deputy holds it", refers=Ref.DEPARTMENT),
        VALID_FROM,
        VALID_TO,
        SYNTHETIC,
        EVIDENCE,
    ),
)

NOTIFICATION_RULES = Table(
    "notification-rules.csv",
    "Who is notified of what, in which order, within which time",
    ("id",),
    (
        _KEY,
        Column(
            "trigger",
            "What happened",
            required=True,
            choices=(
                "THREE_SIMULTANEOUS_REPORT",
                "THREE_SIMULTANEOUS_SCENE",
                "THREE_SIMULTANEOUS_ONLINE",
                "WORK_SAFETY_ACCIDENT",
                "RESPONSE_LEVEL_III",
                "TYPHOON_RED",
            ),
        ),
        Column("order_no", "Order of notification", Kind.WHOLE, required=True, low=1, high=99),
        Column("recipient_id", "Who is notified", refers=Ref.ORGANISATION),
        Column(
            "recipient_role",
            "Instead: whoever owns the matter in this role",
            choices=("TERRITORIAL", "INDUSTRY_LEAD", "COMPREHENSIVE"),
        ),
        Column("action_zh", "What the recipient does, in Chinese"),
        Column("action_en", "What the recipient does, in English"),
        Column("limit", "Within which time; empty: none is stated", Kind.WAIT),
        Column("channel", "How"),
        Column("basis", "What it rests on"),
        SYNTHETIC,
        EVIDENCE,
    ),
)

INVESTIGATIONS = Table(
    "investigations.csv",
    "Investigations of accidents",
    ("id",),
    (
        _KEY,
        NAME_ZH,
        NAME_EN,
        Column("lead_id", "The organisation that leads it", refers=Ref.ORGANISATION),
        Column("opened_on", "Day of opening", Kind.DATE),
        EVIDENCE,
    ),
)

ACCIDENTS = Table(
    "accidents.csv",
    "Accidents",
    ("id",),
    (
        _KEY,
        NAME_ZH,
        NAME_EN,
        Column(
            "kind",
            "PRODUCTION 生产安全事故 or TRAFFIC 道路交通事故",
            required=True,
            choices=("PRODUCTION", "TRAFFIC"),
        ),
        Column(
            "grade",
            "GENERAL 一般, CONSIDERABLE 较大, MAJOR 重大 or EXTRAORDINARY 特别重大",
            required=True,
            choices=("GENERAL", "CONSIDERABLE", "MAJOR", "EXTRAORDINARY"),
        ),
        Column("occurred_on", "Day", Kind.DATE, required=True),
        AREA_CODE,
        CATEGORY_CODE,
        SUB_SCOPE_COLUMN,
        Column("accident_type_id", "Type, code@edition", required=True, refers=Ref.ACCIDENT_TYPE),
        Column("deaths", "Deaths; empty: not stated for this accident", Kind.WHOLE),
        Column("injuries", "Serious injuries; empty: not stated", Kind.WHOLE),
        Column("loss_cny", "Direct loss in yuan; empty: not stated", Kind.WHOLE),
        Column("investigation_id", "Its investigation", refers=Ref.INVESTIGATION),
        SYNTHETIC,
        EVIDENCE,
    ),
)

ACCOUNTABILITY = Table(
    "accountability.csv",
    "Units and persons held responsible by an investigation, numbered and anonymous",
    ("id",),
    (
        _KEY,
        Column("investigation_id", "The investigation", required=True, refers=Ref.INVESTIGATION),
        Column("kind", "UNIT or PERSON", required=True, choices=("UNIT", "PERSON")),
        Column("accident_id", "For which accident; empty: the split is not stated"),
        Column("outcome", "What became of it"),
        SYNTHETIC,
        EVIDENCE,
    ),
)
