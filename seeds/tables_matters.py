"""The files about risks: the categories, their parts, and the cells that must be owned."""

from seeds.column import Column, Kind, Ref, Table
from seeds.shapes import (
    AREA_CODE,
    CATEGORY,
    CATEGORY_CODE,
    NAME_EN,
    NAME_ZH,
    SUB_SCOPE_COLUMN,
    SUB_SCOPE_ZH,
)

CATEGORIES = Table(
    "risk-categories.csv",
    "Risk categories in use",
    ("category_code",),
    (
        Column("category_code", "Key, two digits", required=True, pattern=CATEGORY),
        NAME_ZH,
        NAME_EN,
        Column("report_status", "How the work report names it"),
        Column("definition", "What belongs to it"),
        Column("event_class", "Class of emergency that it can become"),
        Column("accident_types_gb6441_1986", "Accident types, edition 1986", Kind.LIST),
        Column("accident_types_gb6441_2025", "Accident types, edition 2025, by name", Kind.LIST),
        Column("gb13861_middle", "Factors, middle classes of GB/T 13861-2022", Kind.LIST),
        Column("lead_unit", "Usual industry lead; empty: none", refers=Ref.DEPARTMENT),
        Column("supporting_units", "Who supports, separated by ;", Kind.LIST, refers=Ref.DEPARTMENT),
        Column("comprehensive_unit", "Comprehensive supervision", refers=Ref.DEPARTMENT),
        Column("top_body", "Office or headquarters at the top", refers=Ref.ORGANISATION),
        Column("legal_basis", "Laws that the division of labour rests on"),
        Column("risk_levels", "The four levels and their colours"),
        Column(
            "patrol_days_l1_l2_l3_l4",
            "Days between patrols by level, as 7|15|30|90",
            pattern="[0-9]+([|][0-9]+){3}",
        ),
        Column("seed_points", "Number of points in the example data", Kind.WHOLE),
        *(Column(f"points_l{n}", f"Of these on level {n}", Kind.WHOLE) for n in range(1, 5)),
        Column("ownership_note", "What is special about its ownership"),
        Column("confidence", "How sure the row is"),
    ),
    required=True,
    prefixed=(Column("pts_", "Of these in the area whose code follows (pts_440308001)", Kind.WHOLE),),
)

SUB_SCOPES = Table(
    "sub-scopes.csv",
    "The parts of each category; without this file the coverage cells name them",
    ("category_code", "sub_scope"),
    (CATEGORY_CODE, SUB_SCOPE_COLUMN, NAME_ZH, NAME_EN),
)

CELLS = Table(
    "coverage-cells.csv",
    "The pairs of sub-scope and area that must be owned in three roles",
    ("category_code", "sub_scope", "area_code"),
    (CATEGORY_CODE, SUB_SCOPE_COLUMN, SUB_SCOPE_ZH, AREA_CODE),
    required=True,
)
