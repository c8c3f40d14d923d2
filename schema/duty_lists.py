"""Duty lists in the public schema."""

from dataclasses import dataclass
from typing import Annotated, Any

from graph.duty_lists import DutyListRow
from graph.row import HIDDEN
from resolvers import organisations, responsibilities
from schema.dress import dressed
from schema.edges import shown, to_one
from schema.nodes import Node
from schema.organisations import Department, Organisation
from schema.responsibilities import Responsibility


@dataclass
class ItemRow:
    """A duty in a list."""

    no: Annotated[int, "Number in the list"]
    responsibility_id: Annotated[str, HIDDEN]


@dressed()
class DutyListItem(ItemRow):
    """A duty in a list, under its number."""

    responsibility: Responsibility | None = to_one(
        responsibilities.by_id, lambda row: row.responsibility_id, "The duty, in its current record"
    )


def _items(row: Any) -> list[ItemRow]:
    return [ItemRow(no, duty) for no, duty in row.listed]


@dressed(keys=["id"])
class DutyList(Node, DutyListRow):
    """A list of the duties of a department, in one version."""

    department: Department | None = to_one(
        organisations.by_id, lambda row: row.department_id, "The department whose duties it lists"
    )
    issuer: Organisation | None = to_one(organisations.by_id, lambda row: row.issuer_id, "The body that issued it")
    items: list[DutyListItem] = shown(_items, "The duties, in the order of their numbers")
    item_count: int = shown(lambda row: len(row.listed), "How many duties it lists")
