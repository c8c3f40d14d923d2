"""Enum values in both languages: as descriptions in the schema, and as labels beside every value that is shown."""

from collections.abc import Mapping
from enum import Enum
from typing import Any, TypeVar

import strawberry

from graph.access_log import Decision
from graph.acting.problem import ProblemCode
from graph.callers import Role, Way
from graph.changes import Deed
from graph.sharing import Collection, Purpose, Rows
from resolvers.why_not import WhyNot
from schema.label_texts import TEXTS

E = TypeVar("E", bound=Enum)


@strawberry.federation.type(shareable=True, description="The name of a value, in Chinese and in English.")
class Label:
    """The name of a value, in Chinese and in English."""

    zh: str = strawberry.field(description="In Chinese")
    en: str = strawberry.field(description="In English")


LEVELS: Mapping[int, tuple[str, str]] = {
    1: ("重大(红)", "Major (red)"),
    2: ("较大(橙)", "Considerable (orange)"),
    3: ("一般(黄)", "General (yellow)"),
    4: ("低(蓝)", "Low (blue)"),
}

HAZARD_LEVELS: Mapping[int, tuple[str, str]] = {
    1: ("重大", "Major"),
    2: ("一般", "General"),
}

STEPS: Mapping[int, tuple[str, str]] = {
    1: ("属地", "Territorial"),
    2: ("行业监管", "Industry lead"),
    3: ("综合监管", "Comprehensive"),
    4: ("委办", "Office"),
    5: ("指挥部或委员会", "Headquarters or committee"),
}

KINDS: Mapping[str, tuple[str, str]] = {
    "DISTRICT": ("市辖区", "District"),
    "STREET": ("街道", "Subdistrict"),
    "COMMUNITY": ("社区", "Community"),
    "STAT_ZONE": ("统计区", "Statistical zone"),
    "FUNCTIONAL": ("功能区", "Functional zone"),
    "VIRTUAL": ("跨街道或海域", "Across streets, or at sea"),
}


def label(value: Enum) -> Label:
    """The label of an enum value."""
    return Label(zh=TEXTS[value][0], en=TEXTS[value][1])


def label_of(texts: Mapping[Any, tuple[str, str]], key: Any) -> Label:
    """The label of a level, step or kind; the bare key where none is listed."""
    zh, en = texts.get(key, (str(key), str(key)))
    return Label(zh=zh, en=en)


_NAMES: Mapping[type[Enum], str] = {
    Role: "CallerRole",
    Way: "CallerWay",
    WhyNot: "WhyNotRule",
    Rows: "SharedRows",
    Purpose: "SharingPurpose",
    Collection: "SharingConsumers",
    Decision: "AccessDecision",
    ProblemCode: "UserErrorCode",
    Deed: "ChangeDeed",
}
"""Names in the public schema of enums whose own name a neighbour may well use for something else."""


def _register() -> None:
    """Make the graph's enums known to the public schema, each value described in both languages."""
    for enum in {type(value) for value in TEXTS}:
        made: Any = strawberry.enum(enum, name=_NAMES.get(enum), description=(enum.__doc__ or "").strip())
        for value in made.__strawberry_definition__.values:
            value.description = "{} {}".format(*TEXTS[enum[value.name]])


_register()
