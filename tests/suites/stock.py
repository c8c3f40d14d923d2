"""What there is of the products of Apollo's compatibility suite, and the keys by which each is named."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import strawberry

from graph.door import Graph
from schema.representations import Keyed
from tests.suites.products import (
    CaseStudy,
    DeprecatedProduct,
    Inventory,
    Product,
    ProductDimension,
    ProductResearch,
    ProductVariation,
    User,
)


def _product(key: str, sku: str, package: str, variation: str, research: ProductResearch) -> Product:
    return Product(
        id=strawberry.ID(key),
        sku=sku,
        package=package,
        variation=ProductVariation(id=strawberry.ID(variation)),
        dimensions=ProductDimension(size="small", weight=1, unit="kg"),
        created_by=JANE,
        notes=None,
        research=[research],
    )


def _research(case_number: str, description: str) -> ProductResearch:
    return ProductResearch(study=CaseStudy(case_number=strawberry.ID(case_number), description=description))


JANE = User(email=strawberry.ID("support@apollographql.com"), total_products_created=1337)
RESEARCH = [_research("1234", "Federation Study"), _research("1235", "Studio Study")]
PRODUCTS = [
    _product("apollo-federation", "federation", "@apollo/federation", "OSS", RESEARCH[0]),
    _product("apollo-studio", "studio", "", "platform", RESEARCH[1]),
]
DEPRECATED = DeprecatedProduct(
    sku="apollo-federation-v1", package="@apollo/federation-v1", reason="Migrate to Federation V2", created_by=JANE
)
INVENTORY = Inventory(id=strawberry.ID("apollo-oss"), deprecated_products=[DEPRECATED])


def _keyed(fields: str, rows: list[Any], key_of: Callable[[Any], tuple[str, ...]]) -> Keyed:
    """A key whose edge looks among rows; nothing is wrong with any text."""
    known = {key_of(row): row for row in rows}

    async def edge(_graph: Graph, keys: list[tuple[str, ...]]) -> list[Any]:
        return [known.get(key) for key in keys]

    return Keyed(fields, edge, lambda *given: given[:-1])


TABLE: Mapping[str, tuple[Keyed, ...]] = {
    "Product": (
        _keyed("id", PRODUCTS, lambda row: (row.id,)),
        _keyed("sku package", PRODUCTS, lambda row: (row.sku, row.package)),
        _keyed("sku variation { id }", PRODUCTS, lambda row: (row.sku, row.variation.id)),
    ),
    "DeprecatedProduct": (_keyed("sku package", [DEPRECATED], lambda row: (row.sku, row.package)),),
    "ProductResearch": (_keyed("study { caseNumber }", RESEARCH, lambda row: (row.study.case_number,)),),
    "User": (_keyed("email", [JANE], lambda row: (row.email,)),),
    "Inventory": (_keyed("id", [INVENTORY], lambda row: (row.id,)),),
}
