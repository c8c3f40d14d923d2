"""The plans of one document, kept with it: one for each operation and each way in which its conditions hold."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

from graphql import VariableNode, Visitor, visit

from server.documents.fragments import fragments_of
from server.execution.collecting import CONDITIONS, Collecting
from server.execution.compiling import Compiler
from server.execution.plan import Unfit
from server.execution.wanted import wanted

if TYPE_CHECKING:
    from collections.abc import Mapping

    from graphql import DirectiveNode, DocumentNode, GraphQLSchema, OperationDefinitionNode

    from graph.lean import Wanted
    from server.execution.plan import Selection

KEPT = 16
"""Plans kept of one document. Conditions that hold in more ways are compiled each time anew."""


class Plans:
    """Compiles the queries of a document when they are first executed."""

    def __init__(self, schema: GraphQLSchema, document: DocumentNode) -> None:
        self._schema = schema
        self.document = document
        self.fragments = fragments_of(document)
        self._conditions = _conditions(document)
        self._kept: dict[tuple[Any, ...], Selection | None] = {}

    @cached_property
    def wanted(self) -> Wanted:
        """The columns that it needs of each type of row."""
        return wanted(self._schema, self.document)

    def of(self, query: OperationDefinitionNode, variables: Mapping[str, Any]) -> Selection | None:
        """What a query asks of the query type; None when only the library can answer it."""
        holds = tuple(variables.get(name) for name in self._conditions)
        place = (query.name.value if query.name else None, *holds)
        if place not in self._kept:
            if len(self._kept) >= KEPT:
                self._kept.clear()
            self._kept[place] = self._compiled(query, dict(zip(self._conditions, holds, strict=True)))
        return self._kept[place]

    def _compiled(self, query: OperationDefinitionNode, holds: dict[str, Any]) -> Selection | None:
        compiler = Compiler(self._schema, Collecting(self._schema, self.fragments, holds))
        root: Any = self._schema.query_type  # a schema without one is valid for no query
        try:
            return compiler.selection(root, [query.selection_set])
        except Unfit:
            return None


def _conditions(document: DocumentNode) -> tuple[str, ...]:
    """The variables that skip or include something."""
    found: dict[str, None] = {}

    class Finding(Visitor):
        def enter_directive(self, node: DirectiveNode, *_: Any) -> None:
            if node.name.value in CONDITIONS:
                values = [each.value for each in node.arguments or ()]
                found.update((each.name.value, None) for each in values if isinstance(each, VariableNode))

    visit(document, Finding())
    return tuple(found)
