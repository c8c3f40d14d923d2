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
    from collections.abc import Iterable, Mapping
    from datetime import date, datetime

    from graph.transport import Transaction

MOST = 999
UNCLASSIFIED = "00"


@dataclass(frozen=True)
class NumberedRow:
    """Where codes of a matter and a place are numbered, and the number that was used last."""

    asked: list[str]
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


class Numbers:
    """The numbers that are left today, handed out one after the other; `found` by sub-scope and area."""

    def __init__(self, found: Mapping[tuple[str, str], NumberedRow], kind: str, day: date) -> None:
        self._found = found
        self._kind = kind
        self._day = day
        self._used = {(row.street, row.category): row.number for row in found.values()}

    @classmethod
    async def of(
        cls, transaction: Transaction, kind: str, pairs: Iterable[tuple[str, str]], at: datetime
    ) -> Numbers:
        """The numbers of these sub-scopes and areas."""
        day = day_of(at)
        asked = {"pairs": [list(pair) for pair in pairs], "kind": kind, "day": f"{day:%Y%m%d}"}
        rows = await read_in(transaction, NUMBERED, **asked)
        return cls({(row.asked[0], row.asked[1]): row for row in rows}, kind, day)

    def next(self, what: Registered) -> str:
        """The next code; Refused when the place has none, or its numbers are used up."""
        row = self._found.get((what.sub_scope, what.area))
        if row is None:
            zh, en = "该区域不属于任何区", "the area lies in no district"
            raise Refused(ProblemCode.UNKNOWN, "area", zh, en)
        place = row.street, row.category
        number = self._used[place] + 1
        if number > MOST:
            zh = f"该街道该类别当日编号已用完({MOST})"
            en = f"the {MOST} numbers of this street, category and day are used up"
            raise Refused(ProblemCode.NO_NUMBER_LEFT, "area", zh, en)
        self._used[place] = number
        factor = what.factor[:2] if what.factor else UNCLASSIFIED
        return str(Hic(row.street, self._kind, row.category, what.level, factor, self._day, number))


async def next_code(transaction: Transaction, what: Registered, at: datetime) -> str:
    """The code of what is registered at this time; Refused when there is none."""
    numbers = await Numbers.of(transaction, what.kind, [(what.sub_scope, what.area)], at)
    return numbers.next(what)
