"""Reforms in the public schema."""

from typing import TYPE_CHECKING, Annotated

import strawberry

from graph.reforms import ReformRow, SuccessionRow
from resolvers import organisations, reforms
from schema.dress import dressed
from schema.edges import shown, to_many, to_one
from schema.labels import Label, label
from schema.nodes import Node

if TYPE_CHECKING:
    from schema.organisations import Organisation

_Organisation = Annotated["Organisation", strawberry.lazy("schema.organisations")]


@dressed()
class Succession(SuccessionRow):
    """An organisation that came after another. Duties do not move by themselves."""

    kind_label: Label = shown(lambda row: label(row.kind), "How, in both languages")
    predecessor: _Organisation | None = to_one(
        organisations.by_id, lambda row: row.predecessor_id, "The organisation that ended or gave"
    )
    successor: _Organisation | None = to_one(
        organisations.by_id, lambda row: row.successor_id, "The organisation that took over"
    )
    reform: Annotated["ReformEvent", strawberry.lazy("schema.reforms")] | None = to_one(
        reforms.by_id, lambda row: row.reform_id, "The reform that caused it"
    )


@dressed(keys=["id"])
class ReformEvent(Node, ReformRow):
    """A reform of the organisation of government, and what became of the organisations."""

    successions: list[Succession] = to_one(
        reforms.of_reforms, lambda row: row.id, "Which organisations came after which"
    )
    renamed: list[_Organisation] = to_many(
        organisations.by_id,
        lambda row: row.renamed_ids,
        "The organisations that only got another name: they stay the same, and so do their duties",
    )
