"""Questions about who took what."""

from typing import Any

import strawberry

from graph.access_log import AccessKind, Decision
from graph.sharing import Purpose
from resolvers import access_log, inputs
from schema import limits
from schema.access_log import AccessRecord
from schema.arguments import KeyOf
from schema.connections import Connection
from schema.context import Info
from schema.edges import asked
from schema.listed import listed, orders

AccessLogOrder = orders("AccessLogOrder", KEY="By chain, then by number in it", AT="By time")


@strawberry.type
class AccessLogQuestions:
    """Who took which data, and on what basis."""

    @asked(AccessRecord | None, "The record of the access log of an id")
    def access_record(self, info: Info, id: KeyOf) -> Any:  # noqa: A002 - Relay's and federation's name
        """One record."""
        return info.context.asking.along(access_log.by_id, inputs.shaped(id, "ID", "id"))

    access_log: Connection[AccessRecord] | None = listed(
        access_log.LISTING,
        "The access log: who took which data, when, for what; asking it is recorded too",
        things="records",
        filter_name="AccessLogFilter",
        limits={
            "organisation": limits.ORGANISATION,
            "caller": limits.shaped("CALLER", "What tells a caller from all others, as records tell it"),
            "type": limits.shaped("ID", "Name of a type that was taken, such as Hazard"),
            "key": limits.shaped("ID", "Key that was taken, among those that a record names (100 of each type)"),
            "purpose": limits.one_of(Purpose, "What the data were asked for"),
            "decision": limits.one_of(Decision, "What was decided"),
            "kind": limits.one_of(AccessKind, "What the record tells"),
            "since": limits.moment("At this time or later"),
            "before": limits.moment("Before this time"),
            "operation": limits.shaped("ID", "Name of the operation"),
        },
        order=AccessLogOrder,
    )
