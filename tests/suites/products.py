"""The types of Apollo's compatibility suite, as it demands them."""

from __future__ import annotations

from typing import Any

import strawberry
from strawberry.schema_directive import Location

federation = strawberry.federation


@federation.schema_directive(
    locations=[Location.OBJECT],
    name="custom",
    compose=True,
    import_url="https://myspecs.dev/myCustomDirective/v1.0",
)
class Custom: ...


def _average(root: Any) -> int | None:
    """What a neighbour knows of a user, divided; None when it did not tell."""
    total, years = root.total_products_created, root.years_of_employment
    return round(total / years) if total is not None and years else None


@federation.type(keys=["email"], extend=True)
class User:
    email: strawberry.ID = federation.field(external=True)
    total_products_created: int | None = federation.field(external=True, default=None)
    years_of_employment: int = federation.field(external=True, default=None)
    name: str | None = federation.field(override="users", default="Jane Smith")
    average_products_created_per_year: int | None = federation.field(
        requires=["totalProductsCreated yearsOfEmployment"], resolver=_average
    )


@strawberry.type
class ProductVariation:
    id: strawberry.ID


@strawberry.type
class CaseStudy:
    case_number: strawberry.ID
    description: str | None


@federation.type(keys=["study { caseNumber }"])
class ProductResearch:
    study: CaseStudy
    outcome: str | None = None


@federation.type(shareable=True)
class ProductDimension:
    size: str | None
    weight: float | None
    unit: str | None = federation.field(inaccessible=True)


@federation.type(keys=["id", "sku package", "sku variation { id }"], directives=[Custom()])
class Product:
    id: strawberry.ID
    sku: str | None
    package: str | None
    variation: ProductVariation | None
    dimensions: ProductDimension | None
    created_by: User | None = federation.field(provides=["totalProductsCreated"])
    notes: str | None = federation.field(tags=["internal"])
    research: list[ProductResearch]


@federation.type(keys=["sku package"])
class DeprecatedProduct:
    sku: str
    package: str
    reason: str | None
    created_by: User | None


@federation.interface_object(keys=["id"])
class Inventory:
    id: strawberry.ID
    deprecated_products: list[DeprecatedProduct]
