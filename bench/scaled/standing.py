"""What stands in every further district, whatever is found there: users, buildings, enterprises, risk points."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from bench.scaled import nouns
from bench.scaled.place import Place
from bench.scaled.seeds import rows, statement

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from bench.scaled.nouns import Made
    from graph.change import Change
    from graph.transport import Transaction

T = TypeVar("T")

AT_ONCE = 5000

NOUNS: tuple[tuple[str, str, Callable[[dict[str, str], Place], Made]], ...] = (
    ("users", "users", nouns.user),
    ("premises", "premises", nouns.building),
    ("enterprises", "enterprises", nouns.enterprise),
    ("points", "risk-points", nouns.point),
    ("inspections", "inspections", nouns.inspection),
    ("cases", "enforcement-cases", nouns.case),
)
"""The statement that copies each, the file of the seeds and what to tell of a row; in the order of references."""

ONCE = frozenset({"PATROL", "ENFORCEMENT"})
"""Kinds of inspections that every district has; joint ones come with the hazards that they found."""


async def stand(change: Change, districts: int) -> None:
    """Copy them all for so many districts."""
    for name, file, made in NOUNS:
        here = [row for row in rows(file) if row.get("kind", "PATROL") in ONCE]
        copies = [made(row, Place(number)) for number in range(districts) for row in here]
        for some in chunks(copies, AT_ONCE):
            await change.within(partial(_copy, name, some))


async def _copy(name: str, made: list[Made], transaction: Transaction) -> Sequence[Sequence[Any]]:
    return await transaction.run(name, statement(name), {"rows": made})


def chunks(all_of: list[T], size: int) -> Iterator[list[T]]:
    """The same in lists of at most so many."""
    for begin in range(0, len(all_of), size):
        yield all_of[begin : begin + size]
