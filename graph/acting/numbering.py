"""Identity codes for what is registered today: the next number of the street, the category and the day.

Under the lock nobody else registers meanwhile, and nothing that was registered is deleted, so no number is used
twice.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.acting.problem import ProblemCode, Refused
from graph.bookkeeping import read_in
from graph.codes.hic import Hic
from graph.query import Query
from graph.temporal import day_of

if TYPE_CHECKING:
    from datetime import datetime

    from graph.transport import Transaction

MOST = 999
UNCLASSIFIED = "00"


@dataclass(frozen=True)
class NumberedRow:
    """Where codes of a matter and a place are numbered, and the number that was used last."""

    asked: str
    street: str
    category: str
    number: int


NUMBERED = Query("where_codes_are_numbered", NumberedRow)


@dataclass(frozen=True)
class Registered:
    """What a code says: point or hazard (`kind`), where, which matter, the level and the factor's middle class."""

    kind: str
    area: str
    sub_scope: str
    level: int
    factor: str | None


async def next_code(transaction: Transaction, what: Registered, at: datetime) -> str:
    """The code of what is registered at this time; Refused when the place has none, or its numbers are used up."""
    day = day_of(at)
    asked = {"area": what.area, "subScope": what.sub_scope, "kind": what.kind, "day": f"{day:%Y%m%d}"}
    found = await read_in(transaction, NUMBERED, **asked)
    if not found:
        zh, en = "该区域不属于任何区", "the area lies in no district"
        raise Refused(ProblemCode.UNKNOWN, "area", zh, en)
    number = found[0].number + 1
    if number > MOST:
        zh = f"该街道该类别当日编号已用完({MOST})"
        en = f"the {MOST} numbers of this street, category and day are used up"
        raise Refused(ProblemCode.NO_NUMBER_LEFT, "area", zh, en)
    factor = what.factor[:2] if what.factor else UNCLASSIFIED
    street, category = found[0].street, found[0].category
    return str(Hic(street, what.kind, category, what.level, factor, day, number))
