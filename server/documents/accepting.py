"""From text to a document that may be executed: parsed, within the limits, valid; kept by its text.

Parsing and validating cost about two milliseconds even for a small operation, so what was accepted is kept.
"""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graphql import GraphQLError, GraphQLSyntaxError, parse, specified_rules, validate

from graph.failures import LimitExceeded
from server.documents.clock import Clock, clock_of, fields_with_a_time
from server.documents.closed import CLOSED
from server.documents.costs import Costs
from server.documents.digest import digest
from server.documents.limits import check_document
from server.execution.plans import Plans

if TYPE_CHECKING:
    from graphql import DocumentNode, GraphQLSchema

    from server.documents.sizes import Sizes
    from server.settings import Settings

KEPT = 500
"""Documents kept; clients send few different ones, or send them once."""

KEPT_CHARACTERS = 20_000
"""A longer text is not kept."""

KEPT_IN_ALL = 1_000_000
"""Characters of all texts kept; what is parsed of a text takes about a hundred times its length in memory."""

MOST_ERRORS = 20
"""Validation stops after so many errors of one document."""


class Refused(Exception):  # noqa: N818 - the request's fate; its errors are inside
    """A document that is not executed, and why."""

    def __init__(self, code: str, errors: list[GraphQLError], document: DocumentNode | None = None) -> None:
        super().__init__(code)
        self.code = code
        self.errors = errors
        self.document = document


@dataclass(frozen=True)
class Accepted:
    """A document that may be executed, and what of it depends on its variables: sizes, the clock, costs, plans."""

    document: DocumentNode
    sizes: Sizes
    clock: Clock
    costs: Costs
    plans: Plans
    sha256: str


class Documents:
    """Accepted documents by their text, the least recently used given up first."""

    def __init__(self, schema: GraphQLSchema, settings: Settings) -> None:
        self._schema = schema
        self._settings = settings
        self._closed = not settings.introspection
        self._rules = (*specified_rules, *CLOSED) if self._closed else specified_rules
        self._at_fields = fields_with_a_time(schema)
        self._accepted: OrderedDict[str, Accepted] = OrderedDict()
        self._characters = 0

    def accept(self, text: str) -> Accepted:
        """The document of a text; Refused or LimitExceeded when it is not to be executed."""
        kept = self._accepted.get(text)
        if kept is not None:
            self._accepted.move_to_end(text)
            return kept
        document = self._parse(text)
        try:
            sizes = check_document(document, self._settings)
            errors = validate(
                self._schema, document, self._rules, max_errors=MOST_ERRORS, hide_suggestions=self._closed
            )
            if errors:
                raise Refused("GRAPHQL_VALIDATION_FAILED", errors, document)
            costs = Costs(document, self._schema)
        except RecursionError:
            message = "the operation's fragments are nested too deep (ZEREN_MAX_DEPTH)"
            raise LimitExceeded("ZEREN_MAX_DEPTH", message) from None
        plans = Plans(self._schema, document)
        accepted = Accepted(document, sizes, clock_of(document, self._at_fields), costs, plans, digest(text))
        if len(text) <= KEPT_CHARACTERS:
            self._accepted[text] = accepted
            self._characters += len(text)
            while len(self._accepted) > KEPT or self._characters > KEPT_IN_ALL:
                self._characters -= len(self._accepted.popitem(last=False)[0])
        return accepted

    def _parse(self, text: str) -> DocumentNode:
        most = self._settings.max_tokens
        try:
            return parse(text, max_tokens=most)
        except GraphQLSyntaxError as error:
            if f"more than {most} tokens" in error.message:
                raise LimitExceeded(
                    "ZEREN_MAX_TOKENS", f"the operation has more than {most} tokens (ZEREN_MAX_TOKENS)"
                ) from None
            raise Refused("GRAPHQL_PARSE_FAILED", [error]) from None
