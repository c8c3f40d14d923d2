"""Accidents, investigations and their code tables in the public schema."""

from datetime import datetime, time, timedelta
from typing import Annotated, Any, Optional, cast

import strawberry

from graph.accidents import AccidentRow, AccidentTypeRow, FactorRow, InvestigationRow
from graph.temporal import SHANGHAI
from resolvers import accidents, areas, categories, organisations
from schema.areas import AdminArea
from schema.categories import SubScope
from schema.dress import dressed
from schema.edges import shown, to_many, to_one
from schema.labels import Label, label
from schema.nodes import Node
from schema.organisations import Organisation
from schema.supervised import matter_of, owned

AsBelieved = Annotated[
    bool,
    strawberry.argument(
        description="As it was believed at the end of that day (default), or as it is believed now"
    ),
]


@dressed(keys=["id"])
class AccidentType(Node, AccidentTypeRow):
    """A type of accident (GB 6441) in one edition. Records keep their edition; they are never re-coded."""

    later: list["AccidentType"] = to_many(
        accidents.types_by_id, lambda row: row.later_ids, "The types of a later edition that answer to it"
    )
    earlier: list["AccidentType"] = to_many(
        accidents.types_by_id, lambda row: row.earlier_ids, "The types of an earlier edition that answer to it"
    )


@dressed(keys=["id"])
class HazardFactor(Node, FactorRow):
    """A hazardous factor, a middle class of GB/T 13861."""


@dressed(keys=["id"])
class Investigation(Node, InvestigationRow):
    """An investigation of accidents. Where the report does not split its counts, nobody may."""

    lead: Organisation | None = to_one(
        organisations.by_id, lambda row: row.lead_id, "The organisation that leads it"
    )
    accidents: list["Accident"] = to_many(
        accidents.by_id, lambda row: row.accident_ids, "The accidents that it investigates"
    )


@dressed(keys=["id"])
class Accident(Node, AccidentRow):
    """An accident, and who was responsible on its day."""

    kind_label: Label = shown(lambda row: label(row.kind), "The kind in both languages")
    grade_label: Label = shown(lambda row: label(row.grade), "The grade in both languages")
    area: AdminArea | None = to_one(areas.by_code, lambda row: row.area_code, "Where it happened")
    sub_scope: SubScope | None = to_one(
        categories.sub_scopes_by_key, lambda row: row.sub_scope_key, "The matter it belongs to"
    )
    type: AccidentType | None = to_one(
        accidents.types_by_id, lambda row: row.type_id, "Its type, in the edition it was recorded with"
    )
    investigation: Optional["Investigation"] = to_one(
        accidents.investigations_by_id, lambda row: row.investigation_id, "Its investigation"
    )

    @owned("Who was responsible on the day of the accident")
    def responsible_on_the_day(self, as_believed_then: AsBelieved = True) -> Any:  # noqa: FBT002 - an argument of the public schema
        """Its matter on that day."""
        row = cast("AccidentRow", self)
        end = datetime.combine(row.occurred_on + timedelta(days=1), time(), SHANGHAI) - timedelta(microseconds=1)
        return matter_of(row.sub_scope_key, row.area_code, row.occurred_on, end if as_believed_then else None)
