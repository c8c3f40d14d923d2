"""Dress a row for the public schema: its docstring and the notes on its fields become descriptions.

A GraphQL type inherits its row and adds edges. At run time the rows themselves travel; the type only says how
they are shown. Columns marked HIDDEN are taken away, whatever else a row gains is caught by the committed SDL.
"""

import dataclasses
import inspect
from collections.abc import Callable, Iterable
from typing import Any, Protocol, TypeVar, get_args, get_type_hints

import strawberry
from strawberry.annotation import StrawberryAnnotation
from strawberry.federation.schema_directives import Shareable, Tag
from strawberry.types.base import StrawberryObjectDefinition

from graph.lean import row_type
from graph.row import Hidden, Key, Provenance

T = TypeVar("T", bound=type)


class IsShown(Protocol):
    """Tells whether values belong to a type."""

    def __call__(self, value: Any, info: Any, /) -> bool:
        """Whether one is, as graphql-core asks."""
        ...

    def are(self, values: Iterable[Any]) -> bool:
        """Whether all are; a thousand rows are of few kinds."""
        ...


def dressed(
    *,
    keys: Iterable[str] = (),
    shared: Iterable[str] = (),
    is_type_of: IsShown | None = None,
) -> Callable[[T], T]:
    """Make a GraphQL type of a class that inherits a row.

    `keys` are the federation keys of an entity, `shared` the columns that neighbours know as well and may answer.
    """

    def dress(cls: T) -> T:
        made = strawberry.federation.type(cls, description=_description(cls), keys=list(keys))
        definition = _noted(made, frozenset(shared))
        definition.is_type_of = is_type_of or IsRow(_row(cls))
        return made

    return dress


def dressed_interface(*, keys: Iterable[str]) -> Callable[[T], T]:
    """Make a GraphQL interface of a class that inherits a row; neighbours may extend all its types by its keys."""

    def dress(cls: T) -> T:
        made = strawberry.federation.interface(cls, description=_description(cls), keys=list(keys))
        _noted(made, frozenset())
        return made

    return dress


def _noted(cls: Any, shared: frozenset[str]) -> StrawberryObjectDefinition:
    definition: StrawberryObjectDefinition = cls.__strawberry_definition__
    hints = get_type_hints(_row(cls), include_extras=True)
    shown = []
    for field in definition.fields:
        notes = getattr(hints.get(field.python_name), "__metadata__", ())
        # An edge may bear the name of the hidden column that it follows.
        if field.base_resolver is None and any(isinstance(note, Hidden) for note in notes):
            continue
        if any(isinstance(note, Key) for note in notes):
            hint = hints[field.python_name]
            optional = type(None) in get_args(get_args(hint)[0])
            field.type_annotation = StrawberryAnnotation(strawberry.ID | None if optional else strawberry.ID)
        if field.description is None:
            field.description = next((note for note in notes if isinstance(note, str)), None)
        field.directives = [*field.directives, *_directives(notes, shared=field.python_name in shared)]
        shown.append(field)
    definition.fields = shown
    return definition


def _directives(notes: Iterable[Any], *, shared: bool) -> list[object]:
    """What federation is told of a field; a gateway can leave out what bears a tag."""
    told: list[object] = [Shareable()] if shared else []
    return told + [Tag(name="provenance") for note in notes if isinstance(note, Provenance)]


def _row(cls: type) -> type:
    """The plain dataclass from which the type inherits its columns."""
    return next(
        base
        for base in cls.__mro__
        if dataclasses.is_dataclass(base) and "__strawberry_definition__" not in base.__dict__
    )


@dataclasses.dataclass(frozen=True)
class IsRow:
    """Tells whether values are rows of a type."""

    row: type

    def __call__(self, value: Any, _info: Any) -> bool:
        """Whether one is."""
        return issubclass(row_type(type(value)), self.row)

    def are(self, values: Iterable[Any]) -> bool:
        """Whether all are."""
        return all(issubclass(row_type(each), self.row) for each in set(map(type, values)))


def _description(cls: type) -> str:
    return inspect.cleandoc(cls.__doc__ or "")
