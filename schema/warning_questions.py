"""Questions about warnings."""

from typing import Any

import strawberry

from graph.warnings import WarningColour
from resolvers import inputs, warnings
from schema import limits
from schema.arguments import KeyOf
from schema.connections import Connection
from schema.context import Info
from schema.edges import asked
from schema.listed import listed, orders
from schema.warnings import Warning  # noqa: A004 - the domain's word

WarningOrder = orders("WarningOrder", KEY="By id", STARTED_AT="By the time from which they hold")


@strawberry.type
class WarningQuestions:
    """Each fits on a line or two; what it means is decided below."""

    @asked(Warning | None, "The warning of an id")
    def warning(self, info: Info, id: KeyOf) -> Any:  # noqa: A002 - Relay's and federation's name
        """One warning."""
        return info.context.asking.along(warnings.by_id, inputs.shaped(id, "ID", "id"))

    warnings: Connection[Warning] | None = listed(
        warnings.LISTING,
        "预警 warnings of weather and nature, with the risk points that each affects",
        things="warnings",
        filter_name="WarningFilter",
        limits={
            "kind": limits.shaped("ID", "Code of the kind, such as TYPHOON"),
            "colour": limits.one_of(WarningColour, "The colour"),
            "area": limits.shaped(
                "AREA_CODE", "Code of an area: warnings that hold in it, in a part of it, or in what it lies in"
            ),
            "sub_scope": limits.shaped("SUB_SCOPE_KEY", "Key of a sub-scope that they concern, such as 06-A"),
            "active_at": limits.moment("Active at this time"),
            "since": limits.day("Holding from this day or later"),
            "before": limits.day("Holding from before this day"),
        },
        order=WarningOrder,
    )
