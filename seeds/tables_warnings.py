"""The files about warnings: their kinds with the colours, what each kind concerns, and what was issued."""

from seeds.column import Column, Kind, Ref, Table
from seeds.shapes import (
    CATEGORY_CODE,
    EVIDENCE,
    ID,
    NAME_EN,
    NAME_ZH,
    SUB_SCOPE_OR_ALL_COLUMN,
    SYNTHETIC,
)

COLOURS = ("WHITE", "BLUE", "YELLOW", "ORANGE", "RED")
_KIND = Column("kind", "The kind of warning", required=True, refers=Ref.WARNING_KIND)

WARNING_KINDS = Table(
    "warning-kinds.csv",
    "Kinds of warning, each with the colours that it allows",
    ("code",),
    (
        Column("code", "Key, such as TYPHOON", required=True, pattern=ID),
        NAME_ZH,
        NAME_EN,
        Column(
            "colours",
            "The colours that it allows, the lowest first: WHITE 白, BLUE 蓝, YELLOW 黄, ORANGE 橙, RED 红",
            Kind.LIST,
            required=True,
            choices=COLOURS,
        ),
        SYNTHETIC,
        EVIDENCE,
    ),
)

WARNING_SCOPES = Table(
    "warning-scopes.csv",
    "Which matters each kind of warning concerns",
    ("kind", "category_code", "sub_scope"),
    (_KIND, CATEGORY_CODE, SUB_SCOPE_OR_ALL_COLUMN, SYNTHETIC, EVIDENCE),
)

WARNINGS = Table(
    "warnings.csv",
    "Warnings that were issued",
    ("id",),
    (
        Column("id", "Key", required=True, pattern=ID),
        _KIND,
        Column("colour", "Its colour, one that the kind allows", required=True, choices=COLOURS),
        Column("area_codes", "Where it holds", Kind.LIST, required=True, refers=Ref.AREA),
        Column("started_at", "From when it holds", Kind.MOMENT, required=True),
        Column("ended_at", "From when it holds no more; empty: not lifted", Kind.MOMENT),
        NAME_ZH,
        NAME_EN,
        Column("source_zh", "Who issued it, in Chinese"),
        SYNTHETIC,
        EVIDENCE,
    ),
    intervals=(("started_at", "ended_at"),),
)
