"""A question to the graph, bound to the type of its rows.

The file that people read stays a plain query. What is sent wraps it, so that a thousand rows arrive as one
record (which the Bolt driver decodes ten times faster) between two looks at the revision (see settling.py).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from itertools import starmap
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Generic, TypeVar, get_type_hints

import msgspec

from graph import cypher_file
from graph.lean import LEFT_OUT, lean_rows, told_of
from graph.returned import returning
from graph.row import columns_of, keys_of
from graph.times_as_text import as_text, without_zones

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from _typeshed import DataclassInstance

    from graph.lean import Columns

SENT = "p"
"""The one parameter that is sent: a map of all that the question names."""

_STATE = (
    "h.n AS after, (h.n % 2 = 1 AND coalesce(h.until < datetime(), true)) AS lapsed, "
    "[h.graph, coalesce(h.rules, h.n), ended] AS ruled"
)

_BEFORE = "MATCH (g:Revision) WITH g.n AS before, coalesce(g.ended, 0) AS ended"
"""Before its rows are read, so that a key which was read with this number had not ended by then (keys.py)."""

_PARAMETER = re.compile(rf"\$(?!{SENT}\b)(\w+)")


@lru_cache(maxsize=1024)
def in_one_map(text: str) -> str:
    """The text with all its parameters in one map.

    Neo4j plans a statement anew for every combination of the types of its parameters, null being one, and
    planning a filter of many optional limits takes a second.
    """
    return _PARAMETER.sub(rf"${SENT}.\1", text)


def settled(asked: str) -> str:
    """The text that asks for `rows` between two looks at the revision: one record, also when there are none."""
    # Asked inside, where nothing is grouped by: a question without rows still gives its one record.
    return f"{_BEFORE}\nCALL () {{ {asked} }}\nMATCH (h:Revision) RETURN before, {_STATE}, rows"


SETTLED = settled("RETURN [] AS rows")
"""The text that asks for the revision alone, and of which graph, in the columns of every question."""

R = TypeVar("R", bound="DataclassInstance")

KNOWN: dict[str, Query[Any] | Command] = {}
"""Every question and command of the modules that are in use, by name."""


@dataclass(frozen=True)
class Query(Generic[R]):
    """The question in `graph/cypher/<name>.cypher`, answered by rows of type `row`.

    `lean`: its rows may be told with only some of their columns (lean.py).
    `reference`: one row for each key, which all may see and only a change of the rules alters (remembered.py).
    """

    name: str
    row: type[R]
    lean: bool = field(default=False, kw_only=True)
    reference: bool = field(default=False, kw_only=True)

    def __post_init__(self) -> None:
        KNOWN[self.name] = self

    @cached_property
    def sent(self) -> str:
        """The text that is sent when its rows are asked for, whichever columns they are told with."""
        return self.sent_with(None)

    def sent_with(self, only: Columns | None) -> str:
        """The text that is sent; with `only`, for these columns and those that a row always has."""
        return self._wrapped(only)

    @cached_property
    def file(self) -> cypher_file.CypherFile:
        """The file as people read it."""
        return cypher_file.read(self.name)

    @cached_property
    def columns(self) -> tuple[str, ...]:
        """The columns that must arrive, in the order of the row's fields."""
        return columns_of(self.row)

    @cached_property
    def seen(self) -> tuple[str, ...]:
        """The parameters that say which rows the caller may see (sight.py)."""
        return tuple(name for name in self.file.example if name.startswith("seen"))

    @cached_property
    def key(self) -> Callable[[R], str] | None:
        """How to read what names a row; None when nothing does. Of several keys the first."""
        keys = keys_of(self.row)
        return attrgetter(keys[0]) if keys else None

    @cached_property
    def wrapped(self) -> str:
        """One record that holds every row and the revision before and after."""
        return self._wrapped(None)

    def _wrapped(self, only: Columns | None) -> str:
        text = in_one_map(self.telling(only, self.file.text))
        return settled(f"CALL () {{\n{text}\n}}\nRETURN {self.collected(only)} AS rows")

    def telling(self, only: Columns | None, text: str) -> str:
        """The text, without what is worked out for other columns than these."""
        return text if only is None else returning(text, told_of(self.row, only))

    def collected(self, only: Columns | None) -> str:
        """All rows as one value: a list for each, in the order of the columns."""
        told = map(self._told, self.columns) if only is None else map(self._as_text, told_of(self.row, only))
        return f"collect([{', '.join(told)}])"

    def _told(self, name: str) -> str:
        told = self._as_text(name)
        return f"CASE WHEN ${SENT}.{LEFT_OUT}.{name} IS NULL THEN {told} END" if self.lean else told

    def _as_text(self, name: str) -> str:
        return as_text(name, self._hints[name])

    @cached_property
    def counted(self) -> str:
        """The text that is sent when only the number of rows is asked for."""
        return settled(f"CALL () {{\n{in_one_map(self.file.text)}\n}}\nRETURN count(*) AS rows")

    def rows(self, values: Sequence[list[Any]], wanted: Columns | None = None, *, alone: bool = False) -> list[R]:
        """Check the values of each column against the row's types; msgspec.ValidationError when one lies.

        With `wanted`, rows that have only these columns and those that they always have. `alone`: nothing was sent
        for the others.
        """
        if wanted is not None:
            return _checked(values, lean_rows(self.row, wanted, alone=alone))
        return list(starmap(self.row, _checked(values, self._shape)))

    @cached_property
    def _hints(self) -> Mapping[str, Any]:
        return get_type_hints(self.row)

    @cached_property
    def _shape(self) -> Any:
        """All rows. A struct: how to read one msgspec remembers, how to read a list it works out each time."""
        row = tuple(self._hints[name] for name in self.columns)
        rows = list[tuple[row]]  # type: ignore[valid-type]
        return msgspec.defstruct("Rows", [("rows", rows)], array_like=True)


def _checked(values: Sequence[list[Any]], shape: Any) -> list[Any]:
    try:
        found: list[Any] = msgspec.convert([values], shape).rows
    except msgspec.ValidationError:
        found = msgspec.convert([without_zones(values)], shape).rows
    return found


@dataclass(frozen=True)
class Command:
    """A change in `graph/cypher/<name>.cypher`, named by its verb."""

    name: str

    def __post_init__(self) -> None:
        KNOWN[self.name] = self

    @cached_property
    def file(self) -> cypher_file.CypherFile:
        """The file as people read it."""
        return cypher_file.read(self.name)

    @property
    def text(self) -> str:
        """The text as it is written."""
        return self.file.text

    @property
    def sent(self) -> str:
        """The text that is sent."""
        return in_one_map(self.text)
