"""Risk categories and sub-scopes in the public schema."""

from typing import TYPE_CHECKING, Annotated

import strawberry

from graph.categories import CategoryRow, SubScopeRow
from resolvers import categories, escalation
from schema.dress import dressed
from schema.edges import shown, to_one
from schema.labels import Label, label_of
from schema.nodes import Node
from schema.words import EVENT_CLASSES

if TYPE_CHECKING:
    from schema.escalation import CommandBody


@dressed(keys=["key"], shared=("name", "name_en"))
class SubScope(Node, SubScopeRow):
    """A part of a category for which responsibility is divided."""

    category: "RiskCategory" = to_one(
        categories.by_code, lambda row: row.category_code, "The category that it is a part of"
    )


@dressed(keys=["code"], shared=("name", "name_en"))
class RiskCategory(Node, CategoryRow):
    """A category of risk in use in the district."""

    event_class_label: Label | None = shown(
        lambda row: row.event_class and label_of(EVENT_CLASSES, row.event_class),
        "The class of emergency in both languages",
    )
    sub_scopes: list[SubScope] = to_one(
        categories.sub_scopes_of, lambda row: row.code, "The parts for which responsibility is divided"
    )
    command_bodies: list[Annotated["CommandBody", strawberry.lazy("schema.escalation")]] = to_one(
        escalation.commands,
        lambda row: row.code,
        "Who leads beyond supervision, in response and recovery: the offices, headquarters and committees of its "
        "fourth and fifth level, with the condition under which each answers",
    )
