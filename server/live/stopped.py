"""An operation that ends before its time, or never began."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from server import errors

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Sequence

    from graph.failures import Failure


class Stopped(Exception):  # noqa: N818 - the fate of an operation; its errors are inside
    """An operation has no further result: the errors as they are sent."""

    def __init__(self, errors: Sequence[dict[str, Any]]) -> None:
        super().__init__(errors[0]["message"])
        self.errors = list(errors)

    @classmethod
    def by(cls, failure: Failure) -> Stopped:
        """Stopped by a failure."""
        return cls([errors.failure(failure)])

    @property
    def codes(self) -> list[str]:
        """The codes of its errors, each once."""
        return sorted({error["extensions"]["code"] for error in self.errors})


async def stopped(error: dict[str, Any]) -> AsyncGenerator[dict[str, Any] | None, None]:
    """The results of an operation that has none."""
    if error:
        raise Stopped([error])
    yield {}
