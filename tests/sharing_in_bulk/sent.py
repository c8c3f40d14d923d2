"""What tests share, and how they read what became of it."""

from __future__ import annotations

import itertools
from typing import Any

from graph.codes import uscc
from tests.acting.desk import Desk

PAYLOAD = """{ change repeated created updated unchanged claimed refused
  results { index key version outcome claimed possibleDuplicates userErrors { code field message { zh en } } } }"""
PLACE = {"area": "440308003", "subScope": "02-A"}
LETTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_NUMBERS = itertools.count(1)


def credit_code() -> str:
    """A credit code that nobody bears yet."""
    body = f"91440300YW{next(_NUMBERS):06d}"
    return next(code for last in LETTERS if uscc.refusal(code := f"{body}X{last}") is None)


def enterprise(**told: Any) -> dict[str, Any]:
    """A new enterprise."""
    return {"uscc": credit_code(), "name": "示例共享企业", **PLACE, **told}


async def shared(desk: Desk, name: str, items: list[dict[str, Any]], **sent: Any) -> dict[str, Any]:
    """The payload of what was shared."""
    told = await desk.answer(name, PAYLOAD, items=items, **sent)
    assert "errors" not in told, told["errors"]
    return dict(told["data"][name])


def outcomes(payload: dict[str, Any]) -> list[str]:
    return [each["outcome"] for each in payload["results"]]


def problems(payload: dict[str, Any]) -> list[tuple[str, str]]:
    return [(each["code"], each["field"]) for result in payload["results"] for each in result["userErrors"]]
