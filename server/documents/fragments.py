"""The fragments of a document, by name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphql import FragmentDefinitionNode

if TYPE_CHECKING:
    from graphql import DocumentNode


def fragments_of(document: DocumentNode) -> dict[str, FragmentDefinitionNode]:
    """What the document defines to be spread."""
    return {each.name.value: each for each in document.definitions if isinstance(each, FragmentDefinitionNode)}
