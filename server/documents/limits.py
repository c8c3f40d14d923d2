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
    OperationDefinitionNode,
    SelectionSetNode,
)

from graph.failures import LimitExceeded
from server.documents.fragments import fragments_of
from server.documents.sizes import Sizes

if TYPE_CHECKING:
    from collections.abc import Mapping

    from server.settings import Settings

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


def check_document(document: DocumentNode, settings: Settings) -> Sizes:
    """LimitExceeded, naming the setting, when any operation of a document asks for too much.

    What comes back checks the variables that are sent with it.
    """
    fragments = fragments_of(document)
    if len(fragments) > settings.max_fragments:
        name, most = "ZEREN_MAX_FRAGMENTS", settings.max_fragments
        raise LimitExceeded(
            name, f"the document has {len(fragments)} fragments; at most {most} are allowed ({name})"
        )
    measured = _Measured(fragments, settings)
    for node in document.definitions:
        if isinstance(node, OperationDefinitionNode):
            _compare(measured.selections(node.selection_set), settings)
            measured.sizes.check_defaults(node)
    return measured.sizes


def _compare(measure: Measure, settings: Settings) -> None:
    limits = (
        ("ZEREN_MAX_DEPTH", measure.depth, settings.max_depth, "levels deep"),
        ("ZEREN_MAX_ALIASES", measure.aliases, settings.max_aliases, "aliases"),
        ("ZEREN_MAX_FIELDS", measure.fields, settings.max_fields, "fields"),
    )
    for name, found, most, unit in limits:
        if found > most:
            raise LimitExceeded(name, f"the operation has {found} {unit}; at most {most} are allowed ({name})")


class _Measured:
    """Measures selections, each fragment once."""

    def __init__(self, fragments: Mapping[str, FragmentDefinitionNode], settings: Settings) -> None:
        self._fragments = fragments
        self._known: dict[str, Measure] = {}
        self.sizes = Sizes(settings.max_list)

    def selections(self, selections: SelectionSetNode | None) -> Measure:
        measure = Measure()
        for node in selections.selections if selections else ():
            measure = measure.beside(self._selection(node))
        return measure

    def _selection(self, node: object) -> Measure:
        if isinstance(node, FieldNode):
            self.sizes.check_field(node)
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
