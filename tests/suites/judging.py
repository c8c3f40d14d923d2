"""What is wrong with an answer, whatever was asked: its status, media type and shape, the codes of its errors."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

CODES = frozenset(
    {
        "BAD_USER_INPUT",
        "CONFLICT",
        "FORBIDDEN",
        "GRAPHQL_PARSE_FAILED",
        "GRAPHQL_VALIDATION_FAILED",
        "LIMIT_EXCEEDED",
        "NOT_FOUND",
        "PERSISTED_DOCUMENT_NOT_FOUND",
        "PERSISTED_DOCUMENT_ID_REQUIRED",
        "PERSISTED_QUERY_NOT_FOUND",
        "TIMEOUT",
        "UNAUTHENTICATED",
        "UNAVAILABLE",
    }
)
"""The documented ones; INTERNAL is not among them, as it means that something went wrong inside."""

MEDIA_TYPES = frozenset({"application/json", "application/graphql-response+json"})
SERVER_ERRORS = 500


@dataclass(frozen=True)
class Answer:
    status: int
    media_type: str
    body: bytes

    @property
    def faults(self) -> list[str]:
        """Everything that is wrong with it."""
        if self.status >= SERVER_ERRORS:
            return [f"status {self.status}"]
        if self.media_type.split(";")[0] not in MEDIA_TYPES:
            return [f"media type {self.media_type}"]
        try:
            told = json.loads(self.body, parse_constant=_no_json)
        except ValueError as problem:
            return [f"no JSON: {problem}"]
        return _shape(told) if isinstance(told, dict) else ["no object"]

    @property
    def executed(self) -> bool:
        """Whether the graph answered something, and did not only refuse."""
        told = json.loads(self.body)
        data = told.get("data") or {}
        return any(value is not None for value in data.values()) or "errors" not in told

    @property
    def codes(self) -> list[str]:
        """The codes of its errors."""
        return [error["extensions"]["code"] for error in json.loads(self.body).get("errors", [])]


def _shape(told: dict[str, Any]) -> list[str]:
    faults = [f"{name} is no part of an answer" for name in told.keys() - {"data", "errors", "extensions"}]
    if not isinstance(told.get("data"), dict | None):
        faults.append("data is no object")
    errors = told.get("errors")
    if errors is None:
        return faults if told.get("data") is not None else [*faults, "neither data nor errors"]
    if not isinstance(errors, list) or not errors:
        return [*faults, "errors is no list of errors"]
    return faults + [fault for error in errors for fault in _faults_of_error(error)]


def _faults_of_error(error: Any) -> list[str]:
    if not isinstance(error, dict) or not isinstance(error.get("message"), str):
        return [f"an error without a message: {error}"]
    faults = []
    if error.keys() - {"message", "locations", "path", "extensions"}:
        faults.append(f"an error with more than the specification knows: {error}")
    if not all(place["line"] > 0 and place["column"] > 0 for place in error.get("locations", [])):
        faults.append(f"an error at no place: {error}")
    if not all(isinstance(step, str | int) for step in error.get("path", [])):
        faults.append(f"an error with a wrong path: {error}")
    if error.get("extensions", {}).get("code") not in CODES:
        faults.append(f"an error of no documented code: {error}")
    return faults


def _no_json(constant: str) -> None:
    raise ValueError(constant)
