"""Who took what: the door tells one request's witness of every answer that it lets through.

    answered    the rows of a question: by their keys where their type has one, else how many they were
    counted     how many rows a question has, without the rows
    entered     a dataset that the answer crosses into, or that it was refused

It stands at the one door, so that no resolver can forget it. It hears of settled answers only; of one that is
asked again because the graph moved between two questions it hears as well, and so may name a row that was not
shown in the end. What it hears is kept for the length of a request: the rows themselves, by their keys.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graph.query import Query
    from graph.sharing import Dataset
    from graph.state import State


class Witness:
    """What one request was told.

    `state`: the newest that its answers were read at; None before the first.
    `rules`: a name for the rules that held there, `keys`: for which keys had ended (state.py).
    `torn`: not all of them were read at the same. `wrote`: from which revision on can be read what it has ordered.
    """

    def __init__(self) -> None:
        self.rows: dict[type, dict[str, Any]] = {}
        self.others: Counter[str] = Counter()
        self.entered: set[Dataset] = set()
        self.refused: set[Dataset] = set()
        self.state: State | None = None
        self.rules: str | None = None
        self.keys: str | None = None
        self.wrote: int | None = None
        self.torn = False

    @property
    def revision(self) -> int | None:
        """The newest that its answers were read at."""
        return None if self.state is None else self.state.revision

    @property
    def reached(self) -> int | None:
        """The revision that holds all that the request was told, and all that it has ordered."""
        return max((each for each in (self.revision, self.wrote) if each is not None), default=None)

    def answered(self, query: Query[Any], rows: Sequence[Any], state: State) -> None:
        """Rows were handed out."""
        self._read_at(state)
        if query.key is None:
            self.others[query.name] += len(rows)
        elif rows:
            self.rows.setdefault(query.row, {}).update(zip(map(query.key, rows), rows, strict=True))

    def told(self, row: Any, key: str) -> None:
        """Something was told that is no answer of a question, such as what became of an order."""
        self.rows.setdefault(type(row), {})[key] = row

    def counted(self, query: Query[Any], number: int, state: State) -> None:
        """The number of a question's rows was handed out."""
        self._read_at(state)
        self.others[f"{query.name} counted"] += number

    def ordered(self, revision: int) -> None:
        """An order was carried out, which can be read from a revision on."""
        self.wrote = max(revision, self.wrote or 0)

    def looked(self, state: State) -> None:
        """Nothing was asked, but what the graph holds was."""
        self.rules, self.keys = state.rules, state.keys

    def _read_at(self, state: State) -> None:
        self.torn |= self.revision not in (None, state.revision)
        if self.revision is None or state.revision > self.revision:
            self.state, self.rules = state, state.rules
        self.keys = state.keys
