"""What resolvers have come to while a plan was executed: the library is told it, and calls none of them again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    from graphql import FieldNode, GraphQLResolveInfo


@dataclass(frozen=True)
class Outcome:
    """A value, or what the resolver has failed with. The parent is kept, so that no other takes its place."""

    parent: Any
    value: Any


class Outcomes:
    """By field and parent; as the library's middleware it answers instead of their resolvers."""

    def __init__(self) -> None:
        self._kept: dict[tuple[int, int], Outcome] = {}

    def keep(self, node: FieldNode, parents: list[Any], values: list[Any]) -> None:
        """Remember what a resolver has come to for each parent."""
        for parent, value in zip(parents, values, strict=True):
            self._kept[id(node), id(parent)] = Outcome(parent, value)

    def resolve(
        self, resolve: Callable[..., Any], root: Any, info: GraphQLResolveInfo[Any], **arguments: Any
    ) -> Any:
        """What is remembered; else what the resolver comes to now."""
        found = self._kept.get((id(info.field_nodes[0]), id(root)))
        if found is None:
            return resolve(root, info, **arguments)
        if isinstance(found.value, Exception):
            raise found.value
        return found.value
