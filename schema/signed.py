"""The signature that the schema shows of a resolver, where its own takes whatever comes."""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING, Any

from schema.context import Info

if TYPE_CHECKING:
    from collections.abc import Iterable


def sign(resolve: Any, arguments: Iterable[inspect.Parameter]) -> None:
    """Give a resolver of keyword arguments the parameters that the schema shows."""
    around = [
        inspect.Parameter("root", inspect.Parameter.POSITIONAL_OR_KEYWORD, annotation=Any),
        inspect.Parameter("info", inspect.Parameter.POSITIONAL_OR_KEYWORD, annotation=Info),
    ]
    arguments = [each.replace(kind=inspect.Parameter.KEYWORD_ONLY) for each in arguments]
    resolve.__signature__ = inspect.Signature([*around, *arguments])
    resolve.__annotations__ = {each.name: each.annotation for each in (*around, *arguments)}
