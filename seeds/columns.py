"""The files of a data folder, in the order in which their problems are told.

A file's columns may stand in any order; one that is not listed is ignored with a warning.
"""

from collections.abc import Mapping

from seeds.column import Table
from seeds.tables_duties import AGREEMENTS, DOCUMENTS, PROVISIONS, RESPONSIBILITIES
from seeds.tables_matters import CATEGORIES, CELLS, SUB_SCOPES
from seeds.tables_organisations import ESCALATION_BODIES, ESCALATION_POLICY, NAMES, ORGANISATIONS
from seeds.tables_places import AREAS, COMMUNITIES, ENTERPRISES, RESOURCES, RISK_POINTS, TRAVEL_MINUTES

TABLES: Mapping[str, Table] = {
    table.file: table
    for table in (
        ORGANISATIONS,
        NAMES,
        AREAS,
        COMMUNITIES,
        CATEGORIES,
        SUB_SCOPES,
        CELLS,
        DOCUMENTS,
        PROVISIONS,
        RESPONSIBILITIES,
        AGREEMENTS,
        ESCALATION_BODIES,
        ESCALATION_POLICY,
        ENTERPRISES,
        RISK_POINTS,
        RESOURCES,
        TRAVEL_MINUTES,
    )
}
# Files of the contract that this version knows of and does not load.
NOT_LOADED = ("hazards.csv", "users.csv")
# Files that are checked and not loaded yet.
ONLY_CHECKED = ("resources.csv", "travel-minutes.csv")
