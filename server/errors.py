"""Errors as callers see them: expected failures speak, everything else is masked and logged.

This is a step on the result, not an extension: extension instances are shared between concurrent requests.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from graphql import GraphQLError

from graph.failures import BadInput, Failure
from server.places import place, told

if TYPE_CHECKING:
    from collections.abc import Callable

REFUSED_UNREAD = ("GRAPHQL_PARSE_FAILED", "GRAPHQL_VALIDATION_FAILED")
"""Codes of documents that are not executed: whatever went wrong there, what was sent is to blame."""

STATUS = {"INTERNAL": 500, "UNAVAILABLE": 503, "TIMEOUT": 504}
"""Statuses of failures that are ours, where there is no data at all; whatever else went wrong was sent (400)."""

MASKED = "An error occurred inside the service; its trace id names it in the log"


def shown(
    error: GraphQLError, default_code: str, trace: str, fault: Callable[[GraphQLError], None]
) -> dict[str, Any]:
    """One error as it is sent. `fault` hears of what is masked."""
    cause = error.original_error
    while isinstance(cause, GraphQLError) and cause.original_error is not None:
        cause = cause.original_error
    if isinstance(cause, Failure):
        placed = _placed(error, cause)
        return _formatted(error, placed.message, {"code": placed.code, **placed.facts})
    if cause is None or isinstance(cause, GraphQLError) or default_code in REFUSED_UNREAD:
        # No cause of ours: graphql-core itself refuses what was sent.
        return _formatted(error, told(error), {"code": default_code, **_input_facts(error, default_code)})
    fault(error)
    return _formatted(error, MASKED, {"code": "INTERNAL", "traceId": trace})


def failure(cause: Failure) -> dict[str, Any]:
    """A failure of the whole request."""
    return {"message": cause.message, "extensions": {"code": cause.code, **cause.facts}}


def refusal(code: str, message: str, **facts: object) -> dict[str, Any]:
    """A request that is not even looked at."""
    return {"message": message, "extensions": {"code": code, **facts}}


def _formatted(error: GraphQLError, message: str, extensions: dict[str, Any]) -> dict[str, Any]:
    sent: dict[str, Any] = {"message": message}
    if error.locations:
        sent["locations"] = [{"line": place.line, "column": place.column} for place in error.locations]
    if error.path is not None:
        sent["path"] = list(error.path)
    return {**sent, "extensions": extensions}


def _placed(error: GraphQLError, cause: Failure) -> Failure:
    """The failure; a scalar does not know where its value stands, so the request is asked for it."""
    if isinstance(cause, BadInput) and cause.field[:1].isupper():
        return cause.at(place(error) or cause.field)
    return cause


def _input_facts(error: GraphQLError, code: str) -> dict[str, object]:
    if code != "BAD_USER_INPUT":
        return {}
    return {"field": place(error) or "variables", "rule": "TYPE"}
