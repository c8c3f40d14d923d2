"""What a gateway sends to name an entity, judged: a key in it, and the values that a field of ours requires.

A key is a field set of federation: `id`, `sku package`, `sku variation { id }`. Each field of it must hold a text;
a gateway may send an error object where a neighbour failed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

import msgspec
from graphql import FieldNode, OperationDefinitionNode, SelectionSetNode, parse
from strawberry.utils.str_converters import to_snake_case

from graph.failures import BadInput
from graph.lean import LeanRow

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from graph.sharing import Dataset

Path = tuple[str, ...]


@dataclass(frozen=True)
class Keyed:
    """How one key of a type becomes a row: its field set, the edge, and the check that makes the edge's key.

    The check gets the text of each field, in order, and where the key stands; it raises BadInput for a malformed
    one.
    """

    fields: str
    edge: Any
    check: Callable[..., Any]

    @cached_property
    def paths(self) -> tuple[Path, ...]:
        """The way to each field of the key."""
        operation = parse(f"{{ {self.fields} }}").definitions[0]
        assert isinstance(operation, OperationDefinitionNode)  # noqa: S101 - braces alone are an operation
        return tuple(_leaves(operation.selection_set, ()))

    @cached_property
    def place(self) -> str:
        """Where the key stands."""
        return f"representations.{self.paths[0][0]}"

    @cached_property
    def _only(self) -> str | None:
        """The name of the only field of most keys."""
        (first, *more), *others = self.paths
        return None if more or others else first

    def named(self, representation: Mapping[str, Any]) -> Any:
        """The edge's key that a representation names; None when it does not hold this key, BadInput as above."""
        if self._only is not None:
            only = representation.get(self._only)
            return self.check(only, self.place) if isinstance(only, str) else None
        found = [_at(representation, path) for path in self.paths]
        return self.check(*found, self.place) if all(isinstance(each, str) for each in found) else None


@dataclass(frozen=True)
class Entities:
    """The entities of a schema: keys by the name of their type, and whether a row is shown as a type.

    `dataset_of` tells what a caller must be permitted to see before a type is looked up; None: nothing.
    `external` names, by type, the fields that neighbours hold and a field of ours requires, with their types. They
    are columns of the row with None as their default.
    """

    keys: Mapping[str, tuple[Keyed, ...]]
    shown_as: Callable[[Any, str], bool]
    dataset_of: Callable[[str], Dataset | None]
    external: Mapping[str, Mapping[str, type]]

    def judge(self, representation: Any) -> tuple[str, Any, Any]:
        """The type, the edge and the edge's key; BadInput when the representation names no entity."""
        if type(representation) is not dict and not isinstance(representation, Mapping):
            raise BadInput("representations", "OBJECT", "must be objects with __typename and a key")
        name = representation.get("__typename")
        entries = self.keys.get(name) if isinstance(name, str) else None
        if name is None or entries is None:
            raise BadInput("representations.__typename", "ENTITY", "names no entity of this graph")
        problem = None
        for entry in entries:
            try:
                key = entry.named(representation)
            except BadInput as malformed:
                problem = malformed
                continue
            if key is not None:
                return name, entry.edge, key
        keys = " or ".join(entry.fields for entry in entries)
        raise problem or BadInput(entries[0].place, "KEY", f"{name} needs its key {keys} as a text")

    def row(self, row: Any, name: str, representation: Mapping[str, Any]) -> Any:
        """The row as the type, with what neighbours know of it; None when it is no such thing.

        A value of the wrong type counts as unknown: the gateway tells of the neighbour's failure itself.
        """
        if row is None or not self.shown_as(row, name):
            return None
        external = self.external.get(name)
        return row if external is None else _knowing(row, external, representation)


def _knowing(row: Any, external: Mapping[str, type], representation: Mapping[str, Any]) -> Any:
    """A row with values of neighbours, where it has a place for them: a lean one has what was asked for."""
    known = {
        to_snake_case(field): representation[field]
        for field, kind in external.items()
        if type(representation.get(field)) is kind
    }
    if isinstance(row, LeanRow):
        return msgspec.structs.replace(row, **{name: known[name] for name in known if hasattr(row, name)})
    return replace(row, **known)


def _leaves(selections: SelectionSetNode, above: Path) -> Iterator[Path]:
    for node in selections.selections:
        if isinstance(node, FieldNode):
            path = (*above, node.name.value)
            if node.selection_set:
                yield from _leaves(node.selection_set, path)
            else:
                yield path


def _at(value: Any, path: Path) -> Any:
    for name in path:
        value = value.get(name) if isinstance(value, Mapping) else None
    return value
