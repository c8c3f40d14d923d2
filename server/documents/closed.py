"""A schema that is not shown to strangers: neither introspection nor federation's SDL, which say the same."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from graphql import GraphQLError, NoSchemaIntrospectionCustomRule, ValidationRule

if TYPE_CHECKING:
    from graphql import FieldNode


class NoService(ValidationRule):
    """Refuses `_service`, which holds the whole schema as a text."""

    def enter_field(self, node: FieldNode, *_: Any) -> None:
        """Judge a field."""
        if node.name.value == "_service":
            message = "The schema is not shown here (ZEREN_INTROSPECTION); _service is not offered."
            self.report_error(GraphQLError(message, node))


CLOSED = (NoSchemaIntrospectionCustomRule, NoService)
"""Rules of validation beside the usual ones."""
