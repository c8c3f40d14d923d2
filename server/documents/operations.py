"""Which operation of a document is meant, and whether it may be asked for at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphql import OperationType, get_operation_ast

from server.errors import refusal
from server.requests.refused import BadRequest, wrong

if TYPE_CHECKING:
    from graphql import DocumentNode, OperationDefinitionNode

CHANGES = "a mutation changes something, and a GET may not"


def chosen(document: DocumentNode, asked: str | None, method: str) -> OperationDefinitionNode:
    """The operation that is meant; BadRequest when none is, or when it would change something and is no POST."""
    operation = get_operation_ast(document, asked)
    if operation is None:
        rule = "names no operation of the document" if asked else "must name one of several operations"
        raise wrong("operationName", "OPERATION", rule)
    if operation.operation is OperationType.MUTATION and method != "POST":
        raise _not_allowed(CHANGES)
    return operation


def is_subscription(operation: OperationDefinitionNode) -> bool:
    """Whether an operation is told one result after the other."""
    return operation.operation is OperationType.SUBSCRIPTION


def only_as_stream() -> BadRequest:
    """What a subscription gets that is asked for like a query."""
    message = "a subscription is told over text/event-stream, or over a WebSocket (graphql-transport-ws)"
    return wrong("Accept", "MEDIA_TYPE", message, 406)


def refuse_change(document: DocumentNode | None, asked: str | None) -> None:
    """BadRequest when a document that is no good anyway came by GET and would change something."""
    operation = get_operation_ast(document, asked) if document else None
    if operation is not None and operation.operation is OperationType.MUTATION:
        raise _not_allowed(CHANGES)


def _not_allowed(message: str) -> BadRequest:
    error = refusal("BAD_USER_INPUT", f"query: {message}", field="query", rule="OPERATION")
    return BadRequest(405, error, {"allow": "POST"})
