"""Risk categories and their sub-scopes."""

from dataclasses import dataclass
from typing import Annotated

from graph.listing import Keys, ListQuery
from graph.query import Query
from graph.row import HIDDEN, KEY


@dataclass
class CategoryRow:
    """A category of risk, such as 03 电动自行车 E-bikes."""

    asked: Annotated[str, HIDDEN]
    code: Annotated[str, KEY, "Two digits, such as 03"]
    name: Annotated[str, "Name in Chinese"]
    name_en: Annotated[str | None, "Name in English"]
    definition: Annotated[str | None, "What belongs to it, in Chinese"]
    event_class: Annotated[str | None, "Class of emergency that it can become, such as 事故灾难"]
    legal_basis: Annotated[str | None, "Laws that the division of labour rests on"]


@dataclass
class SubScopeRow:
    """A part of a category for which responsibility is divided, such as 03-A 停放充电."""

    asked: Annotated[str, HIDDEN]
    key: Annotated[str, KEY, "Category and part, such as 03-A"]
    name: Annotated[str, "Name in Chinese"]
    name_en: Annotated[str | None, "Name in English"]
    category_code: Annotated[str, HIDDEN]


ALL = Query("risk_categories", CategoryRow)
BY_CODE = Query("categories_by_code", CategoryRow, reference=True)
SUB_SCOPES_BY_KEY = Query("sub_scopes_by_key", SubScopeRow, reference=True)
SUB_SCOPES = ListQuery("sub-scopes", Keys("sub_scopes_sorted", behind=SUB_SCOPES_BY_KEY))
SUB_SCOPES_OF = Query("sub_scopes_of_categories", SubScopeRow)
