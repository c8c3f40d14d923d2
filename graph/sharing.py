"""Sharing agreements: who may see which data of the graph, which rows of them, for what, until when.

After ODRL: the provider is the assigner, the consumer the assignee, dataset and rows the permission with its
constraint, the obligations its duties. What no agreement permits is not seen.
"""

from enum import Enum


class Dataset(Enum):
    """A group of fields that is shared as one; schema/datasets.py says which fields."""

    DUTIES = "DUTIES"
    RESPONSE = "RESPONSE"
    RISK_POINTS = "RISK_POINTS"
    HAZARDS = "HAZARDS"
    INSPECTIONS = "INSPECTIONS"
    ENTERPRISES = "ENTERPRISES"
    ENTERPRISES_RESTRICTED = "ENTERPRISES_RESTRICTED"
    USERS = "USERS"
    ACCESS_LOG = "ACCESS_LOG"


RESTRICTED = frozenset({Dataset.ENTERPRISES_RESTRICTED, Dataset.USERS, Dataset.ACCESS_LOG})
"""Datasets that are handed out only for a stated purpose, and never unlogged."""

CUT = frozenset(Dataset) - {Dataset.DUTIES, Dataset.RESPONSE}
"""Datasets whose rows an agreement can limit; of the others it permits all or none."""


class Rows(Enum):
    """Which rows of a dataset an agreement permits."""

    ALL = "ALL"
    OWN_AREA = "OWN_AREA"
    OWN_CATEGORY = "OWN_CATEGORY"
    OWNED = "OWNED"
    ASSIGNED = "ASSIGNED"
    NONE = "NONE"


class Purpose(Enum):
    """What data are asked for, after article 43 of the Shenzhen data regulation."""

    SUPERVISION = "SUPERVISION"
    RESCUE = "RESCUE"
    COORDINATION = "COORDINATION"
    AUDIT = "AUDIT"
    STATISTICS = "STATISTICS"
    ANALYSIS = "ANALYSIS"


class Collection(Enum):
    """Consumers that are named together."""

    DEPARTMENTS = "DEPARTMENTS"
    STREETS = "STREETS"
    OFFICES = "OFFICES"
    BODIES = "BODIES"
