"""The products of Apollo's compatibility suite, served by our own way with entities."""

from __future__ import annotations

import strawberry

from schema.context import Info
from schema.entities import FederatedSchema
from schema.representations import Entities
from tests.suites.products import DeprecatedProduct, Inventory, Product, ProductResearch
from tests.suites.stock import TABLE


async def _product_by_id(info: Info, id: strawberry.ID) -> Product | None:  # noqa: A002 - the name is given
    found: Product | None = await info.context.asking.along(TABLE["Product"][0].edge, (str(id),))
    return found


async def _deprecated_product(info: Info, sku: str, package: str) -> DeprecatedProduct | None:
    found: DeprecatedProduct | None = await info.context.asking.along(
        TABLE["DeprecatedProduct"][0].edge, (sku, package)
    )
    return found


@strawberry.federation.type(extend=True)
class Query:
    product: Product | None = strawberry.field(resolver=_product_by_id)
    deprecated_product: DeprecatedProduct | None = strawberry.field(
        resolver=_deprecated_product, deprecation_reason="Use product query instead"
    )


def products_schema() -> FederatedSchema:
    """Of version 2.3: the suite knows no later one."""
    entities = Entities(
        keys=TABLE,
        shown_as=lambda row, name: type(row).__name__ == name,
        dataset_of=lambda _name: None,
        external={"User": {"totalProductsCreated": int, "yearsOfEmployment": int}},
    )
    return FederatedSchema(entities=entities, version="2.3", query=Query, types=[Inventory, ProductResearch])
