"""A result as it is sent: its data, and its errors shown or masked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import structlog

from server import errors

if TYPE_CHECKING:
    from graphql import ExecutionResult, GraphQLError
    from starlette.datastructures import State

log = structlog.get_logger("zeren.graphql")


def shown(result: ExecutionResult, state: State) -> dict[str, Any]:
    """What is sent of a result; without `data` when nothing was executed. The log hears of codes."""
    response: dict[str, Any] = {}
    if result.errors:
        code = getattr(state, "default_code", "BAD_USER_INPUT")
        sent = [errors.shown(error, code, state.request_id, _fault) for error in result.errors]
        state.codes = sorted({error["extensions"]["code"] for error in sent})
        response["errors"] = sent
    # An error with a path arose in the execution, which has a result even where it is null as a whole.
    if result.data is not None or not result.errors or any(error.path for error in result.errors):
        response["data"] = result.data
    if result.extensions:
        response["extensions"] = result.extensions
    return response


def _fault(error: GraphQLError) -> None:
    log.error("fault", path=error.path, exc_info=error.original_error or error)
