"""A request that is refused with a status before anything is executed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from server.errors import refusal

if TYPE_CHECKING:
    from collections.abc import Mapping


class BadRequest(Exception):  # noqa: N818 - the name of its HTTP status
    """A request that is refused with a status, and the error that is sent."""

    def __init__(self, status: int, error: dict[str, Any], headers: Mapping[str, str] | None = None) -> None:
        super().__init__(error["message"])
        self.status = status
        self.error = error
        self.headers = headers or {}


def wrong(field: str, rule: str, message: str, status: int = 400) -> BadRequest:
    """A request whose form is wrong."""
    return BadRequest(status, refusal("BAD_USER_INPUT", f"{field}: {message}", field=field, rule=rule))
