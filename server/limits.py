"""What an operation may ask for, decided on its document alone, before the graph is asked.

Every count walks each fragment once and multiplies by nothing that a caller can blow up: a fragment's own
numbers are kept, so that documents that spread fragments in fragments cost as little as they are long.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    InlineFragmentNode,
    IntValueNode,
    ListValueNode,
    OperationDefinitionNode,
    SelectionSetNode,
)

from graph.failures import LimitExceeded

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from graphql import ValueNode

    from server.settings import Settings

_SIZES = ("first", "last")
INTROSPECTION_DEPTH = 20
"""Introspection nests deep by its nature, and asks the graph nothing."""


@dataclass(frozen=True)
class Measure:
    """How much a selection asks for: nesting, fields and aliases, fragments spread out."""

    depth: int = 0
    fields: int = 0
    aliases: int = 0

    def beside(self, other: Measure) -> Measure:
        """Two selections of one level."""
        return Measure(max(self.depth, other.depth), self.fields + other.fields, self.aliases + other.aliases)


def check_document(document: DocumentNode, settings: Settings) -> None:
    """LimitExceeded, naming the setting, when any operation of a document asks for too much."""
    fragments = {
        node.name.value: node for node in document.definitions if isinstance(node, FragmentDefinitionNode)
    }
    measured = _Measured(fragments, settings)
    for node in document.definitions:
        if isinstance(node, OperationDefinitionNode):
            _compare(measured.selections(node.selection_set), settings)


def _compare(measure: Measure, settings: Settings) -> None:
    limits = (
        ("ZEREN_MAX_DEPTH", measure.depth, settings.max_depth, "levels deep"),
        ("ZEREN_MAX_FIELDS", measure.fields, settings.max_fields, "fields"),
        ("ZEREN_MAX_ALIASES", measure.aliases, settings.max_aliases, "aliases"),
    )
    for name, found, most, unit in limits:
        if found > most:
            raise LimitExceeded(name, f"the operation has {found} {unit}; at most {most} are allowed ({name})")


class _Measured:
    """Measures selections, each fragment once."""

    def __init__(self, fragments: Mapping[str, FragmentDefinitionNode], settings: Settings) -> None:
        self._fragments = fragments
        self._settings = settings
        self._known: dict[str, Measure] = {}

    def selections(self, selections: SelectionSetNode | None) -> Measure:
        measure = Measure()
        for node in selections.selections if selections else ():
            measure = measure.beside(self._selection(node))
        return measure

    def _selection(self, node: object) -> Measure:
        if isinstance(node, FieldNode):
            _check_sizes(node, self._settings.max_list)
            below = self.selections(node.selection_set)
            if node.name.value in ("__schema", "__type"):
                below = Measure(
                    0 if below.depth <= INTROSPECTION_DEPTH else below.depth, below.fields, below.aliases
                )
            return Measure(below.depth + 1, below.fields + 1, below.aliases + (node.alias is not None))
        if isinstance(node, InlineFragmentNode):
            return self.selections(node.selection_set)
        if isinstance(node, FragmentSpreadNode):
            return self._fragment(node.name.value)
        return Measure()

    def _fragment(self, name: str) -> Measure:
        if name not in self._known:
            self._known[name] = Measure()  # a fragment within itself is validation's to refuse
            fragment = self._fragments.get(name)
            self._known[name] = self.selections(fragment.selection_set) if fragment else Measure()
        return self._known[name]


def _check_sizes(node: FieldNode, most: int) -> None:
    for argument in node.arguments or ():
        if argument.name.value in _SIZES and isinstance(argument.value, IntValueNode):
            _check_size(argument.name.value, int(argument.value.value), most)
        for found in _lists(argument.value):
            _check_size(argument.name.value, found, most)


def _lists(value: ValueNode) -> Iterator[int]:
    """The lengths of the lists in a literal."""
    if isinstance(value, ListValueNode):
        yield len(value.values)
        for each in value.values:
            yield from _lists(each)
    for entry in getattr(value, "fields", ()):
        yield from _lists(entry.value)


def check_variables(variables: Mapping[str, Any] | None, most: int) -> None:
    """LimitExceeded when a list in the variables is too long."""
    waiting: list[tuple[str, Any]] = list((variables or {}).items())
    while waiting:
        name, value = waiting.pop()
        if isinstance(value, list):
            _check_size(name, len(value), most)
            waiting += [(name, each) for each in value]
        elif isinstance(value, dict):
            waiting += [(name, each) for each in value.values()]


def _check_size(name: str, found: int, most: int) -> None:
    if found > most:
        raise LimitExceeded("ZEREN_MAX_LIST", f"{name}: {found} is more than the {most} allowed (ZEREN_MAX_LIST)")
