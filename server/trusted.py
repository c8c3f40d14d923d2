"""The trusted documents of the settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from server.settings import Settings


def trusted(settings: Settings) -> Mapping[str, str] | None:
    """By their ids; None when anything may be asked. CannotServeError when the list is no good."""
    if settings.documents is None:
        return None
    from server.documents.listed import read_listed  # noqa: PLC0415 - slow to import

    return read_listed(settings.documents)
