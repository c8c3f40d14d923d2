"""Sharing agreements: who may see which data of the graph, which rows of them, for what, until when.

After ODRL: the provider is the assigner, the consumer the assignee, dataset and rows the permission with its
constraint, the obligations its duties. What no agreement permits is not seen.
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from typing import Annotated

from graph.callers import Role
from graph.listing import Keys, ListQuery
from graph.query import Query
from graph.row import HIDDEN, KEY, PROVENANCE


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


COLLECTIONS = {word.value: word for word in Collection}
"""The words that stand for several consumers; any other consumer is the id of an organisation."""


@dataclass
class SharingAgreementRow:
    """One recorded sharing agreement. A correction supersedes the record and keeps it."""

    asked: Annotated[str, HIDDEN]
    id: Annotated[str, KEY, "Key of the agreement, naming its current record; SA01#1 names an earlier one"]
    dataset: Annotated[Dataset, "What is shared"]
    rows: Annotated[Rows, "Which rows of it; NONE forbids them"]
    consumer: Annotated[str, "Who may see it: the id of an organisation, or a word for several of them"]
    role: Annotated[Role | None, "The role that a caller must hold; null: any"]
    purposes: Annotated[list[Purpose], "What it may be asked for; empty: no purpose need be stated"]
    legal_basis: Annotated[str, "Law or document the agreement rests on, in Chinese"]
    valid_from: Annotated[date, "First day on which the agreement is in force"]
    valid_to: Annotated[date | None, "First day on which it is in force no more; null: open"]
    recorded_at: Annotated[datetime, "Since when this record is believed"]
    superseded_at: Annotated[datetime | None, "When it was corrected; null: it is believed still"]
    obligations: Annotated[str | None, "What the consumer must do or leave, in Chinese"]
    document: Annotated[str | None, "Where it is written down"]
    synthetic: Annotated[bool, PROVENANCE, "Whether the agreement is invented for the example data"]
    evidence: Annotated[str | None, PROVENANCE, "Where the row comes from, and how sure it is"]
    provider_id: Annotated[str, HIDDEN]


BY_ID = Query("sharing_agreements_by_id", SharingAgreementRow)
IN_FORCE = Query("sharing_in_force", SharingAgreementRow)
LIST = ListQuery("sharingAgreements", Keys("sharing_agreements_sorted", behind=BY_ID))
