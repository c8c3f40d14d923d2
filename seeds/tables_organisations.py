"""The files about organisations: who there is, under which names, and who stands on the steps of escalation."""

from seeds.column import Column, Kind, Ref, Table
from seeds.shapes import EVIDENCE, ID, NAME_EN, NAME_ZH, SYNTHETIC, VALID_FROM, VALID_TO
from seeds.words import KINDS

ORGANISATIONS = Table(
    "organisations.csv",
    "Committees, headquarters, their offices, departments and outside bodies",
    ("id",),
    (
        Column("id", "Key, never reused", required=True, pattern=ID),
        Column("code", "Readable stable code", required=True, pattern=ID),
        Column("kind", "What it is", required=True, choices=tuple(KINDS)),
        Column("in_27", "Y: one of the departments that use the system", Kind.YES_NO),
        NAME_ZH,
        Column("full_name_zh", "Full name in Chinese", required=True),
        Column("aliases_zh", "Other names, separated by ;", Kind.LIST),
        NAME_EN,
        Column("category", "属地, 行业监管, 综合监管 or 支撑 for a department; free text for others"),
        Column("tier", "区属, 街道, 功能区, 市派出, 垂管, ..."),
        Column(
            "superior",
            "An office's committee or headquarters (its id); else the superior's name, (业务) marks guidance",
        ),
        Column("office_host_id", "The department in which an office sits", refers=Ref.DEPARTMENT),
        Column("legal_basis", "What it rests on"),
        VALID_FROM,
        VALID_TO,
        Column("predecessor", "What it came from"),
        Column("successor", "What it became"),
        Column("seed_users", "Number of users (SYNTHETIC)", Kind.WHOLE),
        EVIDENCE,
        Column("confidence", "How sure name and date are"),
        SYNTHETIC,
    ),
    required=True,
    unique=("code",),
)

NAMES = Table(
    "organisation-names.csv",
    "The names that organisations bear and bore",
    ("organisation_id", "valid_from"),
    (
        Column("organisation_id", "Whose name", required=True, refers=Ref.ORGANISATION),
        NAME_ZH,
        Column("full_name_zh", "Full name in Chinese", required=True),
        NAME_EN,
        VALID_FROM,
        VALID_TO,
        Column("reform_id", "The reform that brought this name", refers=Ref.REFORM),
        EVIDENCE,
    ),
)

ESCALATION_BODIES = Table(
    "escalation-bodies.csv",
    "Who stands on level 4 and 5, by category and condition",
    ("level", "category_code", "condition", "organisation_id"),
    (
        Column("level", "4 office, 5 headquarters or committee", Kind.WHOLE, required=True, low=4, high=5),
        Column(
            "category_code", "Risk category; * means every one", required=True, refers=Ref.CATEGORY, also=("*",)
        ),
        Column(
            "condition",
            "When the body answers",
            required=True,
            choices=("ALWAYS", "EVENT", "LISTED_SUPERVISION", "EARTHQUAKE", "WEATHER_WARNING"),
        ),
        Column("organisation_id", "The body", required=True, refers=Ref.ORGANISATION),
        EVIDENCE,
    ),
)

ESCALATION_POLICY = Table(
    "escalation-policy.csv",
    "How long a matter may rest on each step",
    ("rule_id", "version"),
    (
        Column("rule_id", "Key of the rule", required=True, pattern=ID),
        Column("version", "Version of the rules; empty: the only one"),
        VALID_FROM,
        VALID_TO,
        Column("step", "From which level to which", required=True, pattern="L[1-4]→L[2-5]"),
        Column("step_zh", "The step in Chinese"),
        Column("step_en", "The step in English"),
        Column("trigger", "What takes a matter to the next level, in Chinese"),
        Column("trigger_en", "The same in English"),
        Column("limit_general_hazard", "Wait for a general hazard (一般隐患)", Kind.WAIT, required=True),
        Column("limit_major_hazard", "Wait for a major hazard (重大隐患)", Kind.WAIT, required=True),
        Column(
            "overdue_days",
            "Days past its deadline after which a hazard in hand goes on",
            Kind.WHOLE,
            low=0,
            high=3650,
        ),
        Column(
            "every_major",
            "Y: every major hazard goes on after its wait, also while somebody acts on it",
            Kind.YES_NO,
        ),
        Column("basis", "What the rule rests on"),
    ),
)
