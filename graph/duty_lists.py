"""Lists of duties, by department and version."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from graph.listing import Keys, ListQuery
from graph.query import Query
from graph.row import HIDDEN, KEY, PROVENANCE


@dataclass
class DutyListRow:
    """A list of the duties of a department, in one version."""

    asked: Annotated[str, HIDDEN]
    id: Annotated[str, KEY, "Key of the list"]
    title: Annotated[str, "Title in Chinese"]
    title_en: Annotated[str | None, "Title in English"]
    version: Annotated[str, "Version"]
    issued_on: Annotated[date, "Day of issue"]
    published: Annotated[bool, "Whether it is public, as the Work Safety Law asks (art. 17)"]
    synthetic: Annotated[bool, PROVENANCE, "Whether the list is invented for the example data"]
    department_id: Annotated[str, HIDDEN]
    issuer_id: Annotated[str | None, HIDDEN]
    listed: Annotated[list[tuple[int, str]], HIDDEN]


BY_ID = Query("duty_lists_by_id", DutyListRow)
LIST = ListQuery("duty lists", Keys("duty_lists_sorted", behind=BY_ID))
