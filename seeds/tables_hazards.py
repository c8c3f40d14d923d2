"""The files about hazards: what was found, what became of it, who had to act, how far it went up."""

from seeds.column import Column, Kind, Ref, Table
from seeds.shapes import (
    AREA_CODE,
    BUILDING,
    CATEGORY_CODE,
    EVIDENCE,
    ID,
    OWNING_ROLES,
    SUB_SCOPE_COLUMN,
    SYNTHETIC,
)
from seeds.words import HAZARD_STATES

_HIC = Column(
    "hic", "Hazard identity code of the hazard, kind 2", Kind.HAZARD_CODE, required=True, refers=Ref.HAZARD
)
_DUE_AT = Column("due_at", "When it must be done", Kind.MOMENT)

HAZARDS = Table(
    "hazards.csv",
    "Hazards that were found",
    ("hic",),
    (
        Column("hic", "Hazard identity code, kind 2", Kind.HAZARD_CODE, required=True),
        Column("description_zh", "What was found, in Chinese", required=True),
        Column("description_en", "What was found, in English"),
        CATEGORY_CODE,
        SUB_SCOPE_COLUMN,
        AREA_CODE,
        BUILDING,
        Column(
            "level_initial",
            "Level at registration: 1 重大 major, 2 一般 general",
            Kind.WHOLE,
            required=True,
            low=1,
            high=2,
        ),
        Column(
            "level_current", "Level now: 1 重大 major, 2 一般 general", Kind.WHOLE, required=True, low=1, high=2
        ),
        Column("found_at", "When it was found", Kind.MOMENT, required=True),
        _DUE_AT,
        Column("risk_point_hic", "Code of the risk point where it was found"),
        Column("enterprise_id", "Id of the enterprise it belongs to"),
        Column("factor_id", "Hazardous factor, code@edition"),
        Column("accident_type_ids", "What it may cause, separated by ;", Kind.LIST),
        Column("recurrence_of", "Code of the closed hazard that it repeats"),
        Column("inspection_id", "Inspection that found it"),
        Column("planted", "Name of the example case that the row belongs to"),
        SYNTHETIC,
        EVIDENCE,
    ),
    intervals=(("found_at", "due_at"),),
)

TRANSITIONS = Table(
    "transitions.csv",
    "The life of each hazard, step by step; the whole of it, from its registration",
    ("hic", "no"),
    (
        _HIC,
        Column("no", "Number of the step, from 1", Kind.WHOLE, required=True, low=1, high=9999),
        Column("from_status", "State before; empty for the first step", choices=HAZARD_STATES),
        Column("to_status", "State after", required=True, choices=HAZARD_STATES),
        Column("at", "When", Kind.MOMENT, required=True),
        Column("unit_id", "The department that acted", required=True, refers=Ref.DEPARTMENT),
        Column("user_id", "The user who acted"),
        Column("reason_zh", "Why; required where a unit returns it"),
        Column("proposed_unit_id", "Whom a unit that returns it proposes", refers=Ref.DEPARTMENT),
        SYNTHETIC,
        EVIDENCE,
    ),
    intervals=(),
)

ASSIGNMENTS = Table(
    "assignments.csv",
    "To which department a hazard was dispatched, in which role, until when",
    ("hic", "role", "assigned_at"),
    (
        _HIC,
        Column("role", "The role in which it must act", required=True, choices=OWNING_ROLES),
        Column("unit_id", "The department", required=True, refers=Ref.DEPARTMENT),
        Column("assigned_at", "When it was assigned", Kind.MOMENT, required=True),
        _DUE_AT,
        Column("ended_at", "When the assignment ended; empty: it is open", Kind.MOMENT),
        Column("end_reason_zh", "Why it ended"),
        SYNTHETIC,
        EVIDENCE,
    ),
    intervals=(("assigned_at", "due_at"), ("assigned_at", "ended_at")),
)

ESCALATIONS = Table(
    "escalations.csv",
    "When a hazard went up to which level and body, under which rule",
    ("escalation_id",),
    (
        Column("escalation_id", "Key", required=True, pattern=ID),
        _HIC,
        Column("level", "The level it went up to, 2 to 5", Kind.WHOLE, required=True, low=2, high=5),
        Column("rule_id", "The rule that sent it up; of an earlier version rule@version", required=True),
        Column("organisation_id", "The body it went up to", required=True, refers=Ref.ORGANISATION),
        Column("reason_zh", "Why"),
        Column("at", "When", Kind.MOMENT, required=True),
        _DUE_AT,
        Column("resolved_at", "When the body had settled it; empty: it rests there", Kind.MOMENT),
        SYNTHETIC,
        EVIDENCE,
    ),
    intervals=(("at", "resolved_at"),),
)

SUPERVISION_ORDERS = Table(
    "supervision-orders.csv",
    "Orders of listed supervision (挂牌督办) over major hazards",
    ("order_id",),
    (
        Column("order_id", "Key", required=True, pattern=ID),
        _HIC,
        Column("issuer_id", "The body that issued it", required=True, refers=Ref.ORGANISATION),
        Column("started_at", "When it was issued", Kind.MOMENT, required=True),
        _DUE_AT,
        Column("lifted_at", "When it was lifted; empty: it is in force", Kind.MOMENT),
        Column("document", "Number of the order"),
        SYNTHETIC,
        EVIDENCE,
    ),
    intervals=(("started_at", "due_at"), ("started_at", "lifted_at")),
)

SPECIAL_DAYS = Table(
    "special-days.csv",
    "Days off on weekdays, and working days on weekends, for limits that count working days",
    ("day",),
    (
        Column("day", "Calendar date", Kind.DATE, required=True),
        Column("kind", "HOLIDAY 放假 or WORKDAY 调休上班", required=True, choices=("HOLIDAY", "WORKDAY")),
        Column("name_zh", "Occasion in Chinese"),
        Column("name_en", "Occasion in English"),
        EVIDENCE,
    ),
)
