"""Accidents, their investigations, and the code tables of accident types and hazardous factors, by edition."""

from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Annotated

from graph.listing import Keys, ListQuery
from graph.query import Query
from graph.row import HIDDEN, KEY, PROVENANCE


class AccidentKind(Enum):
    """What kind of accident it is."""

    PRODUCTION = "PRODUCTION"
    TRAFFIC = "TRAFFIC"


class AccidentGrade(Enum):
    """The grade of an accident (State Council order 493, art. 3): the worst of deaths, injuries and loss."""

    GENERAL = "GENERAL"
    CONSIDERABLE = "CONSIDERABLE"
    MAJOR = "MAJOR"
    EXTRAORDINARY = "EXTRAORDINARY"


@dataclass
class AccidentRow:
    """An accident."""

    asked: Annotated[str, HIDDEN]
    id: Annotated[str, KEY, "Key of the accident"]
    name: Annotated[str, "Name in Chinese"]
    name_en: Annotated[str | None, "Name in English"]
    kind: Annotated[AccidentKind, "What kind of accident it is"]
    grade: Annotated[AccidentGrade, "Its grade"]
    occurred_on: Annotated[date, "Day of the accident"]
    deaths: Annotated[int | None, "Deaths; null: not stated for this accident"]
    injuries: Annotated[int | None, "Serious injuries; null: not stated"]
    loss_cny: Annotated[int | None, "Direct loss in yuan; null: not stated"]
    evidence: Annotated[str | None, PROVENANCE, "Where the row comes from, and how sure it is"]
    area_code: Annotated[str, HIDDEN]
    sub_scope_key: Annotated[str, HIDDEN]
    type_id: Annotated[str, HIDDEN]
    investigation_id: Annotated[str | None, HIDDEN]


@dataclass
class InvestigationRow:
    """An investigation, and how many units and persons it held responsible."""

    asked: Annotated[str, HIDDEN]
    id: Annotated[str, KEY, "Key of the investigation"]
    name: Annotated[str, "Name in Chinese"]
    name_en: Annotated[str | None, "Name in English"]
    opened_on: Annotated[date | None, "Day of opening; null: not stated"]
    evidence: Annotated[str | None, PROVENANCE, "Where the row comes from, and how sure it is"]
    lead_id: Annotated[str | None, HIDDEN]
    accident_ids: Annotated[list[str], HIDDEN]
    units_held: Annotated[int, "Units held responsible, for all its accidents together"]
    persons_held: Annotated[int, "Persons held responsible, for all its accidents together"]
    split_known: Annotated[bool, "Whether it is known which accident each was held responsible for"]


@dataclass
class AccidentTypeRow:
    """A type of accident (GB 6441) in one edition; records keep the edition they were made with."""

    asked: Annotated[str, HIDDEN]
    id: Annotated[str, KEY, "Key: code or name, and edition, such as 19@1986"]
    code: Annotated[str | None, "Two digits; null where the edition's codes are not known"]
    edition: Annotated[str, "Edition of the standard, a year"]
    name: Annotated[str, "Name in Chinese"]
    name_en: Annotated[str | None, "Name in English"]
    valid_from: Annotated[date | None, "First day of the edition; null: not settled"]
    valid_to: Annotated[date | None, "First day after the edition; null: open"]
    evidence: Annotated[str | None, PROVENANCE, "Where the row comes from, and how sure it is"]
    later_ids: Annotated[list[str], HIDDEN]
    earlier_ids: Annotated[list[str], HIDDEN]


@dataclass
class FactorRow:
    """A hazardous factor, a middle class of GB/T 13861."""

    asked: Annotated[str, HIDDEN]
    id: Annotated[str, KEY, "Key: code and edition, such as 21@2022"]
    code: Annotated[str, "Two digits"]
    edition: Annotated[str, "Edition of the standard, a year"]
    name: Annotated[str, "Name in Chinese"]
    name_en: Annotated[str | None, "Name in English"]
    evidence: Annotated[str | None, PROVENANCE, "Where the row comes from, and how sure it is"]


BY_ID = Query("accidents_by_id", AccidentRow)
LIST = ListQuery("accidents", Keys("accidents_sorted", behind=BY_ID))
INVESTIGATIONS_BY_ID = Query("investigations_by_id", InvestigationRow)
INVESTIGATIONS = ListQuery("investigations", Keys("investigations_sorted", behind=INVESTIGATIONS_BY_ID))
TYPES_BY_ID = Query("accident_types_by_id", AccidentTypeRow, reference=True)
TYPES = ListQuery("accident types", Keys("accident_types_sorted", behind=TYPES_BY_ID))
FACTORS_BY_ID = Query("hazard_factors_by_id", FactorRow, reference=True)
FACTORS = ListQuery("hazard factors", Keys("hazard_factors_sorted", behind=FACTORS_BY_ID))
