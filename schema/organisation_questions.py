"""Questions about organisations."""

from typing import Any

import strawberry

from graph.organisations import DepartmentCategory, OrganisationKind
from resolvers import inputs, organisations
from schema import limits
from schema.arguments import OrganisationId
from schema.connections import Connection
from schema.context import Info
from schema.edges import asked
from schema.listed import listed, orders
from schema.organisations import Department, Organisation

DepartmentOrder = orders("DepartmentOrder", KEY="By id", NAME="By name in Chinese", CODE="By readable code")
OrganisationOrder = orders("OrganisationOrder", KEY="By id", NAME="By name in Chinese", CODE="By readable code")

_CATEGORY = limits.one_of(DepartmentCategory, "Its part in supervision")
_EXISTED = limits.day("In existence on this date")


@strawberry.type
class OrganisationQuestions:
    """Each fits on a line or two; what it means is decided below."""

    @asked(Department | None, "The department of an id")
    async def department(self, info: Info, id: OrganisationId) -> Any:  # noqa: A002 - the contract's name
        """One department."""
        key = inputs.shaped(id, "ORGANISATION_ID", "id")
        row = await info.context.asking.along(organisations.by_id, key)
        return row if row and row.kind is OrganisationKind.DEPARTMENT else None

    @asked(Organisation | None, "The organisation of an id, whatever its kind")
    def organisation(self, info: Info, id: OrganisationId) -> Any:  # noqa: A002 - the contract's name
        """One organisation."""
        return info.context.asking.along(organisations.by_id, inputs.shaped(id, "ORGANISATION_ID", "id"))

    departments: Connection[Department] | None = listed(
        organisations.DEPARTMENTS,
        "The departments that hold duties and use the system",
        things="departments",
        filter_name="DepartmentFilter",
        limits={
            "category": _CATEGORY,
            "on": _EXISTED,
            "text": limits.text("names, full names, other and former names"),
        },
        always={"kind": OrganisationKind.DEPARTMENT.value},
        order=DepartmentOrder,
    )
    organisations: Connection[Organisation] | None = listed(
        organisations.LISTING,
        "Organisations of every kind: departments, committees, headquarters, their offices, bodies beside them",
        things="organisations",
        filter_name="OrganisationFilter",
        limits={
            "kind": limits.one_of(OrganisationKind, "What they are"),
            "category": _CATEGORY,
            "on": _EXISTED,
            "text": limits.text("names, full names, other and former names"),
        },
        order=OrganisationOrder,
    )
