"""What a document asks for, worked out once: for each type the fields to answer, and how each is completed.

Selection ─ Field ─ Field ─ ...          one level: the parents of one type
              └ way      how a level comes to the field's values
              └ completed  from values to results: leaves, lists, and the next level
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Any, Protocol

import msgspec

if TYPE_CHECKING:
    from collections.abc import Callable

    from graphql import FieldNode, GraphQLField, GraphQLObjectType

    from resolvers.roads import Answers
    from server.execution.request import Request

    Results = Answers


class Unfit(Exception):  # noqa: N818 - no error: the library completes such an answer
    """An answer that holds an error, or a value that only the library knows how to complete."""


class Completed(Protocol):
    """From the values of a level to their results; Unfit when one of them is in error."""

    def results(self, values: list[Any], request: Request) -> Results:
        """The result of each value, at once where nothing has to be asked."""
        ...


class Way(Protocol):
    """How the parents of a level come to the values of a field."""

    def values(self, parents: list[Any], field: Field, request: Request) -> Results:
        """The value of each parent, at once where nothing has to be asked."""
        ...


@dataclass(frozen=True, eq=False)
class Field:
    """A field as it is asked for. `judge`: who must hear of it before it is answered, once for each level."""

    key: str
    nodes: tuple[FieldNode, ...]
    kind: GraphQLObjectType
    definition: GraphQLField
    way: Way
    judge: Callable[[Any, dict[str, Any]], None] | None
    completed: Completed

    def values(self, parents: list[Any], request: Request) -> Results:
        """The value of each parent."""
        if self.judge is not None:
            self.judge(request.context, self.arguments(request))
        return self.way.values(parents, self, request)

    def arguments(self, request: Request) -> dict[str, Any]:
        """Its arguments, as the first of its nodes names them: all of them name the same (5.3.2)."""
        return request.arguments(self.definition, self.nodes[0])

    def converted(self, request: Request) -> dict[str, Any]:
        """The same as a resolver receives them."""
        return request.converted(self.definition, self.nodes[0])


@dataclass(frozen=True, eq=False)
class Selection:
    """What is asked of the objects of one type."""

    fields: tuple[Field, ...]

    @cached_property
    def result(self) -> type[msgspec.Struct]:
        """What holds the results of one object, by their keys in the order of the specification (6.3.2)."""
        return _result(tuple(field.key for field in self.fields))


@lru_cache(maxsize=2048)
def _result(keys: tuple[str, ...]) -> type[msgspec.Struct]:
    """A thousand of these are made, and sent as JSON, ten times sooner than as many dictionaries."""
    names = {f"f{place}": key for place, key in enumerate(keys)}
    return msgspec.defstruct("Result", [(name, Any) for name in names], rename=names, gc=False)
