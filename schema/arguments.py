"""Arguments that many fields share, described once."""

from datetime import date, datetime
from typing import Annotated

import strawberry

On = Annotated[date | None, strawberry.argument(description="The date asked about; default: today in Shanghai")]
At = Annotated[datetime | None, strawberry.argument(description="At this time; default: now")]
KnownAt = Annotated[
    datetime | None,
    strawberry.argument(description="Answer with what was believed at this time; default: what is believed now"),
]
First = Annotated[int | None, strawberry.argument(description="How many rows at most, from 0 to 1000")]
After = Annotated[str | None, strawberry.argument(description="Cursor after which the page begins")]
Last = Annotated[
    int | None,
    strawberry.argument(description="How many rows at most from the end, from 0 to 1000; `first` is then ignored"),
]
Before = Annotated[str | None, strawberry.argument(description="Cursor before which the page ends")]


AreaInside = Annotated[
    strawberry.ID | None,
    strawberry.argument(description="Code of an area; it stands for itself and everything that lies in it"),
]
DepartmentOnly = Annotated[
    strawberry.ID | None, strawberry.argument(description="Id of a department, such as U06")
]


def _key(meaning: str) -> strawberry.types.arguments.StrawberryArgumentAnnotation:
    return strawberry.argument(description=meaning)


SubScopeKey = Annotated[strawberry.ID, _key("Key of a sub-scope, such as 03-A")]
CategoryCode = Annotated[strawberry.ID, _key("Code of a category of risk, such as 03")]
AreaCode = Annotated[strawberry.ID, _key("Code of an area, such as 440308003")]
MatterOfChain = Annotated[strawberry.ID | None, _key("Key of a sub-scope such as 03-A; together with area")]
PlaceOfChain = Annotated[strawberry.ID | None, _key("Code of an area such as 440308003; together with subScope")]
OrganisationId = Annotated[strawberry.ID, _key("Id of an organisation, such as U06")]
ResponsibilityId = Annotated[strawberry.ID, _key("Id of a duty, such as R032; R032#1 names an earlier record")]
CreditCode = Annotated[strawberry.ID | None, _key("Unified social credit code; either this or id")]
EnterpriseId = Annotated[strawberry.ID | None, _key("Id in this graph; either this or uscc")]
HazardIdentityCode = Annotated[strawberry.ID, _key("Hazard identity code, 27 characters without hyphens")]
BuildingCode = Annotated[strawberry.ID, _key("Code of a building, 19 digits")]
KeyOf = Annotated[strawberry.ID, _key("Its id")]
