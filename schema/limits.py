"""What a list can be limited by: each limit is described and checked once, and a filter is made of limits."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

import strawberry
from strawberry.utils.str_converters import to_camel_case

from resolvers import inputs

if TYPE_CHECKING:
    from enum import Enum

Check = Callable[[Any, str], Any]


@dataclass(frozen=True)
class Limit:
    """One limit: its type, what it means, and how a value that was sent becomes a parameter of the question."""

    type: Any
    description: str
    check: Check


def _as_sent(value: Any, _field: str) -> Any:
    return value


def shaped(shape: str, description: str) -> Limit:
    """A key of a shape."""
    return Limit(strawberry.ID, description, lambda value, field: inputs.shaped(value, shape, field))


def one_of(enum: type[Enum], description: str) -> Limit:
    """A value of an enum."""
    return Limit(enum, description, lambda value, _field: value.value)


def word(words: Sequence[str], description: str) -> Limit:
    """A word of a closed list that the public schema holds as a text."""
    return Limit(strawberry.ID, description, lambda value, field: inputs.one_of(value, words, field))


def flag(description: str) -> Limit:
    """Yes or no."""
    return Limit(bool, description, _as_sent)


def number(description: str, low: int, high: int) -> Limit:
    """A whole number of a range, both ends included."""
    return Limit(int, description, lambda value, field: inputs.between(value, low, high, field))


def day(description: str) -> Limit:
    """A calendar date."""
    return Limit(date, description, _as_sent)


def moment(description: str) -> Limit:
    """An instant."""
    return Limit(datetime, description, _as_sent)


def text(places: str) -> Limit:
    """A phrase that is looked for in full-text indexes."""
    return Limit(
        str,
        f"Looked for in {places} as one phrase of whole English words and of pairs of neighbouring Chinese "
        "characters, in Simplified Chinese; two letters or characters or more. It is a text, never a query",
        inputs.phrase,
    )


AREA = shaped("AREA_CODE", "Code of an area; it stands for itself and everything that lies in it")
CATEGORY = shaped("CATEGORY_CODE", "Code of a category of risk, such as 02")
SUB_SCOPE = shaped("SUB_SCOPE_KEY", "Key of a sub-scope, such as 02-A")
DEPARTMENT = shaped("ORGANISATION_ID", "Id of a department, such as U06")
ORGANISATION = shaped("ORGANISATION_ID", "Id of an organisation, such as H01")
BUILDING = Limit(strawberry.ID, "Code of a building, 19 digits", inputs.building)
ENTERPRISE = shaped("ORGANISATION_ID", "Id of an enterprise in this graph, such as E15")
HIC = Limit(strawberry.ID, "A hazard identity code, 27 characters", inputs.hic)
RISK_LEVEL = number("Level now, from 1 (major) to 4 (low)", 1, 4)
ON = day("On this date")
TEXT = text("the names")
SINCE = day("On this day or later")
BEFORE = day("Before this day")


def filter_type(name: str, things: str, limits: Mapping[str, Limit]) -> Any:
    """An input type whose fields are these limits; what is left out is not limited."""
    description = (
        f"Which {things} are looked at; what is left out is not limited. Unknown keys give an empty page."
    )
    fields = {
        attribute: strawberry.field(default=None, description=limit.description)
        for attribute, limit in limits.items()
    }
    annotations = {attribute: limit.type | None for attribute, limit in limits.items()}
    made = type(name, (), {"__annotations__": annotations, "__doc__": description, **fields})
    return strawberry.input(made, description=description)


def parameters(asked: Any, limits: Mapping[str, Limit]) -> dict[str, Any]:
    """The parameters of the question, None for what is not limited; BadInput that names the field and the rule."""
    found = {}
    for attribute, limit in limits.items():
        name = to_camel_case(attribute)
        value = getattr(asked, attribute, None)
        found[name] = None if value is None else limit.check(value, f"filter.{name}")
    return found
